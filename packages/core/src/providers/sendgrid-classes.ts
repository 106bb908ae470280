/** SendGrid's bounce classifications and reasons of drops (twilio.com/docs/sendgrid, "Event Webhook Reference") and our reasons, both ways. */

import type { Reason } from "../model/index.ts";
import { hint, type Meanings, sure } from "./meaning.ts";

/** The API of bounces writes "Technical Failure" for what the webhook calls "Technical". */
export const SENDGRID_MEANINGS: Meanings = {
  "Invalid Address": hint("user-unknown"),
  "Technical": hint("system-error"),
  "Technical Failure": hint("system-error"),
  "Content": hint("content-refused"),
  "Reputation": hint("poor-reputation"),
  "Frequency or Volume Too High": sure("rate-limited"),
  "Mailbox Unavailable": hint("recipient-refused"),
  "Unclassified": hint("unexplained"),
};

/** Beginnings of the reasons with which SendGrid drops a message without sending it. */
export const SENDGRID_DROPS: Meanings = {
  "Bounced Address": sure("suppressed"),
  "Spam Reporting Address": sure("suppressed"),
  "Unsubscribed Address": sure("suppressed"),
  "Invalid SMTPAPI header": sure("malformed-message"),
  "Invalid": hint("user-unknown"),
  "Spam Content": sure("spam"),
  "Recipient List over Package Quota": sure("policy"),
};

export const SENDGRID_CLASS: Readonly<Record<Reason, string>> = {
  "user-unknown": "Invalid Address",
  "domain-unknown": "Invalid Address",
  "user-moved": "Invalid Address",
  "no-mail-accepted": "Invalid Address",
  "suppressed": "Invalid Address",
  "mailbox-disabled": "Mailbox Unavailable",
  "mailbox-full": "Mailbox Unavailable",
  "recipient-refused": "Mailbox Unavailable",
  "message-too-large": "Content",
  "spam": "Content",
  "virus": "Content",
  "content-refused": "Content",
  "malformed-message": "Content",
  "sender-refused": "Reputation",
  "blocked": "Reputation",
  "poor-reputation": "Reputation",
  "policy": "Reputation",
  "rate-limited": "Frequency or Volume Too High",
  "greylisted": "Frequency or Volume Too High",
  "reverse-dns": "Technical",
  "authentication-failed": "Technical",
  "relay-denied": "Technical",
  "security": "Technical",
  "tls-failed": "Technical",
  "expired": "Technical",
  "network-error": "Technical",
  "system-error": "Technical",
  "system-full": "Technical",
  "mailer-error": "Technical",
  "protocol-error": "Technical",
  "unexplained": "Unclassified",
  "complaint": "Unclassified",
  "auto-reply": "Unclassified",
  "delivered": "Unclassified",
};
