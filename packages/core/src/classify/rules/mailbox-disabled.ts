/** The mailbox exists but is switched off, suspended, expired or locked; it may come back. */

import { rulesOf } from "./rule.ts";

export const mailboxDisabled = rulesOf("mailbox-disabled", [
  { slug: "mailbox-disabled", phrase: "{mailbox,mail box,account} * disabled", source: "Sendmail X.2.1, Zimbra LMTP, hosters", example: "550 5.2.1 Mailbox disabled" },
  { slug: "mailbox-disabled-for-recipient", phrase: "mailbox disabled for this recipient", source: "Sendmail cf (ERR_USER_DISABLED)", example: "550 5.2.1 <a@example.com>... Mailbox disabled for this recipient" },
  { slug: "mailbox-disabled-not-accepting", phrase: "mailbox disabled not accepting messages", source: "RFC 3463 X.2.1, PowerMTA", example: "550 5.2.1 Mailbox disabled, not accepting messages" },
  { slug: "suspended", phrase: "{mailbox,account} * suspended", source: "CommuniGate Pro, hosters", example: "550 5.2.1 The account has been suspended" },
  { slug: "inactive", phrase: "{mailbox,account,user,recipient} * {inactive,not active,no longer active,not activated,not been activated}", source: "hMailServer, Sun Messaging Server", example: "550 Account is not active." },
  { slug: "inactive-account", phrase: "{inactive,disabled,suspended,deactivated,locked,expired,closed,terminated,dormant} {account,user,mailbox,recipient}", source: "several hosters", example: "550 5.2.1 inactive user" },
  { slug: "deactivated", phrase: "{mailbox,account,user,recipient,address} * {deactivated,discontinued,turned off,switched off}", source: "several hosters", example: "550 5.2.1 This account has been deactivated" },
  { slug: "closed", phrase: "{mailbox,account,address} {closed,is closed,has been closed,was closed,terminated,has been terminated,is terminated,was terminated,cancelled,has been cancelled,canceled,has been canceled}", source: "several hosters", example: "550 5.2.1 This account has been closed" },
  { slug: "expired", phrase: "{mailbox,account,user,recipient,subscription,address} {expired,has expired,is expired,was expired,validity expired}", source: "several hosters", example: "550 5.2.1 The account has expired" },
  { slug: "user-disabled-cannot-receive", phrase: "user disabled cannot receive {new mail,mail,messages}", source: "Sun/Oracle Messaging Server", example: "550 5.2.1 user disabled; cannot receive new mail: a@example.com" },
  { slug: "user-inactive-cannot-receive", phrase: "{user,account} inactive cannot receive {new mail,mail,messages}", source: "Sun/Oracle Messaging Server", example: "450 4.2.1 account inactive; cannot receive new mail: a@example.com" },
  { slug: "temporarily-disabled-sun", phrase: "{mailbox,user} is temporarily {disabled unavailable,unavailable please try again,not accepting mail}", source: "Sun/Oracle Messaging Server", example: "452 4.2.1 mailbox is temporarily not accepting mail" },
  { slug: "administrative-disabled", phrase: "mailaddress is {administrative,administratively} disabled", source: "qmail-ldap", strength: "exact", example: "Mailaddress is administrative disabled. (#5.2.1)" },
  { slug: "bouncesaying-no-longer-accepts", phrase: "{address,mailbox,account,user,recipient} * {no longer accepts,no longer accepting,does not accept,not accepting} {mail,email,messages}", source: "qmail bouncesaying, vpopmail, hosters", example: "This address no longer accepts mail." },
  { slug: "vpopmail-disabled", phrase: "account {is disabled,has been disabled} by {the,} {administrator,postmaster,admin,owner}", source: "vpopmail, Plesk", example: "550 5.2.1 This mail account is disabled by the administrator" },
  { slug: "account-disabled-exception", phrase: "storedrv deliver exception {accountdisabledexception,mailboxunavailableexception,disabledmailboxexception}", strength: "exact", source: "Exchange store driver", example: "550 5.2.1 STOREDRV.Deliver.Exception:AccountDisabledException; Failed to process message due to a permanent exception" },
  { slug: "storedrv-mailbox-disabled", phrase: "storedrv deliver {mailbox disabled,mailbox logon failed,account disabled,mailbox is disabled}", strength: "exact", source: "Exchange store driver", example: "554 5.2.1 STOREDRV.Deliver; mailbox disabled" },
  { slug: "mailbox-not-enabled", phrase: "{mailbox,account,user,recipient} {is not enabled,not enabled,is not allowed to receive mail,is not allowed to receive email,is not permitted to receive mail,is not authorized to receive mail}", source: "several hosters", example: "550 5.2.1 Account is not enabled" },
  { slug: "mail-to-account-disabled", phrase: "mail to this account {is disabled,has been disabled,is suspended}", source: "CommuniGate Pro", example: "550 a@example.com mail to this account is disabled" },
  { slug: "account-is-not-receiving", phrase: "{delivery,email} {to,for} this {mailbox,account,user} * {disabled,suspended}", source: "several hosters", example: "550 5.2.1 Mail delivery to this mailbox has been disabled" },
  { slug: "under-maintenance", phrase: "{mailbox,account} {is under maintenance,under maintenance,is being moved,is being migrated,is being restored}", source: "several hosters", example: "450 4.2.1 Mailbox is under maintenance" },
  { slug: "unpaid", phrase: "{suspended,disabled,blocked} {due to,for} {non payment,inactivity,abuse}", source: "hosters", example: "550 5.2.1 Account suspended due to non-payment" },
  { slug: "not-been-used", phrase: "{mailbox,account,recipient,user} {has not been used,has not been accessed,has not logged in,hasn t logged in}", source: "free mail hosters", example: "550 5.2.1 Mailbox has not been used for a long time" },
  { slug: "no-receive-license", phrase: "{mailbox,account,user} is {not licensed,unlicensed,restricted from receiving}", source: "hosted suites", example: "550 5.2.1 The mailbox is not licensed" },
  { slug: "locked", phrase: "{mailbox,account,user} {is locked,has been locked,locked out,is frozen,has been frozen,frozen,is blocked,has been blocked,is on hold,on hold,is barred}", source: "several hosters", example: "450 4.2.1 The recipient's account has been blocked" },
  { slug: "user-suspended", phrase: "{user,recipient,subscriber} {suspended,is suspended,has been suspended}", source: "CommuniGate Pro, hosters", example: "550 5.2.1 user suspended" },
  { slug: "user-disabled", phrase: "{user,recipient,address} {disabled,is disabled,has been disabled,is administratively disabled,temporarily disabled}", source: "Sun Messaging Server, hosters", example: "550 5.2.1 User disabled" },
  { slug: "temporarily-locked", phrase: "{temporary,temporarily} locked", source: "several hosters", example: "550 5.2.1 User a@example.com temporary locked" },
]);
