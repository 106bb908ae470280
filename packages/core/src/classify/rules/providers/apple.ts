/**
 * What iCloud Mail (icloud.com, me.com, mac.com) prints. Proofpoint stands in front of it, and its replies are in proofpoint.ts.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";

const SMTP = "iCloud Mail SMTP reply";

export const apple: readonly DocumentedRule[] = [
  ...rulesOf("mailbox-full", [
  ], "apple"),
  ...rulesOf("mailbox-disabled", [
  ], "apple"),
  ...rulesOf("user-moved", [
  ], "apple"),
  ...rulesOf("rate-limited", [
    { slug: "excessive-volume", phrase: "messages to * deferred due to excessive volume", strength: "exact", source: SMTP, example: "421 4.7.1 Messages to a@example.com deferred due to excessive volume. Try again later - https://support.apple.com/en-us/HT204137" },
  ], "apple"),
  ...rulesOf("policy", [
    { slug: "cs", phrase: "{cs01,cs02,cs03} message rejected due to local policy", strength: "exact", source: SMTP, example: "550 5.7.1 [CS01] Message rejected due to local policy. Please visit https://support.apple.com/en-us/HT204137" },
    { slug: "hme", phrase: "hme1 this message was blocked for local policy reasons", strength: "exact", source: SMTP, example: "554 5.7.1 [HME1] This message was blocked for local policy reasons. See https://support.apple.com/en-us/HT204137" },
  ], "apple"),
  ...rulesOf("authentication-failed", [
    { slug: "dmarc", phrase: "your message was rejected due to * dmarc policy", strength: "exact", source: SMTP, example: "554 5.7.1 Your message was rejected due to example.com's DMARC policy. See https://support.apple.com/en-us/HT204137 for info" },
  ], "apple"),
  ...rulesOf("spam", [
    { slug: "dbl", phrase: "rejected due to having a domain present in the spamhaus dbl", strength: "exact", source: SMTP, example: "554 5.7.1 Your email was rejected due to having a domain present in the Spamhaus DBL -- see https://www.spamhaus.org/dbl/" },
  ], "apple"),
  ...rulesOf("blocked", [
    { slug: "listing", phrase: "mail from ip * was rejected due to listing in spamhaus", strength: "exact", source: SMTP, example: "550 5.7.1 Mail from IP 192.0.2.1 was rejected due to listing in Spamhaus SBL. For details please see http://www.spamhaus.org/query/bl?ip=192.0.2.1" },
  ], "apple"),
];
