/** Postmark's bounce types (postmarkapp.com/developer, "Bounce API": "Bounce types") and our reasons, both ways. */

import type { Action, Kind, Reason } from "../model/index.ts";
import { hint, type Meaning, sure } from "./meaning.ts";

export interface PostmarkType {
  readonly code: number;
  readonly name: string;
  readonly description: string;
  readonly meaning: Meaning;
  /** "failed" and "delivery-status" when they are not given. */
  readonly action?: Action;
  readonly kind?: Kind;
}

export const POSTMARK_TYPES = {
  HardBounce: {
    code: 1,
    name: "Hard bounce",
    description: "The server was unable to deliver your message (ex: unknown user, mailbox not found).",
    meaning: hint("user-unknown"),
  },
  Transient: {
    code: 2,
    name: "Message delayed/Undeliverable",
    description: "The server could not temporarily deliver your message (ex: Message is delayed due to network troubles).",
    meaning: hint("unexplained"),
    action: "delayed",
  },
  Unsubscribe: {
    code: 16,
    name: "Unsubscribe request",
    description: "Unsubscribe or Remove request.",
    meaning: sure("auto-reply"),
    action: "none",
    kind: "list-reply",
  },
  Subscribe: {
    code: 32,
    name: "Subscribe request",
    description: "Subscribe request from someone wanting to get added to the mailing list.",
    meaning: sure("auto-reply"),
    action: "none",
    kind: "list-reply",
  },
  AutoResponder: {
    code: 64,
    name: "Auto responder",
    description: 'Automatic email responder (ex: "Out of Office" or "On Vacation").',
    meaning: sure("auto-reply"),
    action: "none",
    kind: "auto-reply",
  },
  AddressChange: {
    code: 128,
    name: "Address change",
    description: "The recipient has requested an address change.",
    meaning: sure("user-moved"),
  },
  DnsError: { code: 256, name: "DNS error", description: "A temporary DNS error.", meaning: sure("network-error") },
  SpamNotification: {
    code: 512,
    name: "Spam notification",
    description:
      "The message was delivered, but was either blocked by the user, or classified as spam, bulk mail, or had rejected content.",
    meaning: hint("spam"),
  },
  OpenRelayTest: {
    code: 1024,
    name: "Open relay test",
    description: "The NDR is actually a test email message to see if the mail server is an open relay.",
    meaning: sure("auto-reply"),
    action: "none",
    kind: "other",
  },
  Unknown: { code: 2048, name: "Unknown", description: "Unable to classify the bounce.", meaning: hint("unexplained") },
  SoftBounce: {
    code: 4096,
    name: "Soft bounce",
    description: "Unable to temporarily deliver message (i.e. mailbox full, account disabled, exceeds quota, out of disk space).",
    meaning: hint("unexplained"),
  },
  VirusNotification: {
    code: 8192,
    name: "Virus notification",
    description: "The bounce is actually a virus notification warning about a virus/code infected message.",
    meaning: sure("virus"),
  },
  ChallengeVerification: {
    code: 16384,
    name: "Spam challenge verification",
    description: "The bounce is a challenge asking for verification you actually sent the email.",
    meaning: sure("auto-reply"),
    action: "none",
    kind: "challenge",
  },
  BadEmailAddress: {
    code: 100_000,
    name: "Invalid email address",
    description: "The address is not a valid email address.",
    meaning: sure("user-unknown"),
  },
  SpamComplaint: {
    code: 100_001,
    name: "Spam complaint",
    description: "The subscriber explicitly marked this message as spam.",
    meaning: sure("complaint"),
    action: "none",
    kind: "feedback",
  },
  ManuallyDeactivated: {
    code: 100_002,
    name: "Manually deactivated",
    description: "The email was manually deactivated.",
    meaning: sure("suppressed"),
  },
  Unconfirmed: { code: 100_003, name: "Registration not confirmed", description: "Registration not confirmed.", meaning: sure("policy") },
  Blocked: {
    code: 100_006,
    name: "ISP block",
    description: "Blocked from this ISP due to content or blacklisting.",
    meaning: hint("blocked"),
  },
  SMTPApiError: {
    code: 100_007,
    name: "SMTP API error",
    description: "An error occurred while accepting an email through the SMTP API.",
    meaning: sure("system-error"),
  },
  InboundError: {
    code: 100_008,
    name: "Processing failed",
    description: "Unable to deliver inbound message to destination inbound hook.",
    meaning: sure("system-error"),
  },
  DMARCPolicy: {
    code: 100_009,
    name: "DMARC Policy",
    description: "Email rejected due DMARC Policy.",
    meaning: sure("authentication-failed"),
  },
  TemplateRenderingFailed: {
    code: 100_010,
    name: "Template rendering failed",
    description: "An error occurred while attempting to render your template.",
    meaning: sure("malformed-message"),
  },
} as const satisfies Readonly<Record<string, PostmarkType>>;

export type PostmarkTypeName = keyof typeof POSTMARK_TYPES;

/** The type of a failure; "HardBounce" or "SoftBounce" for the others. */
export const POSTMARK_TYPE: Readonly<Partial<Record<Reason, PostmarkTypeName>>> = {
  "user-moved": "AddressChange",
  "suppressed": "ManuallyDeactivated",
  "blocked": "Blocked",
  "poor-reputation": "Blocked",
  "reverse-dns": "Blocked",
  "relay-denied": "Blocked",
  "sender-refused": "Blocked",
  "content-refused": "Blocked",
  "policy": "Blocked",
  "security": "Blocked",
  "authentication-failed": "DMARCPolicy",
  "spam": "SpamNotification",
  "virus": "VirusNotification",
  "network-error": "DnsError",
  "unexplained": "Unknown",
  "complaint": "SpamComplaint",
  "auto-reply": "AutoResponder",
};
