/**
 * A source of bounces: a function that reads until it is told to end, and hands on what it read with how far it came. Who
 * records, and begins anew after trouble, is not its business.
 *
 * Always holds: a position moves only in the transaction of what was read up to it. A source that was killed goes on there, and
 * what it reads again is known by its key.
 */

import type { RateCount, Told } from "../../ledger/index.ts";
import type { Clock } from "../../time/index.ts";

/** A mail as a source found it. */
export interface MailRead {
  readonly octets: Uint8Array;
  /** Of the whole, where `octets` are its beginning. */
  readonly sizeBytes?: number;
}

/** What is recorded together. */
export interface SourceBatch {
  readonly mails?: readonly MailRead[];
  /** What is no mail, without the names of the source. */
  readonly told?: readonly Omit<Told, "source" | "account" | "tenant" | "stream" | "vouch">[];
  /** What only counts, without whose it is. */
  readonly counts?: readonly Omit<RateCount, "tenant" | "stream">[];
  /** How far was read; the source's own matter. */
  readonly position: string;
}

/** Where a source puts what it read. */
export interface SourceDoor {
  /** How far was read when it was last recorded. */
  position(): Promise<string | undefined>;
  /** Resolved when it is on the disk. */
  take(batch: SourceBatch): Promise<void>;
  /** Something is wrong and it goes on; undefined: nothing is, any more. */
  trouble(words: string | undefined): void;
}

/** What a source is given. */
export interface SourceWork {
  readonly door: SourceDoor;
  readonly clock: Clock;
  /** Aborted when it must end, which it then does soon. */
  readonly signal: AbortSignal;
}

/** Reads until it is told to end; rejects when it cannot go on, and is then begun anew after a while. */
export type RunSource = (work: SourceWork) => Promise<void>;

/** Why a source cannot go on, in words for the postmaster. */
export class SourceTrouble extends Error {
  override readonly name = "SourceTrouble";
}
