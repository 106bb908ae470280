/**
 * What the service asks of the ledger: an append-only list of arrivals and outcomes, the send log, and the figures by hour.
 *
 * Always holds: `record` writes arrivals, outcomes, figures, suppressions and events in one transaction; what is known by its
 * key is not written again and changes nothing; a position moves with what was read up to it.
 */

import type { MessagePort } from "node:worker_threads";
import type { ArrivalFacts, RecordedOutcome, Recordings, SentFacts, Source } from "../ledger/index.ts";

/** How far a source was read. */
export interface IntakePosition {
  /** "imap bounces@example.com", a file. */
  readonly account: string;
  readonly source: Source;
  /** What the source needs to go on; JSON, its own matter. */
  readonly position: string;
  readonly atMs: number;
  /** Why it does not go on. */
  readonly trouble?: string;
  /** Arrivals so far. */
  readonly arrivals: number;
}

/** What is written in one transaction. */
export interface RecordRequest extends Recordings {
  readonly position?: Omit<IntakePosition, "arrivals">;
  readonly nowMs: number;
}

/** What became of a recording: the ids of its outcomes, or that it was known. */
export type Recorded =
  | { readonly isKnown: true }
  | { readonly isKnown: false; readonly arrival: number; readonly outcomes: readonly number[] };

/** An outcome as it stands in the ledger. */
export interface LedgerOutcome extends RecordedOutcome {
  /** Counted by the store. */
  readonly entry: number;
  readonly arrival: number;
  /** Place in the report. */
  readonly position: number;
  readonly tenant: string;
  readonly source: Source;
  readonly verdict: ArrivalFacts["verdict"];
  readonly tags?: string;
}

/** Which outcomes. Newest first. */
export interface OutcomeFilter {
  readonly tenant?: string;
  readonly recipient?: string;
  readonly domain?: string;
  readonly senderDomain?: string;
  readonly provider?: string;
  readonly reasons?: readonly string[];
  readonly bounce?: string;
  readonly actions?: readonly string[];
  readonly rule?: string;
  readonly sources?: readonly Source[];
  readonly isProven?: boolean;
  /** Words in the text, any case. */
  readonly text?: string;
  readonly queued?: number;
  readonly sent?: number;
  readonly sinceMs?: number;
  readonly untilMs?: number;
  /** Entries before this one. */
  readonly before?: number;
  readonly limit: number;
}

/** What a message of ours is looked for by; the first that finds something wins. */
export interface SentQuestion {
  readonly messageIds: readonly string[];
  readonly envelopeId?: string;
  readonly queueId?: string;
  /** A message of our own queue. */
  readonly queued?: number;
  /** Those of whom one should have got it: of several messages with one id the one that went to them is meant. */
  readonly recipients?: readonly string[];
}

/** A message that was found: one of our own queue, or of the send log. */
export interface SentFound extends SentFacts {
  readonly queued?: number;
  readonly sent?: number;
  /** Of a message of our own queue: the user who brought it. */
  readonly user?: string;
  readonly by: "queued" | "message-id" | "envelope-id" | "queue-id";
}

/** Figures to add up. */
export interface RateFilter {
  readonly tenant?: string;
  readonly stream?: string;
  readonly senderDomain?: string;
  readonly provider?: string;
  readonly sinceMs: number;
  readonly untilMs: number;
  /** By which the sums are told apart. */
  readonly by: readonly ("hour" | "day" | "tenant" | "stream" | "senderDomain" | "provider" | "measure" | "reason")[];
}

/** A sum; what it was not told apart by is absent. */
export interface RateSum {
  readonly atMs?: number;
  readonly tenant?: string;
  readonly stream?: string;
  readonly senderDomain?: string;
  readonly provider?: string;
  readonly measure?: string;
  readonly reason?: string;
  readonly count: number;
}

/** The way to the ledger for another thread of this process, which is given it in a message that hands over the port. */
export interface LedgerDoor {
  readonly writer: MessagePort;
  /** What the thread reads by itself. */
  readonly file: string;
}

/** The ledger. */
export interface LedgerStore {
  record(request: RecordRequest): Promise<readonly Recorded[]>;
  outcomes(filter: OutcomeFilter): Promise<readonly LedgerOutcome[]>;
  outcome(entry: number): Promise<LedgerOutcome | undefined>;
  arrival(entry: number): Promise<(ArrivalFacts & { readonly entry: number; readonly body?: Uint8Array }) | undefined>;
  /** Writes lines of the send log; their ids. */
  logSent(messages: readonly SentFacts[]): Promise<readonly number[]>;
  sent(id: number): Promise<SentFacts | undefined>;
  /** Finds what the questions ask for, in their order. */
  findSent(questions: readonly SentQuestion[]): Promise<readonly (SentFound | undefined)[]>;
  rates(filter: RateFilter): Promise<readonly RateSum[]>;
  positions(): Promise<readonly IntakePosition[]>;
  position(account: string): Promise<IntakePosition | undefined>;
  /** Writes a position alone: that there is trouble, or that nothing of interest was read. */
  setPosition(position: Omit<IntakePosition, "arrivals">): Promise<void>;
  /** Forgets bodies, then rows, that came before; a little at a time. How many it was. */
  forget(request: ForgetRequest): Promise<number>;
  /** What is known of an address, for whoever asks: the rows that name it, a page at a time. */
  traces(request: TraceRequest): Promise<TracePage>;
  /** Takes an address out of all that names it but mail that is under way. */
  erase(request: EraseRequest): Promise<Erased>;
  /** A door for another thread, which records and asks there by itself: see `ledgerBehind`. */
  lend(): LedgerDoor;
}

/** What is too old. */
export interface ForgetRequest {
  readonly bodiesBeforeMs: number;
  /** From then on an address is a hash of itself. */
  readonly addressesBeforeMs: number;
  readonly outcomesBeforeMs: number;
  readonly sentBeforeMs: number;
  readonly ratesBeforeMs: number;
  readonly eventsBeforeMs: number;
  /** Alarms that were over by then. */
  readonly alarmsBeforeMs: number;
  /** Lines of the history of the suppression list; the newest one stays whatever its age. */
  readonly historyBeforeMs: number;
  /** Goes into the hashes of addresses: without it whoever has the store could try addresses out. */
  readonly secret: string;
  /** Rows of a kind at once. */
  readonly limit: number;
}

/** Whose traces are removed. */
export interface EraseRequest {
  readonly address: string;
  /** As in `TraceRequest`. */
  readonly separator?: string | undefined;
  readonly tenant?: string;
  readonly who: string;
  readonly nowMs: number;
  /** As in `ForgetRequest`. */
  readonly secret: string;
}

/** What an erasure came to. */
export interface Erased {
  /** Rows that named the address. */
  readonly erased: number;
  /** Recipients of mail that is under way to it, and stays. */
  readonly underWay: number;
}

/** Whose traces are looked for. */
export interface TraceRequest {
  readonly address: string;
  /** What parts it from tags that say nothing: its forms with a tag are it as well. Absent where a tag is somebody else's. */
  readonly separator?: string | undefined;
  readonly tenant?: string | undefined;
  /** Where the page before ended; absent for the first one. */
  readonly place?: TracePlace | undefined;
}

/** Where a walk through the traces is. */
export interface TracePlace {
  readonly trace: number;
  readonly after: number;
}

/** Rows of one table that name an address. */
export interface TracePage {
  readonly table: string;
  readonly rows: readonly Readonly<Record<string, string | number | Uint8Array | null>>[];
  /** Absent at the end. */
  readonly next: TracePlace | undefined;
}
