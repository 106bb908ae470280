/**
 * The record: what one arriving message turned out to be, and what it says of each recipient.
 * Everything downstream sees only this. All dates are ISO 8601 with their offset kept; all
 * offsets are bytes of the message that was read.
 */

import type { Problem } from "./problem.ts";
import type { Reason } from "./reason.ts";

/** What a message that comes back can be; only the first has outcomes of delivery. */
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
/** One of KINDS. */
export type Kind = (typeof KINDS)[number];

/** RFC 3464 §2.3.3, and "none" for what is no delivery at all: a complaint, an auto-reply. */
export const ACTIONS = ["failed", "delayed", "delivered", "relayed", "expanded", "none"] as const;
/** One of ACTIONS. */
export type Action = (typeof ACTIONS)[number];

/** Where a status was found: a Status field, the SMTP reply, words in the text, or the action alone. */
export const STATUS_SOURCES = ["field", "reply", "text", "inferred"] as const;
/** One of STATUS_SOURCES. */
export type StatusSource = (typeof STATUS_SOURCES)[number];

/** Hard: this address will never take mail again. Soft: everything else that failed or waits. None: nothing failed. */
export type Bounce = "hard" | "soft" | "none";

/** What one arriving message turned out to be. */
export interface Report {
  /** File path, mbox path + "#n", or message id. */
  readonly source: string;
  /** What the message is; "other" is what is left alone. */
  readonly kind: Kind;
  /** The recogniser that read it: "rfc3464", "qmail", "exim", … */
  readonly format: string;
  /** Who wrote the report. */
  readonly reporter: Reporter;
  /** One per recipient; empty unless the kind has recipients. */
  readonly outcomes: readonly Outcome[];
  /** The message that came back. */
  readonly original?: Original;
  /** What a complaint says (RFC 5965). */
  readonly feedback?: Feedback;
  /** What an auto-reply says. */
  readonly autoReply?: AutoReply;
  /** What was wrong with the mail; bad mail never throws. At most 100. */
  readonly problems: readonly Problem[];
}

/** Who wrote the report. */
export interface Reporter {
  /** Name of the server that wrote it: Reporting-MTA, or as its text says. */
  readonly mta?: string;
  /** The program that wrote it, with its version where that shows. */
  readonly product?: string;
  /** Address of its From. */
  readonly from?: string;
  /** Under what id the reporting server queued the message. */
  readonly queueId?: string;
  /** BCP 47 language of the human part. */
  readonly language?: string;
  /** When the report was written, ISO 8601. */
  readonly at?: string;
}

/** The message that came back, as far as the report encloses it. */
export interface Original {
  /** How much of it came back: all, its header alone, or cut short. */
  readonly form: "full" | "headers" | "truncated";
  /** Whether it is a part of its own, or stands in the text of the report. */
  readonly where: "attached" | "inline";
  /** Message-ID without its angle brackets, as the sending system may look it up. */
  readonly messageId?: string;
  /** Address of its From. */
  readonly from?: string;
  /** Addresses of its To, at most 100. */
  readonly to?: readonly string[];
  /** Subject, decoded. */
  readonly subject?: string;
  /** When it was sent, by its Date. */
  readonly date?: string;
  /** Return-Path without its angle brackets; "" is the null sender. */
  readonly returnPath?: string;
  /** List-Id without its description (RFC 2919). */
  readonly listId?: string;
}

/** What a provider tells about a complaint (RFC 5965 §3). */
export interface Feedback {
  /** Feedback-Type in lower case: "abuse", "fraud", "auth-failure" … */
  readonly type: string;
  /** The address from which the mail came that was complained of. */
  readonly sourceIp?: string;
  /** When that mail arrived. */
  readonly arrivalDate?: string;
  /** The program that made the report. */
  readonly userAgent?: string;
}

/** What somebody who is away lets his mail system answer. */
export interface AutoReply {
  /** ISO 8601 date (or date and time) on which the writer is back. */
  readonly returnsOn?: string;
}

/** The last SMTP reply that was given for this recipient. */
export interface Reply {
  /** Three digits (RFC 5321 §4.2). */
  readonly code: number;
  /** What follows the code; the lines of a longer reply joined, the code said once. */
  readonly text: string;
  /** The verb that it answered: "RCPT", "DATA" …, "CONN" for the greeting. */
  readonly command?: string;
}

/** What the report itself gives as the cause (RFC 3464 §2.3.6), or the words that stand for it. */
export interface Diagnostic {
  /** "smtp", "x-unix", "x400", "x-notes" …, lower case. */
  readonly type: string;
  /** Unfolded and decoded, otherwise as it stands. */
  readonly text: string;
}

/** A byte range of the message: `message.subarray(start, end)` shows where `field` was read. */
export interface Evidence {
  /** The member of the outcome, or "text" for the words that the report has for people. */
  readonly field: string;
  /** First byte. */
  readonly start: number;
  /** The byte behind the last one. */
  readonly end: number;
}

/** What became of one recipient. */
export interface Outcome {
  /** Final recipient, canonical. */
  readonly recipient: string;
  /** ORCPT, or the address before forwarding. */
  readonly originalRecipient?: string;
  /** What was done about this recipient; "none" when no delivery is spoken of. */
  readonly action: Action;
  /** RFC 3463 code; never invented digits: x.0.0 when only the class is known; absent with action none. */
  readonly status?: string;
  /** Where the status stood. */
  readonly statusFrom?: StatusSource;
  /** The last SMTP reply, where the report quotes one. */
  readonly reply?: Reply;
  /** The cause in the report's own words. */
  readonly diagnostic?: Diagnostic;
  /** Why, in one word of a fixed vocabulary. */
  readonly reason: Reason;
  /** "delayed" is soft; delivered, relayed, expanded and none are none. */
  readonly bounce: Bounce;
  /** The server that gave up, or still tries. */
  readonly reportingMta?: string;
  /** The server that refused: its name in lower case, its address when there is no name. */
  readonly remoteMta?: string;
  /** When delivery was last tried. */
  readonly lastAttemptAt?: string;
  /** When a delayed message will be given up. */
  readonly willRetryUntil?: string;
  /** 0…1: the share of outcomes of this kind that were right on labelled mail. */
  readonly confidence: number;
  /** Id of the rule that decided the reason. */
  readonly rule?: string;
  /** Where in the message the values stood, those whose bytes are known. */
  readonly evidence: readonly Evidence[];
}
