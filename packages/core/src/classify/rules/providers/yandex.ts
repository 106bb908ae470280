/** What Yandex Mail prints; its help pages explain each sentence. */

import { type DocumentedRule, rulesOf } from "../rule.ts";

const SMTP = "Yandex Mail, delivery reports";

export const yandex: readonly DocumentedRule[] = [
  ...rulesOf("spam", [
    { slug: "suspicion", phrase: "message rejected under suspicion of spam", strength: "exact", source: SMTP, example: "554 5.7.1 Message rejected under suspicion of SPAM; https://ya.cc/1IrBc 1700000000-abc" },
    { slug: "looks-like-spam", phrase: "sorry message looks like spam to me", strength: "exact", source: SMTP, example: "554 5.7.1 Sorry, message looks like SPAM to me" },
  ], "yandex"),
  ...rulesOf("blocked", [
    { slug: "spam-statistics", phrase: "blocked by spam statistics", strength: "exact", source: SMTP, example: "554 5.7.1 Blocked by spam statistics - see http://feedback.yandex.com/" },
    { slug: "spamsource", phrase: "spamsource mail yandex net", strength: "exact", source: SMTP, example: "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using spamsource.mail.yandex.net" },
  ], "yandex"),
  ...rulesOf("mailbox-disabled", [
    { slug: "policy-rejection-target", phrase: "policy rejection on the target address", strength: "exact", source: SMTP, example: "550 5.7.1 Policy rejection on the target address" },
  ], "yandex"),
  ...rulesOf("rate-limited", [
    { slug: "recipient-rate", phrase: "recipient has exceeded {message rate limit,their message rate limit,message rate}", strength: "exact", source: SMTP, example: "451 4.5.1 The recipient <a@example.com> has exceeded their message rate limit. Try again later." },
  ], "yandex"),
  ...rulesOf("sender-refused", [
  ], "yandex"),
  ...rulesOf("security", [
    { slug: "no-access-rights", phrase: "does not have access rights to this service", strength: "exact", source: SMTP, example: "535 5.7.8 Error: authentication failed: This user does not have access rights to this service" },
    { slug: "invalid-login", phrase: "invalid user or password", source: SMTP, example: "535 5.7.8 Error: authentication failed: Invalid user or password!" },
  ], "yandex"),
  ...rulesOf("virus", [
    { slug: "infected", phrase: "mail infected by virus", strength: "exact", source: SMTP, example: "554 5.7.0 Mail Infected by virus" },
  ], "yandex"),
  ...rulesOf("system-error", [
    { slug: "come-back-later", phrase: "service is currently unavailable please come back later", strength: "exact", source: SMTP, example: "451 4.7.1 Sorry, the service is currently unavailable. Please come back later. 1700000000-abc" },
  ], "yandex"),
  ...rulesOf("message-too-large", [
  ], "yandex"),
];
