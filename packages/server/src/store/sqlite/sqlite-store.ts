/**
 * The store on SQLite, seen from the main thread: what changes the queue goes to the writer, what only reads goes to the
 * reader, which is started when somebody reads for the first time.
 */

import type { BodySource } from "../../envelope/index.ts";
import type { Recordings } from "../../ledger/index.ts";
import type { AccessStore } from "../access-port.ts";
import type { AlarmStore } from "../alarm-port.ts";
import type { AttemptRecord } from "../attempt-port.ts";
import type { LedgerStore } from "../ledger-port.ts";
import { movableStates } from "../moves.ts";
import { type Claimed, rowsOfAttempts } from "../operations/index.ts";
import type { OutboxStore } from "../outbox-port.ts";
import type {
  AuditEntry,
  Claim,
  ClaimRequest,
  ContentWriter,
  MessageFacts,
  MessageId,
  NewMessage,
  QueueCommand,
  QueueCounts,
  QueueEntry,
  QueueFilter,
  RecipientKey,
  RememberedAddress,
  Settlement,
} from "../port.ts";
import type { SessionStore } from "../session-port.ts";
import type { Store } from "../store.ts";
import type { SuppressionStore } from "../suppression-port.ts";
import { checkClaim, checkLimit, checkMessage, checkSettlement } from "./check-request.ts";
import { SqliteAccess } from "./sqlite-access.ts";
import { SqliteAlarms } from "./sqlite-alarms.ts";
import { SqliteLedger } from "./sqlite-ledger.ts";
import { SqliteOutbox } from "./sqlite-outbox.ts";
import { SqliteSessions } from "./sqlite-sessions.ts";
import { SqliteSuppressions } from "./sqlite-suppressions.ts";
import { StageWriter } from "./stage-writer.ts";
import { storedBody } from "./stored-body.ts";
import type { Thread } from "./thread.ts";

/** What a store is made of. */
export interface SqliteStoreParts {
  readonly file: string;
  readonly writer: Thread;
  readonly startReader: () => Thread;
  readonly freeBytes: () => Promise<number>;
}

/** Recipients that one transaction of an order moves. */
const MOVED_AT_ONCE = 500;

/** A store on SQLite. */
export class SqliteStore implements Store {
  readonly #writer: Thread;
  readonly #startReader: () => Thread;
  #reader: Thread | undefined;
  readonly freeBytes: () => Promise<number>;
  readonly suppressions: SuppressionStore;
  readonly ledger: LedgerStore;
  readonly outbox: OutboxStore;
  readonly access: AccessStore;
  readonly sessions: SessionStore;
  readonly alarms: AlarmStore;

  constructor({ file, writer, startReader, freeBytes }: SqliteStoreParts) {
    this.#writer = writer;
    this.#startReader = startReader;
    this.freeBytes = freeBytes;
    this.suppressions = new SqliteSuppressions({ writer, reader: () => this.#read() });
    this.ledger = new SqliteLedger({ file, writer, reader: () => this.#read() });
    this.outbox = new SqliteOutbox({ writer, reader: () => this.#read() });
    this.alarms = new SqliteAlarms({ writer, reader: () => this.#read() });
    this.access = new SqliteAccess({ writer, reader: () => this.#read() });
    this.sessions = new SqliteSessions({ writer, reader: () => this.#read() });
  }

  async enqueue(message: NewMessage): Promise<void> {
    checkMessage(message);
    await this.#writer.ask("enqueue", message);
  }

  async enqueueAll(messages: readonly NewMessage[], recordings: Recordings = {}): Promise<void> {
    for (const message of messages) checkMessage(message);
    await this.#writer.ask("enqueueAll", { messages, ...recordings });
  }

  stage(): ContentWriter {
    return new StageWriter(this.#writer);
  }

  async claim(request: ClaimRequest): Promise<readonly Claim[]> {
    checkClaim(request);
    return (await this.#writer.ask("claim", request)).map((claimed) => this.#claimOf(claimed));
  }

  async claimOverdue(request: Pick<ClaimRequest, "owner" | "nowMs" | "limit">): Promise<readonly Claim[]> {
    checkClaim(request);
    return (await this.#writer.ask("claimPastTime", request)).map((claimed) => this.#claimOf(claimed));
  }

  async settle({ attempts, ...settlement }: Settlement): Promise<void> {
    checkSettlement(settlement);
    await this.#writer.ask("settle", { ...settlement, ...(attempts !== undefined && { attempts: rowsOfAttempts(attempts) }) });
  }

  nextDueAtMs(except: readonly string[]): Promise<number | undefined> {
    return this.#writer.ask("nextDue", except);
  }

  ordered(): Promise<readonly string[]> {
    return this.#writer.ask("ordered", undefined);
  }

  lease(owner: string, untilMs: number): Promise<void> {
    return this.#writer.ask("lease", { owner, untilMs });
  }

  recover(nowMs: number): Promise<number> {
    return this.#writer.ask("recover", nowMs);
  }

  async purge(settledBeforeMs: number, limit: number): Promise<number> {
    checkLimit(limit);
    return await this.#writer.ask("purge", { before: settledBeforeMs, limit });
  }

  attempts(message: MessageId): Promise<readonly AttemptRecord[]> {
    return this.#read().ask("readAttempts", message);
  }

  async content(message: MessageId): Promise<{ readonly facts: MessageFacts; readonly content: BodySource } | undefined> {
    const stored = await this.#read().ask("message", message);
    if (stored === undefined) return undefined;
    const { facts, ...place } = stored;
    return { facts, content: this.#body({ message, ...place }) };
  }

  async list(filter: QueueFilter): Promise<readonly QueueEntry[]> {
    checkLimit(filter.limit);
    return await this.#read().ask("list", filter);
  }

  counts(): Promise<QueueCounts> {
    return this.#read().ask("counts", undefined);
  }

  /** A page is read, then moved, then the next one is read: however many it are, no commit waits for more than a page. */
  async command(command: QueueCommand, filter: Omit<QueueFilter, "after">, audit: AuditEntry): Promise<number> {
    checkLimit(filter.limit);
    const states = movableStates(command, filter.states);
    if (states.length === 0) return 0;
    let moved = 0;
    let seen = 0;
    let after: RecipientKey | undefined;
    while (seen < filter.limit) {
      const limit = Math.min(MOVED_AT_ONCE, filter.limit - seen);
      const page = await this.list({ ...filter, states, limit, ...(after !== undefined && { after }) });
      const recipients = page.map(({ key, state }) => ({ key, state }));
      moved += await this.#writer.ask("move", { command, recipients, nowMs: audit.atMs, ...(moved === 0 && { audit }) });
      seen += page.length;
      after = recipients[recipients.length - 1]?.key;
      if (page.length < limit) break;
    }
    return moved;
  }

  async auditLog(limit: number): Promise<readonly AuditEntry[]> {
    checkLimit(limit);
    return await this.#read().ask("readAudit", limit);
  }

  integrity(): Promise<readonly string[]> {
    return this.#read().ask("integrity", undefined);
  }

  repair(): Promise<readonly string[]> {
    return this.#writer.ask("repair", undefined);
  }

  remember(address: RememberedAddress): Promise<void> {
    return this.#writer.ask("remember", address);
  }

  recall(id: string): Promise<RememberedAddress | undefined> {
    return this.#writer.ask("recall", id);
  }

  async close(): Promise<void> {
    await this.#reader?.close();
    await this.#writer.close();
  }

  #read(): Thread {
    if (this.#reader !== undefined) return this.#reader;
    const reader = this.#startReader();
    this.#reader = reader;
    reader.ready.catch(() => {
      if (this.#reader === reader) this.#reader = undefined;
    });
    return reader;
  }

  #claimOf({ facts, recipients, ...place }: Claimed): Claim {
    return { message: facts, recipients, content: this.#body({ message: facts.id, ...place }) };
  }

  #body(place: Parameters<typeof storedBody>[0]): BodySource {
    return storedBody(place, (piece) => this.#read().ask("piece", piece));
  }
}
