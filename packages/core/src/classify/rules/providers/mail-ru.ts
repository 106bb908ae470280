/** What Mail.ru and VK WorkMail print. */

import { type DocumentedRule, rulesOf } from "../rule.ts";

const SMTP = "Mail.ru SMTP reply";

export const mailRu: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "unavailable-not-found", phrase: "local mailbox * is unavailable user not found", strength: "exact", source: SMTP, example: "550 Message was not accepted -- invalid mailbox.  Local mailbox a@example.com is unavailable: user not found" },
    { slug: "unavailable-nf", phrase: "mailbox is unavailable user {is not found,is terminated,has been deleted}", strength: "exact", source: SMTP, example: "550 Local mailbox a@example.com is unavailable: user is terminated" },
  ], "mail-ru"),
  ...rulesOf("mailbox-full", [
    { slug: "mailbox-is-full", phrase: "invalid mailbox local mailbox is unavailable mailbox is full", strength: "exact", source: SMTP, example: "550 Message was not accepted -- invalid mailbox. Local mailbox jdoe@example.com is unavailable: mailbox is full" },
  ], "mail-ru"),
  ...rulesOf("mailbox-disabled", [
    { slug: "unavailable-disabled", phrase: "{local mailbox,mailbox} * is unavailable account is disabled", strength: "exact", source: SMTP, example: "550 Message was not accepted -- invalid mailbox. Local mailbox a@example.com is unavailable: account is disabled" },
  ], "mail-ru"),
  ...rulesOf("spam", [
    { slug: "spam-message", phrase: "spam message rejected please visit", strength: "exact", source: SMTP, example: "550 spam message rejected. Please visit http://help.mail.ru/notspam-support/id?c=abc or report details to abuse@example.net. Error code: ABC. ID: 123." },
    { slug: "notspam-support", phrase: "help mail ru notspam support", strength: "exact", source: SMTP, example: "550 Rejected, see http://help.mail.ru/notspam-support/id?c=abc" },
    { slug: "spam-discarded", phrase: "spam message discarded", strength: "exact", source: SMTP, example: "550 spam message discarded. If you think that the system is mistaken, please report details" },
  ], "mail-ru"),
  ...rulesOf("blocked", [
    { slug: "access-blocked", phrase: "access from ip address * blocked", strength: "exact", source: SMTP, example: "550 Access from ip address 192.0.2.1 blocked. Visit http://win.mail.ru/cgi-bin/support_bl?ip=192.0.2.1" },
    { slug: "support-bl", phrase: "support bl ip", strength: "exact", source: SMTP, example: "550 Refused. Visit http://win.mail.ru/cgi-bin/support_bl?ip=192.0.2.1" },
  ], "mail-ru"),
  ...rulesOf("reverse-dns", [
    { slug: "generic-ptr", phrase: "do not accept mail from hosts with dynamic ip or generic dns ptr records", strength: "exact", source: SMTP, example: "550 Sorry, we do not accept mail from hosts with dynamic IP or generic DNS PTR-records. Please get a custom reverse DNS name from your ISP for your host 192.0.2.1" },
    { slug: "custom-reverse", phrase: "please get a custom reverse dns name from your isp", strength: "exact", source: SMTP, example: "550 Sorry. Please get a custom reverse DNS name from your ISP for your host 192.0.2.1" },
    { slug: "reverse-lookup", phrase: "sender ip reverse lookup rejected", strength: "exact", source: SMTP, example: "550 Sender IP reverse lookup rejected" },
  ], "mail-ru"),
  ...rulesOf("authentication-failed", [
    { slug: "dmarc", phrase: "not accepted due to domain * owner dmarc policy", strength: "exact", source: SMTP, example: "550 5.7.1 This message was not accepted due to domain owner DMARC policy (RFC 7489) https://help.mail.ru/mail-help/postmaster/dmarc" },
    { slug: "owner-discards", phrase: "domain owner discards mail from this host", strength: "exact", source: SMTP, example: "550 Domain owner discards mail from this host" },
  ], "mail-ru"),
  ...rulesOf("rate-limited", [
    { slug: "ratelimit-mailbox", phrase: "{ratelimit,rate limit} exceeded for mailbox", strength: "exact", source: SMTP, example: "451 Ratelimit exceeded for mailbox a@example.com. Try again later." },
  ], "mail-ru"),
  ...rulesOf("sender-refused", [
    { slug: "sending-disabled", phrase: "message sending for this account is disabled", strength: "exact", source: SMTP, example: "550 Message sending for this account is disabled. Please visit https://help.mail.ru" },
  ], "mail-ru"),
  ...rulesOf("recipient-refused", [
    { slug: "non-local", phrase: "non local recipient verification failed", strength: "exact", source: SMTP, example: "550 Non-local recipient verification failed" },
  ], "mail-ru"),
];
