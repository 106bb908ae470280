/**
 * Amazon SES's bounce types and subtypes, delay types (Amazon SES Developer Guide: "Notification contents",
 * "Contents of event data") and our reasons, both ways. Resend passes the bounce types on.
 */

import type { Reason } from "../model/index.ts";
import { hint, type Meanings, sure } from "./meaning.ts";

export const SES_BOUNCE_MEANINGS: Meanings = {
  "Undetermined/Undetermined": hint("unexplained"),
  "Permanent/General": hint("user-unknown"),
  "Permanent/NoEmail": hint("user-unknown"),
  "Permanent/Suppressed": sure("suppressed"),
  "Permanent/OnAccountSuppressionList": sure("suppressed"),
  "Permanent/OnTenantSuppressionList": sure("suppressed"),
  "Permanent/EmailValidationSuppressed": sure("suppressed"),
  "Permanent/UnsubscribedRecipient": sure("suppressed"),
  "Transient/General": hint("unexplained"),
  "Transient/MailboxFull": sure("mailbox-full"),
  "Transient/MessageTooLarge": sure("message-too-large"),
  "Transient/ContentRejected": hint("content-refused"),
  "Transient/AttachmentRejected": hint("content-refused"),
  "Transient/CustomTimeoutExceeded": sure("expired"),
};

/** A subtype that is newer than this table. */
export const SES_TYPE_MEANINGS: Meanings = {
  Undetermined: hint("unexplained"),
  Permanent: hint("unexplained", "hard"),
  Transient: hint("unexplained", "soft"),
};

export const SES_DELAY_MEANINGS: Meanings = {
  InternalFailure: sure("system-error"),
  General: hint("unexplained"),
  MailboxFull: sure("mailbox-full"),
  SpamDetected: sure("spam"),
  RecipientServerError: hint("system-error"),
  IPFailure: hint("blocked"),
  TransientCommunicationFailure: hint("network-error"),
  BYOIPHostNameLookupUnavailable: sure("reverse-dns"),
  Undetermined: hint("unexplained"),
  SendingDeferral: sure("rate-limited"),
};

/** The subtype of a transient bounce; "General" for the others. */
export const SES_TRANSIENT_SUBTYPE: Readonly<Partial<Record<Reason, string>>> = {
  "mailbox-full": "MailboxFull",
  "message-too-large": "MessageTooLarge",
  "spam": "ContentRejected",
  "content-refused": "ContentRejected",
  "malformed-message": "ContentRejected",
  "virus": "AttachmentRejected",
  "expired": "CustomTimeoutExceeded",
};

/** The type of a delay; "General" for the others. */
export const SES_DELAY_TYPE: Readonly<Partial<Record<Reason, string>>> = {
  "mailbox-full": "MailboxFull",
  "spam": "SpamDetected",
  "blocked": "IPFailure",
  "poor-reputation": "IPFailure",
  "reverse-dns": "BYOIPHostNameLookupUnavailable",
  "rate-limited": "SendingDeferral",
  "network-error": "TransientCommunicationFailure",
  "tls-failed": "TransientCommunicationFailure",
  "system-error": "RecipientServerError",
  "system-full": "RecipientServerError",
  "mailer-error": "RecipientServerError",
  "unexplained": "Undetermined",
};
