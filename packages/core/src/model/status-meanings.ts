/**
 * What enhanced status codes mean (RFC 3463 and the IANA registry of its extensions) in terms of
 * reasons, and how far each can be believed: servers use some codes for anything. Reply codes beside them.
 */

import type { Reason } from "./reason.ts";

export interface StatusMeaning {
  readonly reason: Reason;
  /** "sure": means this in practice; "hint": is also used for other things, so words are believed first. */
  readonly trust: "sure" | "hint";
}

const sure = (reason: Reason): StatusMeaning => ({ reason, trust: "sure" });
const hint = (reason: Reason): StatusMeaning => ({ reason, trust: "hint" });

/** By subject and detail, the class left out. */
export const STATUS_MEANINGS: Readonly<Record<string, StatusMeaning>> = {
  "1.0": hint("user-unknown"),
  "1.1": sure("user-unknown"),
  "1.2": sure("domain-unknown"),
  "1.3": sure("user-unknown"),
  "1.4": hint("user-unknown"),
  "1.6": sure("user-moved"),
  "1.7": sure("sender-refused"),
  "1.8": sure("sender-refused"),
  "1.10": sure("no-mail-accepted"), // RFC 7505
  "2.0": hint("recipient-refused"),
  "2.1": sure("mailbox-disabled"),
  "2.2": sure("mailbox-full"),
  "2.3": sure("message-too-large"),
  "2.4": hint("mailer-error"),
  "3.0": hint("system-error"),
  "3.1": sure("system-full"),
  "3.2": hint("no-mail-accepted"),
  "3.3": hint("system-error"),
  "3.4": sure("message-too-large"),
  "3.5": sure("system-error"),
  "4.0": hint("network-error"),
  "4.1": hint("network-error"),
  "4.2": hint("network-error"),
  "4.3": hint("network-error"),
  "4.4": hint("network-error"),
  "4.5": hint("rate-limited"),
  "4.6": sure("network-error"),
  "4.7": hint("expired"), // that time ran out; the words may say on what
  "4.8": hint("policy"),
  "5.0": hint("protocol-error"),
  "5.1": hint("protocol-error"),
  "5.2": hint("protocol-error"),
  "5.3": sure("rate-limited"),
  "5.4": hint("protocol-error"),
  "5.5": hint("protocol-error"),
  "5.6": sure("security"),
  "6.0": hint("content-refused"),
  "6.1": sure("content-refused"),
  "6.2": sure("content-refused"),
  "6.3": sure("content-refused"),
  "6.5": sure("content-refused"),
  "6.6": sure("content-refused"),
  "6.7": sure("content-refused"), // RFC 6531 §4.2 from here: the next hop cannot take internationalised mail
  "6.8": sure("content-refused"),
  "6.9": sure("content-refused"),
  "6.10": sure("content-refused"),
  "6.11": sure("malformed-message"), // Exchange: characters that lines may not have
  "7.0": hint("policy"),
  "7.1": hint("policy"),
  "7.2": sure("recipient-refused"),
  "7.3": sure("security"),
  "7.4": hint("security"),
  "7.5": hint("security"),
  "7.6": hint("security"),
  "7.7": hint("security"),
  "7.8": sure("security"),
  "7.9": hint("security"),
  "7.10": sure("tls-failed"),
  "7.11": sure("tls-failed"),
  "7.12": sure("security"),
  "7.13": hint("mailbox-disabled"),
  "7.14": sure("security"),
  "7.15": hint("policy"),
  "7.16": sure("message-too-large"),
  "7.17": sure("user-moved"), // RFC 7293: the mailbox has another owner now
  "7.18": sure("user-moved"),
  "7.20": sure("authentication-failed"), // RFC 7372 from here
  "7.21": sure("authentication-failed"),
  "7.22": sure("authentication-failed"),
  "7.23": sure("authentication-failed"),
  "7.24": sure("authentication-failed"),
  "7.25": sure("reverse-dns"),
  "7.26": sure("authentication-failed"),
  "7.27": sure("sender-refused"), // RFC 7505
  "7.28": sure("rate-limited"),
  "7.29": sure("authentication-failed"),
  "7.30": sure("tls-failed"), // RFC 8689
};

/** What an SMTP reply code means when neither words nor an enhanced status tell (RFC 5321 §4.2.2, §4.2.3). */
export const REPLY_MEANINGS: Readonly<Record<number, Reason>> = {
  421: "system-error",
  432: "security",
  451: "system-error",
  452: "system-full",
  454: "tls-failed",
  455: "protocol-error",
  500: "protocol-error",
  501: "protocol-error",
  502: "protocol-error",
  503: "protocol-error",
  504: "protocol-error",
  521: "no-mail-accepted", // RFC 7504
  523: "message-too-large",
  530: "security",
  534: "security",
  535: "security",
  538: "security",
  551: "user-moved",
  552: "mailbox-full",
  553: "recipient-refused",
  555: "protocol-error",
  556: "no-mail-accepted", // RFC 7504, RFC 7505
};
