/**
 * The record: what one arriving message turned out to be, and what it says of each recipient.
 * Everything downstream sees only this. All dates are ISO 8601 with their offset kept; all
 * offsets are bytes of the message that was read.
 */

import type { Problem } from "./problem.ts";
import type { Reason } from "./reason.ts";

export const KINDS = [
  "delivery-status",
  "auto-reply",
  "challenge",
  "feedback",
  "disposition",
  "aggregate-report",
  "calendar-reply",
  "list-reply",
  "other",
] as const;
export type Kind = (typeof KINDS)[number];

/** RFC 3464 §2.3.3, and "none" for what is no delivery at all: a complaint, an auto-reply. */
export const ACTIONS = ["failed", "delayed", "delivered", "relayed", "expanded", "none"] as const;
export type Action = (typeof ACTIONS)[number];

/** Where a status was found: a Status field, the SMTP reply, words in the text, or the action alone. */
export const STATUS_SOURCES = ["field", "reply", "text", "inferred"] as const;
export type StatusSource = (typeof STATUS_SOURCES)[number];

export type Bounce = "hard" | "soft" | "none";

/** What one arriving message turned out to be. */
export interface Report {
  /** File path, mbox path + "#n", or message id. */
  readonly source: string;
  readonly kind: Kind;
  /** The recogniser that read it: "rfc3464", "qmail", "exim", … */
  readonly format: string;
  readonly reporter: Reporter;
  /** One per recipient; empty unless the kind has recipients. */
  readonly outcomes: readonly Outcome[];
  /** The message that came back. */
  readonly original?: Original;
  /** RFC 5965 feedback. */
  readonly feedback?: Feedback;
  readonly autoReply?: AutoReply;
  /** Bad mail never throws. */
  readonly problems: readonly Problem[];
}

/** Who wrote the report. `product` names program and version where they show. */
export interface Reporter {
  readonly mta?: string;
  readonly product?: string;
  readonly from?: string;
  readonly queueId?: string;
  /** BCP 47 language of the human part. */
  readonly language?: string;
  /** When the report was written, ISO 8601. */
  readonly at?: string;
}

export interface Original {
  readonly form: "full" | "headers" | "truncated";
  readonly where: "attached" | "inline";
  readonly messageId?: string;
  readonly from?: string;
  readonly to?: readonly string[];
  readonly subject?: string;
  readonly date?: string;
  readonly returnPath?: string;
  readonly listId?: string;
}

export interface Feedback {
  readonly type: string;
  readonly sourceIp?: string;
  readonly arrivalDate?: string;
  readonly userAgent?: string;
}

export interface AutoReply {
  /** ISO 8601 date (or date and time) on which the writer is back. */
  readonly returnsOn?: string;
}

/** The last SMTP reply, and the verb (upper case, "RCPT") that it answered. */
export interface Reply {
  readonly code: number;
  readonly text: string;
  readonly command?: string;
}

export interface Diagnostic {
  /** "smtp", "x-unix", "x400", "x-notes" …, lower case. */
  readonly type: string;
  readonly text: string;
}

/** A byte range of the message: `message.subarray(start, end)` shows where `field` was read. */
export interface Evidence {
  readonly field: string;
  readonly start: number;
  readonly end: number;
}

/** What became of one recipient. */
export interface Outcome {
  /** Final recipient, canonical. */
  readonly recipient: string;
  /** ORCPT, or the address before forwarding. */
  readonly originalRecipient?: string;
  readonly action: Action;
  /** RFC 3463 code; never invented digits: x.0.0 when only the class is known; absent with action none. */
  readonly status?: string;
  readonly statusFrom?: StatusSource;
  readonly reply?: Reply;
  readonly diagnostic?: Diagnostic;
  readonly reason: Reason;
  /** "delayed" is soft; delivered, relayed, expanded and none are none. */
  readonly bounce: Bounce;
  readonly reportingMta?: string;
  readonly remoteMta?: string;
  readonly lastAttemptAt?: string;
  readonly willRetryUntil?: string;
  /** 0…1: the share of outcomes of this kind that were right on labelled mail. */
  readonly confidence: number;
  /** Id of the rule that decided the reason. */
  readonly rule?: string;
  readonly evidence: readonly Evidence[];
}
