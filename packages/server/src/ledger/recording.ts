/**
 * What one arrival turned out to be, ready to be written: the arrival, its outcomes with what they belong to, and the mail
 * itself. All of it, the figures, the suppressions and the events that follow are one transaction.
 */

import type { Bounce, Outcome, Provenance, Reason, Strength } from "@ricochet/core";
import type { ArrivalEnvelope, Source } from "./arrival.ts";
import type { RateCount } from "./rate.ts";
import type { Stream } from "./scope.ts";

/** An arrival after it was read and judged. */
export interface ArrivalFacts {
  readonly key: string;
  readonly source: Source;
  readonly account: string;
  readonly atMs: number;
  readonly tenant: string;
  /** `Report.kind`, `Report.format`; "smtp-reply" for our own delivery's. */
  readonly kind: string;
  readonly format: string;
  /** Whether it is about mail of ours. */
  readonly verdict: Provenance["verdict"];
  readonly strength: Strength;
  readonly sizeBytes: number;
  readonly envelope?: ArrivalEnvelope;
  /** JSON of the whole `Report`; absent for what was no mail. */
  readonly report?: string;
  /** JSON of `Provenance.evidence`. */
  readonly evidence?: string;
}

/** What became of one recipient, and what it belongs to. */
export interface RecordedOutcome {
  readonly stream: Stream;
  /** The address as we sent to it, canonical. */
  readonly recipient: string;
  readonly action: Outcome["action"];
  readonly status?: string;
  readonly code?: number;
  /** The reply or the words that stand for it, at most 1,000 characters. */
  readonly text: string;
  readonly reason: Reason;
  readonly bounce: Bounce;
  readonly rule?: string;
  /** 0…1 */
  readonly confidence: number;
  /** When it happened, not after the arrival. */
  readonly atMs: number;
  /** Whether it is proven to be about mail that we sent to this address: only then it suppresses. */
  readonly isProven: boolean;
  /** The ARF feedback type of a complaint. */
  readonly feedbackType?: string;
  /** Domain of the author's or the reverse path's address; "" when unknown. */
  readonly senderDomain: string;
  /** The group of hosts that took or refused it: "google", "microsoft", or the recipient's domain. */
  readonly provider: string;
  readonly remoteMta?: string;
  readonly reportingMta?: string;
  /** Message-ID of the message that it is about. */
  readonly messageId?: string;
  /** The message of the queue that it is about. */
  readonly queued?: number;
  /** The message of the send log that it is about. */
  readonly sent?: number;
}

/** One arrival as the ledger takes it. */
export interface Recording {
  readonly arrival: ArrivalFacts;
  /** The mail, where it is to be kept. */
  readonly body?: Uint8Array;
  readonly outcomes: readonly RecordedOutcome[];
  /** What it counts besides its outcomes, once. */
  readonly counts?: readonly RateCount[];
}

/** What is recorded along with something else, in its transaction. */
export interface Recordings {
  readonly recordings?: readonly Recording[];
  /** Counted without being recorded one by one. */
  readonly counts?: readonly RateCount[];
}
