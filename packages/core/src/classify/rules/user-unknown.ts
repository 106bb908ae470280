/**
 * The address does not exist at its domain.
 *
 * Sentences about the sender's address that use the same words ("sender verify failed … no such
 * user") belong to sender-refused.ts, those about a closed account to mailbox-disabled.ts.
 */

import { rulesOf } from "./rule.ts";

export const userUnknown = rulesOf("user-unknown", [
    { slug: "check-if-address-is-correct", phrase: "please check if address is correct", source: "Trend Micro InterScan", example: "(and other recipients in the same domain). Please check if address is correct." },
    { slug: "destination-addresses-unknown", phrase: "following destination addresses were unknown", strength: "exact", source: "Netscape and Sun Messaging Server", example: "The following destination addresses were unknown (please check the addresses and re-mail the message):" },
  // Postfix
  { slug: "user-unknown", phrase: "user unknown", source: "Sendmail, Postfix and most others", example: "550 5.1.1 <a@example.com>: Recipient address rejected: User unknown" },
  { slug: "table", phrase: "user unknown in {local recipient,virtual alias,virtual mailbox,relay recipient} table", source: "Postfix smtpd_check.c", example: "550 5.1.1 <a@example.com>: Recipient address rejected: User unknown in virtual mailbox table" },
  { slug: "undeliverable-address", phrase: "recipient address rejected undeliverable address", source: "Postfix smtpd_check.c, reject_unverified_recipient", example: "550 5.1.1 <a@example.com>: Recipient address rejected: undeliverable address: host mx.example.net[192.0.2.7] said: 550 5.1.1 rejected (in reply to RCPT TO command)" },
  { slug: "unknown-user", phrase: "unknown user", source: "Postfix local(8), Exim, IMail, hMailServer", example: "550 5.1.1 unknown user: \"jdoe\"" },
  { slug: "unknown-virtual-user", phrase: "user unknown in virtual", source: "Postfix policy maps", example: "550 5.1.1 <a@example.com>: Recipient address rejected: User unknown in virtual domain" },
  // Sendmail
  { slug: "addressee-unknown", phrase: "{addressee unknown,blank mailhost}", source: "Sendmail sysexits EX_NOUSER", example: "550 5.1.1 <a@example.com>... Addressee unknown" },
  { slug: "no-such-user", phrase: "no such user", source: "Sendmail, Courier, many others", example: "550 5.1.1 a@example.com... No such user" },
  { slug: "no-such-person", phrase: "no such {person,recipient,mailbox,account,mail box,alias,local user,email,addressee,customer}", source: "several MTAs", example: "550 5.1.1 No such mailbox" },
  { slug: "no-such-address", phrase: "no such address", source: "several MTAs", example: "550 5.1.1 sorry, no such address" },
  { slug: "no-such-local-part", phrase: "no such {local part,localpart,virtual user,virtual mailbox}", source: "Exim configurations", example: "550 No such local part in example.com" },
  // Exim
  { slug: "unknown-local-part", phrase: "unknown {local part,localpart}", source: "Exim routers", example: "unknown local-part \"jdoe\" in domain \"example.com\"" },
  { slug: "recipient-verify", phrase: "recipient verify failed", source: "Exim ACL", example: "550 Recipient verify failed" },
  { slug: "callout", phrase: "callout verification failed * {no such,unknown,user unknown}", source: "Exim recipient callout", example: "550 Callout verification failed: 550 unknown" },
  // qmail and its family
  { slug: "no-mailbox-by-that-name", phrase: "no mailbox {here,} by that name", source: "qmail-local, vpopmail, chkuser", example: "Sorry, no mailbox here by that name. (#5.1.1)" },
  { slug: "invalid-mailbox-name", phrase: "invalid mailbox name", source: "chkuser, IMAP-backed LMTP", example: "550 5.1.1 sorry, invalid mailbox name (#5.1.1 - chkuser)" },
  { slug: "qmail-user-does-not-exist", phrase: "{account,user} does not exist * 5 1 1", source: "qmail-ldap", example: "Sorry, this account does not exist. (#5.1.1)" },
  { slug: "badrcptto", phrase: "{that,this} address is not {in my badrcptto list,valid here,valid at this host}", source: "qmail badrcptto and validrcptto patches", example: "553 sorry, that address is not valid here (#5.1.1)" },
  // Exchange
  { slug: "resolver-recipnotfound", phrase: "resolver adr {recipnotfound,exrecipnotfound,recipientnotfound,invalidinsmtp}", strength: "exact", source: "Exchange categorizer", example: "550 5.1.1 RESOLVER.ADR.RecipNotFound; not found" },
  { slug: "resolver-recipient-not-found", phrase: "recipient not found by smtp address lookup", strength: "exact", source: "Exchange recipient filtering and hybrid", example: "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup" },
  { slug: "entered-not-found", phrase: "the {e mail,email} address you entered couldn t be found", source: "Exchange 2007-2019 NDR", example: "The email address you entered couldn't be found. Please check the recipient's email address and try to resend the message." },
  { slug: "name-not-recognized", phrase: "recipient name is not recognized", source: "Exchange 5.5, Outlook", example: "The recipient name is not recognized\n\tThe MTS-ID of the original message is: c=US;a= ;p=Example;l=MAIL-991122120000Z-1" },
  { slug: "legacy-dn", phrase: "address in use by outlook for this recipient may be incorrect", source: "Exchange NDR", example: "The e-mail address in use by Outlook for this recipient may be incorrect." },
  { slug: "typed-incorrectly", phrase: "{e mail,email} address * {was typed,is spelled} {incorrectly,wrong}", source: "helpdesk NDR wording", example: "The email address of the recipient was typed incorrectly." },
  // Lotus Domino
  { slug: "domino-not-listed", phrase: "not listed in {domino directory,public name and address book,public name address book,public address book,the domino directory,address book}", source: "Lotus Domino router", example: "User jdoe (jdoe@example.com) not listed in Domino Directory" },
  { slug: "domino-not-listed-smtp", phrase: "user not listed in {domino,public,the} directory", source: "Lotus Domino SMTP", example: "550 User not listed in public directory" },
  // others
  { slug: "no-mailbox-with-name", phrase: "no mailbox associated with this name", source: "Cyrus lmtpd", example: "550 5.1.1 There is no mailbox associated with this name" },
  { slug: "mailbox-unknown", phrase: "mailbox unknown", source: "Cyrus, several MTAs", example: "550 5.1.1 Mailbox unknown" },
  { slug: "user-doesnt-exist", phrase: "{user,mailbox,recipient,account,mail box,email address,addressee,alias,local part} {does not exist,doesn t exist,doesnt exist,don t exist}", source: "Dovecot LMTP, Stalwart, James and many others", example: "550 5.1.1 <a@example.com> User doesn't exist: a@example.com" },
  { slug: "address-does-not-exist", phrase: "address {does not exist,doesn t exist,didn t exist}", source: "many MTAs", example: "550 5.1.1 This address does not exist" },
  { slug: "named-does-not-exist", phrase: "{user,mailbox,recipient,account} name * {does not exist,doesn t exist,not found}", source: "LDAP-backed MTAs", example: "550 5.1.1 Account name \"jdoe\" does not exist" },
  { slug: "not-found", phrase: "{user,mailbox,recipient,account,mail box,addressee,alias,email address} {not found,was not found,wasn t found,could not be found,couldn t be found,cannot be found,can not be found}", source: "GroupWise GWIA, hMailServer, James", example: "550 MAILBOX NOT FOUND" },
  { slug: "address-not-found", phrase: "address {not found,was not found,wasn t found,couldn t be found,could not be found}", source: "several MTAs", example: "550 5.1.1 Recipient address not found" },
  { slug: "unknown-recipient", phrase: "{recipient unknown,unknown recipient,unknown mailbox,account unknown,unknown account,unknown addressee,address unknown,unknown address,unknown local user,unknown email,unknown user account}", source: "MDaemon, CommuniGate, Courier", example: "550 <a@example.com>, Recipient unknown" },
  { slug: "address-unknown-here", phrase: "{recipient,user,mailbox,address} {unknown here,is unknown,unknown to us,unknown at this site,unknown on this server,not known,is not known,unknown or invalid,not here,is not here}", source: "MDaemon, IMail", example: "550 5.1.1 user not known at this site" },
  { slug: "unknown-or-illegal-alias", phrase: "unknown or illegal {alias,address,user}", source: "Sun/Oracle Messaging Server", example: "550 5.1.1 unknown or illegal alias: a@example.com" },
  { slug: "illegal-user", phrase: "{illegal,bogus} {user,alias,recipient}", source: "Sun/PMDF", example: "550 illegal user: jdoe" },
  { slug: "invalid-recipient", phrase: "{invalid,unrecognized,unrecognised,incorrect,nonexistent,non existent,non existing,bad} {recipient,mailbox,user,account}", source: "OpenSMTPD, Haraka, several filters", example: "550 Invalid recipient: <a@example.com>" },
  { slug: "recipient-invalid", phrase: "{recipient,mailbox,user,account,recipient address,destination address} {invalid,is invalid,not valid,is not valid,incorrect,is incorrect}", source: "several MTAs and filters", example: "550 5.1.1 Recipient address is not valid" },
  { slug: "no-valid-recipient", phrase: "not a {valid,known,legitimate,real} {user,mailbox,recipient,account,local user,email account,email address}", source: "several MTAs", example: "550 5.1.1 jdoe is not a known user" },
  { slug: "not-a-local-user", phrase: "{not a local,no local} {user,mailbox,recipient,account,address}", source: "several MTAs", example: "550 5.1.1 a@example.com: no local mailbox" },
  { slug: "not-our-customer", phrase: "not {our,one of our,a} {customer,subscriber here,customers,user here,users}", source: "ISP MTAs", example: "550 5.1.1 Mailbox owner is not our customer" },
  { slug: "user-name-unknown", phrase: "{username,user name,login,mailbox name,recipient name} {unknown,not found,is unknown,does not exist,invalid}", source: "several MTAs", example: "550 5.1.1 Mailbox name not found" },
  { slug: "bad-address", phrase: "bad {destination,destination mailbox,destination email,recipient,email,mailbox,local} address", source: "OpenSMTPD, Momentum", example: "550 5.1.1 bad recipient address" },
  { slug: "no-account-by-that-name", phrase: "no {user,account,recipient,address,one} {here by that name,by that name,with that name,of that name,with this name,by this name,under this name,with this address,with that address}", source: "several MTAs", example: "550 5.1.1 There is no user by that name" },
  { slug: "not-exist-in-directory", phrase: "{not exist,not found,not listed,no entry} in {active directory,ldap,our directory,the directory,directory,the user database}", source: "edge filters with a directory", example: "550 5.1.1 Address not found in the directory" },
  { slug: "domain-does-not-have-user", phrase: "{does not,doesn t,don t} have {a user,a mailbox,an account,such a user,such user} {here,by that name,on this server,called,named,for}", source: "several hosters", example: "550 5.1.1 That person does not have an account here" },
  { slug: "nobody", phrase: "{nobody,no one} {here,at this address,at that address}", source: "small MTAs", example: "550 5.1.1 no one at this address" },
  { slug: "non-existent-user", phrase: "{non existent,nonexistent,non existing} {email,e mail} address", source: "several MTAs", example: "550 5.1.1 Non-existent email address" },
  { slug: "deleted-user", phrase: "{user,account,mailbox,address,recipient} {has been deleted,was deleted,is deleted,has been removed,was removed,deleted}", source: "several hosters", example: "550 5.1.1 This mailbox has been deleted" },
  { slug: "no-longer-exists", phrase: "{user,account,mailbox,address,recipient} no longer exists", source: "several hosters", example: "550 5.1.1 This mailbox no longer exists" },
  { slug: "not-exists", phrase: "{user,mailbox,recipient,account,address} {not exists,not exist,not existing,inexistent,nonexistent,non existent}", source: "MTAs written abroad", example: "550 5.1.1 Mailbox not exists" },
  { slug: "invalid-recipient-address", phrase: "{invalid,incorrect,wrong} {recipient,destination,mailbox} {address,email address,e mail address}", source: "several MTAs", example: "550 5.1.1 Invalid recipient address" },
  { slug: "invalid-address", phrase: "{invalid,incorrect,wrong} {email,e mail} address", strength: "vague", source: "several MTAs; may be said of the sender's", example: "550 5.1.3 Invalid email address" },
  { slug: "unable-to-find", phrase: "{unable to find,could not find,cannot find,couldn t find} {,the,this,that,such a,a match for,a match for the} {user,mailbox,recipient,account}", source: "several MTAs", example: "550 5.1.1 Cannot find recipient jdoe" },
  { slug: "verify-recipient-failed", phrase: "{address,recipient,user,mailbox} verification failed", source: "callout filters", strength: "vague", example: "550 5.1.1 Recipient verification failed" },
  { slug: "not-a-user", phrase: "not {,a} {user,recipient,mailbox} {at,of,on,in} {this,our}", source: "several MTAs", example: "550 5.1.1 jdoe is not a user on this system" },
  { slug: "not-registered", phrase: "{user,address,recipient,mailbox,account} {is not,isn t,not} {registered,in use,valid any more,valid anymore}", source: "several MTAs", example: "550 5.1.1 User is not registered" },
  { slug: "not-in-use", phrase: "{address,mailbox,account} {,is} no longer {in use,valid}", source: "several MTAs", example: "550 5.1.1 Address no longer in use" },
  { slug: "not-known-here", phrase: "{not,isn t} {known,registered} {here,at this address}", source: "several MTAs", example: "550 jdoe is not known here" },
  { slug: "has-no-account", phrase: "recipient {does not,doesn t} have an account", source: "Coremail", example: "550 recipient does not have an account" },
  { slug: "cannot-be-verified", phrase: "recipient {cannot,can not,could not} be verified", source: "hosters of many domains", example: "550 The recipient cannot be verified. Please check all recipients of this message to verify they are valid." },
  { slug: "not-recognized", phrase: "{address,recipient,user,mailbox} {is not,not} {recognized,recognised}", source: "several MTAs", example: "550 5.1.1 The email address is not recognized" },
  { slug: "unknown-user-x400", phrase: "{unrecognised o r name,unrecognized o r name,or name not recognized,unrecognised or name}", source: "X.400 gateways", example: "Non-delivery: unrecognised O/R name" },
  { slug: "mailbox-not-local", phrase: "mailbox unavailable or not local", source: "MailEnable, GroupWise", example: "550 Requested action not taken: mailbox unavailable or not local" },
  { slug: "cannot-route-user", phrase: "mailbox {not local,is not local}", source: "RFC 821 texts", example: "551 5.1.1 Mailbox not local" },
  { slug: "quoted-name-unknown", phrase: "{user,mailbox,recipient,account} * {unknown,not found,does not exist,doesn t exist}", strength: "vague", source: "MTAs that put the local part between the words", example: "550 5.1.1 Mailbox \"jdoe\" not found" },
  { slug: "no-mailbox-for-name", phrase: "no {mailbox,account} {for,found}", source: "several MTAs", example: "550 5.1.1 no mailbox for jdoe" },
  { slug: "not-in-list", phrase: "{recipient,user,address,mailbox} not in {route list,recipient list,relay list,recipient map,user list,address list,database}", source: "hosted relays", example: "550 5.1.1 Recipient not in route list" },
  { slug: "unrouteable", phrase: "550 {,5 1 1} {unrouteable,unroutable} address", source: "Exim ACL verify = recipient: said in a session, the local part is meant", example: "550 Unrouteable address" },
  { slug: "not-local-or-does-not-exist", phrase: "user not local or does not exist", source: "ArGoSoft Mail Server", example: "550 User not local or does not exist." },
  { slug: "that-account-does-not-exist", phrase: "{that,no such} {account,user} {doesn t exist,does not exist,found}", source: "SurgeMail", example: "550 Sorry that account doesn't exist" },
  { slug: "name-not-found-at-site", phrase: "name was not found at the remote site", source: "Exchange 4 and 5, FirstClass", example: "The name was not found at the remote site. Check that the name has been entered correctly." },
]);
