/** The reasons that can be filtered by: those of the API, in its order. The compiler says when one is missing. */

import type { Reason } from "ricochet/client";

const EVERY: Readonly<Record<Reason, true>> = {
  "user-unknown": true,
  "domain-unknown": true,
  "user-moved": true,
  "no-mail-accepted": true,
  "mailbox-disabled": true,
  "mailbox-full": true,
  "recipient-refused": true,
  "message-too-large": true,
  "sender-refused": true,
  "blocked": true,
  "poor-reputation": true,
  "reverse-dns": true,
  "authentication-failed": true,
  "relay-denied": true,
  "rate-limited": true,
  "greylisted": true,
  "suppressed": true,
  "spam": true,
  "virus": true,
  "content-refused": true,
  "malformed-message": true,
  "policy": true,
  "security": true,
  "tls-failed": true,
  "expired": true,
  "network-error": true,
  "system-error": true,
  "system-full": true,
  "mailer-error": true,
  "protocol-error": true,
  "unexplained": true,
  "complaint": true,
  "auto-reply": true,
  "delivered": true,
};

export const REASONS = Object.keys(EVERY) as readonly Reason[];
