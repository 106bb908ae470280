/** What Amazon SES prints: its SMTP interface, its suppression list, and the diagnostics of its bounce reports. */

import { type DocumentedRule, rulesOf } from "../rule.ts";

const SES = "Amazon SES developer guide";

export const amazon: readonly DocumentedRule[] = [
  ...rulesOf("suppressed", [
    { slug: "has-suppressed", phrase: "amazon ses has suppressed sending to this address", strength: "exact", source: SES, example: "Amazon SES has suppressed sending to this address because it has a recent history of bouncing as an invalid address." },
    { slug: "account-list", phrase: "on the suppression list for your account", strength: "exact", source: SES, example: "Message not sent: the address is on the suppression list for your account" },
  ], "amazon"),
  ...rulesOf("sender-refused", [
    { slug: "paused", phrase: "sending {suspended,paused} for this account", strength: "exact", source: SES, example: "554 Message rejected: Sending paused for this account." },
    { slug: "configuration-set-paused", phrase: "sending paused for configuration set", strength: "exact", source: SES, example: "554 Message rejected: Sending paused for configuration set marketing" },
  ], "amazon"),
  // The identity may be the sender's or, in the sandbox, the recipient's: SES does not relay between them.
  ...rulesOf("relay-denied", [
    { slug: "not-verified", phrase: "email address is not verified", strength: "exact", source: SES, example: "554 Message rejected: Email address is not verified. The following identities failed the check in region EU-WEST-1: a@example.com" },
    { slug: "identities-failed", phrase: "following identities failed the check in region", source: SES, example: "554 Message rejected. The following identities failed the check in region US-EAST-1: example.com" },
  ], "amazon"),
  ...rulesOf("rate-limited", [
    { slug: "sending-rate", phrase: "throttling failure maximum sending rate exceeded", strength: "exact", source: SES, example: "454 Throttling failure: Maximum sending rate exceeded." },
    { slug: "daily-quota", phrase: "{throttling failure daily,daily} message quota exceeded", strength: "exact", source: SES, example: "454 Throttling failure: Daily message quota exceeded." },
  ], "amazon"),
  ...rulesOf("security", [
    { slug: "not-authorized", phrase: "not authorized to perform ses", strength: "exact", source: SES, example: "554 Access denied: User arn:aws:iam::111122223333:user/neko is not authorized to perform ses:SendRawEmail" },
    { slug: "signup-required", phrase: "account not subscribed to ses", strength: "exact", source: SES, example: "535 Account not subscribed to SES" },
  ], "amazon"),
  ...rulesOf("expired", [
    { slug: "unable-in-minutes", phrase: "message expired unable to deliver in * minutes", strength: "exact", source: SES, example: "550 4.4.7 Message expired: unable to deliver in 840 minutes.<421 4.4.0 Try again>" },
  ], "amazon"),
  ...rulesOf("network-error", [
    { slug: "unable-dns", phrase: "unable to lookup dns for", strength: "exact", source: SES, example: "421 4.4.0 Unable to lookup DNS for example.com" },
    { slug: "unable-connection", phrase: "unable to establish {connection,tls connection}", source: SES, example: "421 4.4.1 Unable to establish connection" },
  ], "amazon"),
  ...rulesOf("content-refused", [
    { slug: "illegal-filename", phrase: "transaction failed illegal {filename,attachment}", strength: "exact", source: SES, example: "554 Transaction failed: Illegal filename 'run.exe'." },
  ], "amazon"),
  ...rulesOf("malformed-message", [
    { slug: "invalid-header", phrase: "transaction failed {duplicate header,missing start boundary,invalid content type,expected,unterminated quoted string,missing final domain}", source: SES, example: "554 Transaction failed: Duplicate header 'Subject'." },
  ], "amazon"),
];
