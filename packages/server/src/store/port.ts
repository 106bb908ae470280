/**
 * What the queue asks of a store: the four laws of the queue as methods. One implementation runs on SQLite; the
 * same list of cases (conformance) holds for any other.
 *
 * Always holds:
 * 1. `enqueue` is resolved after the message is on disk; what waits at the same time shares one commit.
 * 2. `settle` writes recipients' states and the notifications that they owe in one transaction: both or neither.
 * 3. A claim belongs to an owner whose lease ends; `recover` gives back what the owners without a lease hold.
 * 4. A message lives until every recipient is settled; then its content goes, and its rows stay for `keepSettledMs`.
 *
 * A failure of the world is a `StoreFailure`, a caller's mistake a TypeError. All times are milliseconds since 1970.
 */

import type { DkimResult, MessageKind, SpfResult, Trust } from "@ricochet/core";
import type { BodySource, Recipient, Sender } from "../envelope/index.ts";
import type { Recordings } from "../ledger/index.ts";
import type { AttemptRecord, NewAttempts } from "./attempt-port.ts";
import type { RecipientState } from "./recipient-state.ts";

export { RECIPIENT_STATES, type RecipientState } from "./recipient-state.ts";

/** A positive integer below 2^53; `queueIdOf` writes it as people see it. */
export type MessageId = number;

/** One recipient of one message: their place in the envelope. */
export interface RecipientKey {
  readonly message: MessageId;
  readonly index: number;
}

/** What was known when the message was accepted; the duty is decided from it days later. */
export interface Provenance {
  readonly trust: Trust;
  readonly spf: SpfResult;
  readonly dkim: DkimResult;
  readonly clientAddress?: string;
  readonly hello?: string;
  readonly user?: string;
}

/** Facts of a message that stay the same. */
export interface MessageFacts {
  readonly id: MessageId;
  readonly sender: Sender;
  readonly kind: MessageKind;
  readonly provenance: Provenance;
  readonly acceptedAtMs: number;
  /** Header fields that we put before the content (Received, Authentication-Results), CRLF-ended; read before the content. */
  readonly trace: Uint8Array;
  /** Message-ID of the header, without angle brackets. */
  readonly messageId?: string;
  /** The message that a notification is about. */
  readonly about?: MessageId;
}

/** A recipient as it is first stored. */
export interface NewRecipient extends Recipient {
  /** Lane in which it waits: a domain, or the target of a route. */
  readonly destination: string;
  /** "claimed" when its owner goes on with it at once. */
  readonly state: "waiting" | "claimed" | "held" | "quarantined";
  readonly dueAtMs: number;
  readonly expiresAtMs: number;
  /** When the sender is to be warned; absent when never. */
  readonly warnAtMs?: number;
}

/** A message as it is first stored. */
export interface NewMessage extends MessageFacts {
  /** Who holds the recipients that begin claimed. In a settlement it is the settlement's owner unless it is named. */
  readonly owner?: string;
  readonly recipients: readonly NewRecipient[];
  /** Without the trace. The messages of one `enqueueAll` may share what was staged. The octets stay the caller's. */
  readonly content: Uint8Array | StagedContent;
}

/** Content that was written piece by piece before its message is known in full; forgotten if no message ever takes it. */
export interface StagedContent {
  /** 0 when it is small: then it is in memory, and on the disk only with its message. */
  readonly stage: number;
  readonly sizeBytes: number;
  /** All octets of small content. */
  readonly inMemory?: Uint8Array;
}

/** Writes content piece by piece. */
export interface ContentWriter {
  /** Wait for it before the next. */
  write(octets: Uint8Array): Promise<void>;
  /** Nothing more comes. */
  finish(): Promise<StagedContent>;
  /** Forgets what was written. */
  abort(): void;
}

/** The last that was heard about a recipient. */
export interface LastAnswer {
  readonly atMs: number;
  readonly code?: number;
  readonly status?: string;
  readonly text: string;
  readonly verb?: string;
  /** Host that answered. */
  readonly host?: string;
}

/** A recipient with all that the next attempt needs. */
export interface QueuedRecipient extends NewRecipientFacts {
  readonly key: RecipientKey;
  readonly state: RecipientState;
  /** Attempts that have ended. */
  readonly attempts: number;
  readonly last?: LastAnswer;
}

/** The facts of `NewRecipient` without its first state. */
export type NewRecipientFacts = Omit<NewRecipient, "state">;

/** Recipients of one message that were claimed together: all of one destination. */
export interface Claim {
  readonly message: MessageFacts;
  /** Without the trace. */
  readonly content: BodySource;
  readonly recipients: readonly QueuedRecipient[];
}

/** Which recipients to claim. */
export interface ClaimRequest {
  readonly owner: string;
  readonly nowMs: number;
  /** Recipients in all. */
  readonly limit: number;
  /** Recipients of one destination; a dead one with 100,000 mails gets no more than this. */
  readonly perDestination: number;
  /** Destinations that can take nothing now. */
  readonly except: readonly string[];
}

/** What becomes of a recipient. */
export interface Settled {
  readonly key: RecipientKey;
  readonly state: Exclude<RecipientState, "claimed">;
  /** For `waiting`. */
  readonly dueAtMs?: number;
  /** For `waiting`, when the route has changed. */
  readonly destination?: string;
  /** The warning was owed and is among `messages`: none comes again. */
  readonly isWarned?: boolean;
  /** Whether this was an attempt (it is counted). */
  readonly isAttempt: boolean;
  readonly last?: LastAnswer;
}

/** Something that a person must be able to find again. */
export interface AuditEntry {
  readonly atMs: number;
  /** "duty", "operator" … */
  readonly who: string;
  /** What was done, one word: "quarantine", "discard", "double-bounce", "drop" … */
  readonly what: string;
  readonly message?: MessageId;
  readonly recipient?: string;
  /** Why, one sentence. */
  readonly because: string;
}

/** One transaction at the end of an attempt, with what the ledger gets of it. */
export interface Settlement extends Recordings {
  readonly owner: string;
  readonly recipients: readonly Settled[];
  /** Notifications, forwards: queued in the same transaction. */
  readonly messages: readonly NewMessage[];
  readonly audit: readonly AuditEntry[];
  /** Those that are kept with what was said. */
  readonly attempts?: NewAttempts;
  readonly nowMs: number;
}

/** Which recipients to list. */
export interface QueueFilter {
  readonly states?: readonly RecipientState[];
  readonly destination?: string;
  readonly sender?: string;
  readonly recipient?: string;
  readonly message?: MessageId;
  /** Of notifications about this message. */
  readonly about?: MessageId;
  /** Of messages that were accepted before. */
  readonly acceptedBeforeMs?: number;
  /** After this one, in the order of keys. */
  readonly after?: RecipientKey;
  readonly limit: number;
}

/** A line of the queue's list. */
export interface QueueEntry extends QueuedRecipient {
  readonly reversePath: string;
  readonly acceptedAtMs: number;
  readonly sizeBytes: number;
}

/** Figures of the whole queue. */
export interface QueueCounts {
  readonly byState: Readonly<Partial<Record<RecipientState, number>>>;
  readonly oldestWaitingAtMs?: number;
  readonly destinations: readonly { readonly destination: string; readonly waiting: number; readonly nextDueAtMs: number }[];
}

/** What a person does to queued mail. */
export type QueueCommand = "retry" | "hold" | "release" | "expire" | "drop";

/** The address behind an id that stands in a signed path because the address did not fit. */
export interface RememberedAddress {
  readonly id: string;
  readonly address: string;
  /** Bounces to the path may come until then. */
  readonly untilMs: number;
}

/** The store of a queue. */
export interface QueueStore {
  enqueue(message: NewMessage): Promise<void>;
  /** All or none: what one accepted message became, and what the ledger gets of it. */
  enqueueAll(messages: readonly NewMessage[], recordings?: Recordings): Promise<void>;
  stage(): ContentWriter;
  /** Claims due recipients, the longest due destination first; empty when nothing is due. */
  claim(request: ClaimRequest): Promise<readonly Claim[]>;
  /** Claims what is past `expiresAtMs` or `warnAtMs` whatever its destination's state, so that a paused one cannot hide it. */
  claimOverdue(request: Pick<ClaimRequest, "owner" | "nowMs" | "limit">): Promise<readonly Claim[]>;
  settle(settlement: Settlement): Promise<void>;
  /** When the next recipient of any destination but these is due; undefined when none waits. */
  nextDueAtMs(except: readonly string[]): Promise<number | undefined>;
  /** Destinations with mail that a person wants tried at once (`retry`), some of them where there are many. */
  ordered(): Promise<readonly string[]>;
  /** Makes or renews the lease of an owner. */
  lease(owner: string, untilMs: number): Promise<void>;
  /** Gives back what owners without a lease have claimed; how many recipients that were. */
  recover(nowMs: number): Promise<number>;
  /** Forgets rows that were settled before. How many messages. */
  purge(settledBeforeMs: number, limit: number): Promise<number>;
  content(message: MessageId): Promise<{ readonly facts: MessageFacts; readonly content: BodySource } | undefined>;
  /** Attempts at a message that are kept, the oldest first. */
  attempts(message: MessageId): Promise<readonly AttemptRecord[]>;
  list(filter: QueueFilter): Promise<readonly QueueEntry[]>;
  counts(): Promise<QueueCounts>;
  /**
   * What a person orders, written to the audit log too; how many recipients it changed. Claimed ones stay as they are; only `expire`
   * reaches them too, and they are past their time when they wait again.
   */
  command(command: QueueCommand, filter: Omit<QueueFilter, "after">, audit: AuditEntry): Promise<number>;
  /** Remembers an address, or for longer than before; never for shorter. */
  remember(address: RememberedAddress): Promise<void>;
  /** The address behind an id; `purge` forgets those whose time has passed. */
  recall(id: string): Promise<RememberedAddress | undefined>;
  auditLog(limit: number): Promise<readonly AuditEntry[]>;
  /** How many octets of new mail the disk can take. */
  freeBytes(): Promise<number>;
  /** "ok", or what is broken, a line each. */
  integrity(): Promise<readonly string[]>;
  /** Mends what `integrity` finds and can be mended: a line for each finding and what was done about it. Nobody else works meanwhile. */
  repair(): Promise<readonly string[]>;
  close(): Promise<void>;
}
