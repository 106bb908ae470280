/**
 * The mailbox has no room left. A server without room is system-full.ts, a message above a size
 * limit message-too-large.ts, a sender's quota of messages rate-limited.ts.
 */

import { rulesOf } from "./rule.ts";

export const mailboxFull = rulesOf("mailbox-full", [
  { slug: "disk-usage-limit", phrase: "exceeded {disk usage limit,disk usage limits,disk usage,their disk quota}", source: "local policy servers", example: "550 5.7.1 quota: jdoe@example.com has exceeded disk usage limit" },
  { slug: "no-space-in-mailbox", phrase: "{no,insufficient,not enough} {space,room,space left,storage} in {user s mailbox,users mailbox,recipient s mailbox,the recipient s mailbox,the user s mailbox,inbox}", source: "several MTAs", example: "552 5.2.2 No space in user's mailbox" },
  { slug: "mailbox-full", phrase: "{mailbox,mail box,inbox,account,mail folder,mailfolder,maildir,postbox} * full", source: "Sendmail, vpopmail, RFC 3463 X.2.2", example: "552 5.2.2 Mailbox full" },
  { slug: "mailbox-named-full", phrase: "mailbox for user is full", source: "Dovecot quota plugin", example: "<a@example.com>: mailbox for user is full" },
  { slug: "dovecot-quota", phrase: "quota exceeded mailbox for user is full", source: "Dovecot LMTP", strength: "exact", example: "552 5.2.2 <a@example.com> Quota exceeded (mailbox for user is full)" },
  { slug: "over-quota", phrase: "{over,above,exceeds,exceeded,exceeding,out of,reached,beyond} * quota", source: "Cyrus, Exim, Courier and most others", example: "552 5.2.2 out of storage quota" },
  { slug: "quota-exceeded", phrase: "{quota,quota limit,quota usage} {exceeded,is exceeded,has been exceeded,was exceeded,would be exceeded,full,is full,has been reached,reached,exceed,overflow,overrun,violation,is used up}", source: "Dovecot, strerror EDQUOT, many", example: "552 5.2.2 Mailbox quota exceeded" },
  { slug: "file-too-large", phrase: "{error writing,writing message} file too large", source: "Postfix mailbox_size_limit", strength: "exact", example: "cannot update mailbox /var/mail/jdoe for user jdoe. error writing message: File too large" },
  { slug: "vda-overquota", phrase: "maildir has overdrawn his diskspace quota", source: "Postfix virtual, VDA patch", strength: "exact", example: "Sorry, the user's maildir has overdrawn his diskspace quota, please try again later." },
  { slug: "exim-mailbox-is-full", phrase: "mailbox is full mts appendfile", source: "Exim appendfile.c", example: "mailbox is full (MTS-appendfile)" },
  { slug: "exim-quota-retry", phrase: "mailbox is full * retry timeout exceeded", source: "Exim deliver.c", strength: "exact", example: "mailbox is full: retry timeout exceeded" },
  { slug: "vpopmail-full-returned", phrase: "recipient s mailbox is full message returned to sender", source: "vpopmail vdelivermail", example: "Recipient's mailbox is full, message returned to sender. (#5.2.2)" },
  { slug: "vpopmail-over-quota", phrase: "{user,account,recipient,mailbox} * {over quota,over the quota,out of quota}", source: "vpopmail, chkuser and others", example: "user is over quota" },
  { slug: "chkuser-overquota", phrase: "sorry recipient mailbox is over quota", source: "chkuser", example: "552 5.2.2 sorry, recipient mailbox is over quota (#5.2.2 - chkuser)" },
  { slug: "user-over-quota-sun", phrase: "user over quota cannot receive {new mail,mail}", source: "Sun/Oracle Messaging Server", example: "450 4.2.2 user over quota; cannot receive new mail: a@example.com" },
  { slug: "storedrv-mailbox-full", phrase: "storedrv deliver {mailbox full,exception quotaexceededexception,quota exceeded}", strength: "exact", source: "Exchange store driver", example: "554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException.MapiExceptionShutoffQuotaExceeded; Failed to process message due to a permanent exception" },
  { slug: "exchange-exceeded-size", phrase: "{exceeded,exceeds,over,reached} * {mailbox size limit,maximum mailbox size,mailbox storage limit,storage limit,mailbox limit,space limit,allowed disk space}", source: "Exchange 2003 NDR, hosters", example: "The recipient has exceeded their maximum mailbox size. Delete some items from your mailbox or contact your system administrator." },
  { slug: "mailbox-size-limit", phrase: "{mailbox size limit,mailbox limit,mailbox capacity,storage limit} * {exceeded,reached}", source: "IMail, MailEnable, hosters", example: "552 5.2.2 Mailbox size limit exceeded" },
  { slug: "imail-exceeds-size", phrase: "user mailbox exceeds allowed size", source: "IMail", example: "user mailbox exceeds allowed size: jdoe" },
  { slug: "exceeded-storage-allocation", phrase: "{exceeded,exceeds,exceed} storage allocation", source: "RFC 5321 reply 552", example: "552 Requested mail action aborted: exceeded storage allocation" },
  { slug: "insufficient-mailbox-space", phrase: "{insufficient,not enough,no,no more} {mailbox space,mailbox storage,space in mailbox,space in the mailbox,space for user,quota left,space left for user,space left in mailbox}", source: "several MTAs", example: "552 5.2.2 Not enough space in mailbox" },
  { slug: "would-exceed-quota", phrase: "{would exceed,will exceed,would put,would take} * quota", source: "several MTAs", example: "452 4.2.2 This message would exceed the quota" },
  { slug: "too-many-messages-in-mailbox", phrase: "{too many,maximum number of} {messages,mails,emails} in {mailbox,the mailbox,inbox,folder,this mailbox,user mailbox}", source: "several hosters", example: "452 4.2.2 Too many messages in mailbox" },
  { slug: "overdrawn", phrase: "{mailbox,account} * {overdrawn,exhausted,no space left,no free space,out of space,out of storage space,insufficient space,space insufficient,space is insufficient,run out of space}", source: "several hosters", example: "452 4.2.2 Mailbox is out of storage space" },
  { slug: "account-storage-full", phrase: "{account,mailbox} storage {full,is full}", source: "mox smtpserver, C452StorageFull", example: "452 4.2.2 account storage full" },
  { slug: "user-mailbox-exceeded-limit", phrase: "{mailbox,user,recipient,account} * {reached its limit,reached its maximum size,exceeded its limit,exceeded its storage,reached its quota,too many messages on the server}", source: "several hosters", example: "552 5.2.2 The mailbox has reached its maximum size" },
  { slug: "message-exceeds-quota-lmtp", phrase: "{message,mail} {would exceed,exceeds} {user,recipient,mailbox} quota", source: "LMTP servers", example: "552 5.2.2 Message would exceed recipient quota" },
  { slug: "storage-exceeded-allowance", phrase: "{disk,storage,mailbox} {allowance,allocation,allotment} {exceeded,reached,used up}", source: "several hosters", example: "552 5.2.2 Storage allowance exceeded" },
  { slug: "not-able-to-receive-full", phrase: "{cannot,can t,unable to,not able to} {receive,accept} * because it is full", source: "several NDRs", example: "The mailbox cannot receive new mail because it is full." },
  { slug: "local-mailbox-over-quota", phrase: "local mailbox is unavailable user is {over quota,overquota}", strength: "exact", source: "mail.ru postmaster", example: "550 Message was not accepted -- invalid mailbox. Local mailbox a@example.com is unavailable: user is over quota" },
  { slug: "overquota", phrase: "{overquota,quotaexceeded,overquotatemp,inboxfull,mailboxfull}", source: "one-word error names in LMTP servers and APIs", example: "452 4.2.2 overquota" },
  { slug: "procmail-quota", phrase: "quota exceeded while writing", strength: "exact", source: "procmail", example: "procmail: Quota exceeded while writing \"/var/mail/jdoe\"" },
  { slug: "mailbox-too-large", phrase: "{mailbox,inbox} {is too large,too large,is too big}", source: "several hosters", example: "450 4.2.0 Mailbox is too large" },
  { slug: "messages-in-mailbox-exceeded", phrase: "messages in {recipient s,the,user s} mailbox exceeded", source: "ISP mail systems", example: "The number of messages in recipient's mailbox exceeded the local limit." },
  { slug: "mailutils-mailbox-size", phrase: "would exceed * mailbox size", source: "GNU Mailutils maidag", example: "jdoe: message would exceed maximum mailbox size for this recipient" },
  { slug: "system-storage-mailbox-full", phrase: "insufficient system storage mailbox {is full,full}", strength: "exact", source: "LMTP servers that reply 452 to a full mailbox", example: "452 <a@example.com> Insufficient system storage: mailbox is full" },
]);
