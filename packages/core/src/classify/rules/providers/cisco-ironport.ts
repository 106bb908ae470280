/**
 * What Cisco's Secure Email Gateway (IronPort AsyncOS) prints, both as a receiver ("550 #5.1.0 Address
 * rejected") and in its own notifications ("5.1.2 - Bad destination host").
 *
 * "5.1.0 - Unknown address error 550-'…'" and "5.3.0 - Other mail system problem" only wrap what the next
 * host said and tell nothing.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";

const SMTP = "Cisco AsyncOS SMTP reply";
const BOUNCE = "Cisco AsyncOS bounce";

export const ciscoIronport: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "address-rejected", phrase: "5 1 0 address rejected", strength: "exact", source: SMTP, example: "550 #5.1.0 Address rejected." },
  ], "cisco-ironport"),
  ...rulesOf("domain-unknown", [
    { slug: "bad-destination-host", phrase: "bad destination host dns hard error", strength: "exact", source: BOUNCE, example: "5.1.2 - Bad destination host 'DNS Hard Error looking up example.com (MX):  NXDomain'" },
  ], "cisco-ironport"),
  ...rulesOf("network-error", [
    { slug: "dns-soft", phrase: "dns soft error looking up", strength: "exact", source: BOUNCE, example: "4.1.2 - Bad destination host 'DNS Soft Error looking up example.com (MX) while asking 192.0.2.53. Error was: unable to reach nameserver'" },
    { slug: "connection-time", phrase: "exceeded allowable connection time disconnecting", strength: "exact", source: SMTP, example: "421 Exceeded allowable connection time, disconnecting." },
  ], "cisco-ironport"),
  ...rulesOf("expired", [
    { slug: "too-old", phrase: "delivery expired message too old", strength: "exact", source: BOUNCE, example: "5.4.7 - Delivery expired (message too old) 'timeout'" },
  ], "cisco-ironport"),
  ...rulesOf("blocked", [
    { slug: "access-rejected", phrase: "your access to submit messages to this e mail system has been rejected", strength: "exact", source: SMTP, example: "550 #5.7.1 Your access to submit messages to this e-mail system has been rejected." },
    { slug: "too-many-invalid", phrase: "550 too many invalid recipients", strength: "exact", source: SMTP, example: "550 Too many invalid recipients" },
    { slug: "connection-refused-by-policy", phrase: "your access to this mail system has been rejected", source: SMTP, example: "554 mx.example.net Your access to this mail system has been rejected" },
  ], "cisco-ironport"),
  ...rulesOf("poor-reputation", [
    { slug: "domain-reputation", phrase: "poor reputation of a domain used in message transfer", strength: "exact", source: SMTP, example: "554 Your access to this mail system has been rejected due to poor reputation of a domain used in message transfer" },
    { slug: "senderbase", phrase: "senderbase org", source: "SenderBase", example: "550 5.7.1 Refused, see http://www.senderbase.org/senderbase_queries/detailip?search_string=192.0.2.1" },
    { slug: "talos", phrase: "{talosintelligence com,talos intelligence}", source: "Cisco Talos", example: "554 5.7.1 192.0.2.1 refused, see https://talosintelligence.com/reputation_center" },
  ], "cisco-ironport"),
  ...rulesOf("rate-limited", [
    { slug: "recipients-hour", phrase: "too many recipients received this hour", strength: "exact", source: SMTP, example: "452 Too many recipients received this hour" },
    { slug: "listener-host", phrase: "4 4 5 too many connections {from your host,to this host,to this listener}", strength: "exact", source: SMTP, example: "421 #4.4.5 Too many connections from your host." },
    { slug: "tls-sessions", phrase: "too many tls sessions at this time", strength: "exact", source: SMTP, example: "421 #4.4.5 Too many TLS sessions at this time" },
    { slug: "sender-rate", phrase: "too many recipients from the sender", strength: "exact", source: SMTP, example: "452 #4.5.3 Too many recipients from the sender" },
  ], "cisco-ironport"),
  ...rulesOf("authentication-failed", [
    { slug: "prohibited", phrase: "{spf unauthorized,dkim unauthenticated,dmarc unauthenticated} mail is prohibited", strength: "exact", source: SMTP, example: "550 #5.7.1 SPF unauthorized mail is prohibited." },
  ], "cisco-ironport"),
  ...rulesOf("sender-refused", [
    { slug: "domain-required", phrase: "domain required for sender address", strength: "exact", source: SMTP, example: "553 #5.5.4 Domain required for sender address" },
    { slug: "envelope-sender", phrase: "envelope sender {not allowed,rejected}", source: SMTP, example: "553 Envelope sender rejected" },
  ], "cisco-ironport"),
  ...rulesOf("policy", [
    { slug: "by-administrator", phrase: "message bounced by administrator", strength: "exact", source: BOUNCE, example: "5.x.0 - Message bounced by administrator" },
  ], "cisco-ironport"),
  ...rulesOf("system-full", [
    { slug: "queue-full", phrase: "4 3 1 queue full", strength: "exact", source: SMTP, example: "452 #4.3.1 queue full" },
  ], "cisco-ironport"),
  ...rulesOf("system-error", [
    { slug: "temporary-system-error", phrase: "4 3 1 temporary system error", strength: "exact", source: SMTP, example: "452 #4.3.1 temporary system error (12)" },
    { slug: "temporary-recipient-validation", phrase: "temporary recipient validation error", source: SMTP, example: "451 #4.7.1 temporary recipient validation error" },
  ], "cisco-ironport"),
];
