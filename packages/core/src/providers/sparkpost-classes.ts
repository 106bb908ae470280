/** SparkPost's bounce classes (support.sparkpost.com, "Bounce Classification Codes") and our reasons, both ways. */

import type { Kind, Reason } from "../model/index.ts";
import { hint, type Meanings, sure } from "./meaning.ts";

export const SPARKPOST_MEANINGS: Meanings = {
  "1": hint("unexplained"), // Undetermined
  "10": sure("user-unknown"), // Invalid Recipient
  "20": hint("unexplained"), // Soft Bounce
  "21": sure("network-error"), // DNS Failure
  "22": sure("mailbox-full"),
  "23": sure("message-too-large"),
  "24": sure("expired"), // Timeout
  "25": hint("policy"), // Admin Failure
  "26": sure("suppressed"), // Smart Send Suppression
  "30": hint("unexplained", "hard"), // Generic Bounce: No RCPT
  "40": hint("unexplained"), // Generic Bounce
  "50": hint("blocked"), // Mail Block
  "51": hint("poor-reputation"), // Spam Block
  "52": sure("spam"), // Spam Content
  "53": hint("content-refused"), // Prohibited Attachment
  "54": sure("relay-denied"),
  "60": sure("auto-reply"),
  "70": hint("unexplained"), // Transient Failure
  "80": sure("auto-reply"), // Subscribe
  "90": sure("auto-reply"), // Unsubscribe
  "100": sure("auto-reply"), // Challenge-Response
};

/** The classes that are no failure but an answer to the message. */
export const SPARKPOST_KINDS: Readonly<Record<string, Kind>> = {
  "60": "auto-reply",
  "80": "list-reply",
  "90": "list-reply",
  "100": "challenge",
};

export const SPARKPOST_CLASS: Readonly<Record<Reason, string>> = {
  "user-unknown": "10",
  "domain-unknown": "10",
  "user-moved": "10",
  "no-mail-accepted": "10",
  "mailbox-disabled": "20",
  "mailbox-full": "22",
  "recipient-refused": "20",
  "message-too-large": "23",
  "sender-refused": "50",
  "blocked": "50",
  "poor-reputation": "51",
  "reverse-dns": "50",
  "authentication-failed": "50",
  "relay-denied": "54",
  "rate-limited": "70",
  "greylisted": "70",
  "suppressed": "26",
  "spam": "52",
  "virus": "53",
  "content-refused": "53",
  "malformed-message": "40",
  "policy": "25",
  "security": "50",
  "tls-failed": "70",
  "expired": "24",
  "network-error": "21",
  "system-error": "70",
  "system-full": "70",
  "mailer-error": "40",
  "protocol-error": "40",
  "unexplained": "1",
  "complaint": "1",
  "auto-reply": "60",
  "delivered": "1",
};
