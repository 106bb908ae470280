/**
 * What United Internet prints: GMX, WEB.DE, mail.com and the Kundenserver of 1&1 and IONOS. A reply ends with a
 * link ".../error-messages?ip=…&c=<key>"; the key tells the reason where the text does not.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";

const POSTMASTER = "GMX, WEB.DE and 1&1 postmaster, error messages";

export const unitedInternet: readonly DocumentedRule[] = [
  ...rulesOf("reverse-dns", [
    { slug: "bad-ptr", phrase: "bad dns ptr resource record", strength: "exact", source: POSTMASTER, example: "554-Bad DNS PTR resource record." },
    { slug: "key-rdns", phrase: "error messages ip * c rdns", strength: "exact", source: POSTMASTER, example: "554 For explanation visit https://postmaster.gmx.net/en/error-messages?ip=192.0.2.1&c=rdns" },
  ], "united-internet"),
  ...rulesOf("blocked", [
    { slug: "block-listed", phrase: "ip address is {block listed,blacklisted,blocklisted,black listed}", strength: "exact", source: POSTMASTER, example: "554-IP address is block listed." },
    { slug: "key-bl", phrase: "error messages ip * c {bl,bip,dyn}", strength: "exact", source: POSTMASTER, example: "554 For explanation visit https://postmaster.gmx.net/en/error-messages?ip=192.0.2.1&c=bl" },
  ], "united-internet"),
  ...rulesOf("mailbox-full", [
    { slug: "key-quota", phrase: "error messages ip * c {quot,quota}", strength: "exact", source: POSTMASTER, example: "552-For explanation visit https://postmaster.web.de/en/error-messages?ip=192.0.2.1&c=quot" },
  ], "united-internet"),
  ...rulesOf("authentication-failed", [
    { slug: "spf-policy", phrase: "reject due to {spf,dmarc,dkim} policy", strength: "exact", source: POSTMASTER, example: "550-Reject due to SPF policy. The originating IP of the message is not permitted by the domain owner" },
    { slug: "originating-ip", phrase: "originating ip of the message is not permitted by the domain owner", source: POSTMASTER, example: "550 The originating IP of the message is not permitted by the domain owner" },
    { slug: "key-spf", phrase: "error messages ip * c {spf,dmarc}", strength: "exact", source: POSTMASTER, example: "550 For explanation visit https://postmaster.gmx.net/en/error-messages?ip=192.0.2.1&c=spf" },
  ], "united-internet"),
  ...rulesOf("policy", [
  ], "united-internet"),
  ...rulesOf("spam", [
    { slug: "key-spam", phrase: "error messages ip * c {spam,uce,sp}", strength: "exact", source: POSTMASTER, example: "554 For explanation visit https://postmaster.1und1.de/en/error-messages?ip=192.0.2.1&c=spam" },
  ], "united-internet"),
  ...rulesOf("malformed-message", [
    { slug: "key-header", phrase: "error messages ip * c hi", strength: "exact", source: POSTMASTER, example: "554 For explanation visit https://postmaster.1und1.de/en/error-messages?ip=192.0.2.1&c=hi" },
  ], "united-internet"),
  ...rulesOf("sender-refused", [
    { slug: "invalid-dns", phrase: "invalid dns mx or a aaaa resource record", strength: "exact", source: POSTMASTER, example: "550-Requested action not taken: mailbox unavailable 550 invalid DNS MX or A/AAAA resource record" },
  ], "united-internet"),
  ...rulesOf("rate-limited", [
    { slug: "send-limit", phrase: "mail send limit exceeded", strength: "exact", source: "postmaster.gmx.net, error messages", example: "450 Requested mail action not taken: mailbox unavailable. Mail send limit exceeded." },
    { slug: "rate-limit-reached", phrase: "rate limit reached please try again later", strength: "exact", source: POSTMASTER, example: "421 Rate limit reached. Please try again later" },
  ], "united-internet"),
];
