/** Which words go with a recipient: its reason, on whose side that is, and what the reader can do, as tables. */

import { meaningOfStatus, REASONS, REPLY_MEANINGS } from "../model/index.ts";
import type { NotifiedRecipient } from "./notification.ts";
import type { NotifiedReason } from "./notified.ts";
import { statusOf } from "./status-of.ts";
import type { AdviceKey, FailureReason } from "./words/index.ts";

export const ADVICE: Readonly<Record<FailureReason, AdviceKey>> = {
  "user-unknown": "check-address",
  "domain-unknown": "check-address",
  "user-moved": "find-address",
  "no-mail-accepted": "find-address",
  "mailbox-disabled": "reach-otherwise",
  "mailbox-full": "reach-otherwise",
  "recipient-refused": "ask-recipient",
  "message-too-large": "send-smaller",
  "sender-refused": "tell-postmaster",
  "blocked": "tell-postmaster",
  "poor-reputation": "tell-postmaster",
  "reverse-dns": "tell-postmaster",
  "authentication-failed": "tell-postmaster",
  "relay-denied": "check-address",
  "rate-limited": "send-slower",
  "greylisted": "send-later",
  "suppressed": "ask-release",
  "spam": "change-content",
  "virus": "check-computer",
  "content-refused": "change-content",
  "malformed-message": "send-plain",
  "policy": "ask-recipient",
  "security": "tell-postmaster",
  "tls-failed": "tell-postmaster",
  "expired": "send-later",
  "network-error": "send-later",
  "system-error": "send-later",
  "system-full": "send-later",
  "mailer-error": "reach-otherwise",
  "protocol-error": "tell-postmaster",
  "unexplained": "send-later",
};

/** The reason that the caller names, else what status and reply mean (RFC 3463, RFC 5321 §4.2). */
export function reasonOf(recipient: NotifiedRecipient): NotifiedReason {
  const { action, reason, reply } = recipient;
  if (reason !== undefined) return reason;
  if (action !== "failed" && action !== "delayed") return "delivered";
  const meant = meaningOfStatus(statusOf(recipient))?.reason ?? (reply && REPLY_MEANINGS[reply.code]) ?? "unexplained";
  return meant === "complaint" || meant === "auto-reply" ? "unexplained" : meant;
}

export function sideOf(reason: FailureReason): (typeof REASONS)[FailureReason]["blame"] {
  return REASONS[reason].blame;
}
