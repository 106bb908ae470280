/**
 * A queue's store in memory, honest to the port: for tests and simulations. What it forgets when the program ends, it
 * may; what it must not, such as settling what somebody else has claimed, it does not.
 */

import type { BodySource } from "../envelope/index.ts";
import {
  type AuditEntry,
  type Claim,
  type ClaimRequest,
  type ContentWriter,
  type MessageId,
  type NewMessage,
  type QueuedRecipient,
  type QueueStore,
  type RecipientState,
  type RememberedAddress,
  type Settled,
  type Settlement,
  StoreFailure,
} from "../store/index.ts";

/** What a test may look at, and let fail. */
export interface MemoryStore extends Pick<QueueStore, (typeof OPERATIONS)[number]> {
  readonly audit: AuditEntry[];
  readonly messages: ReadonlyMap<MessageId, NewMessage>;
  /** Every operation fails with this until it is undefined again. */
  failure: Error | undefined;
  stateOf(message: MessageId, index?: number): RecipientState | undefined;
  rowOf(message: MessageId, index?: number): Readonly<MemoryRow> | undefined;
  /** Recipients in a state. */
  count(state: RecipientState): number;
  /** How often the store was asked. */
  readonly calls: Map<string, number>;
}

const OPERATIONS = [
  "enqueue",
  "enqueueAll",
  "stage",
  "claim",
  "claimOverdue",
  "settle",
  "nextDueAtMs",
  "ordered",
  "lease",
  "recover",
  "purge",
  "remember",
  "recall",
] as const;

/** A recipient as it lies in the store. */
export interface MemoryRow extends Omit<QueuedRecipient, "state" | "attempts" | "dueAtMs" | "destination" | "warnAtMs" | "last"> {
  state: RecipientState;
  attempts: number;
  dueAtMs: number;
  destination: string;
  warnAtMs?: number | undefined;
  last?: QueuedRecipient["last"];
  owner?: string | undefined;
  readonly message: NewMessage;
}

/** Makes an empty store. */
export function memoryStore(): MemoryStore {
  return new InMemory();
}

class InMemory implements MemoryStore {
  readonly audit: AuditEntry[] = [];
  readonly messages = new Map<MessageId, NewMessage>();
  readonly calls = new Map<string, number>();
  failure: Error | undefined;
  readonly #rows = new Map<MessageId, MemoryRow[]>();
  /** Waiting recipients of each destination, those due first at the end. */
  readonly #waiting = new Map<string, MemoryRow[]>();
  readonly #remembered = new Map<string, RememberedAddress>();
  readonly #leases = new Map<string, number>();

  stateOf(message: MessageId, index = 0): RecipientState | undefined {
    return this.rowOf(message, index)?.state;
  }

  rowOf(message: MessageId, index = 0): MemoryRow | undefined {
    return this.#rows.get(message)?.[index];
  }

  count(state: RecipientState): number {
    return [...this.#rows.values()].flat().filter((row) => row.state === state).length;
  }

  async enqueue(message: NewMessage): Promise<void> {
    await this.#called("enqueue");
    this.#insert(message);
  }

  async enqueueAll(messages: readonly NewMessage[]): Promise<void> {
    await this.#called("enqueueAll");
    for (const message of messages) this.#insert(message);
  }

  stage(): ContentWriter {
    let sizeBytes = 0;
    return {
      write: async (octets) => {
        await this.#called("stage");
        sizeBytes += octets.length;
      },
      finish: () => Promise.resolve({ stage: 1, sizeBytes }),
      abort: () => {
        sizeBytes = 0;
      },
    };
  }

  async claim({ owner, nowMs, limit, perDestination, except }: ClaimRequest): Promise<readonly Claim[]> {
    await this.#called("claim");
    const due = [...this.#waiting.values()].filter((rows) => firstDueMs(rows) <= nowMs && !except.includes(rows[0]?.destination ?? ""));
    const rows: MemoryRow[] = [];
    for (const lane of due.sort((one, other) => firstDueMs(one) - firstDueMs(other)))
      for (let taken = 0; taken < perDestination && rows.length < limit && firstDueMs(lane) <= nowMs; taken++)
        rows.push(this.#take(lane.at(-1) as MemoryRow, owner));
    return claimsOf(rows);
  }

  async claimOverdue({ owner, nowMs, limit }: Pick<ClaimRequest, "owner" | "nowMs" | "limit">): Promise<readonly Claim[]> {
    await this.#called("claimOverdue");
    const late = [...this.#waiting.values()]
      .flat()
      .filter((row) => row.expiresAtMs <= nowMs || (row.warnAtMs ?? Number.POSITIVE_INFINITY) <= nowMs);
    return claimsOf(late.slice(0, limit).map((row) => this.#take(row, owner)));
  }

  async settle({ owner, recipients, messages, audit }: Settlement): Promise<void> {
    await this.#called("settle");
    const rows = recipients.map((settled) => ({ settled, row: this.rowOf(settled.key.message, settled.key.index) }));
    for (const { row } of rows)
      if (row?.state !== "claimed" || row.owner !== owner) throw new StoreFailure("internal", "a recipient is not claimed by this owner");
    for (const message of messages) this.#insert(message);
    for (const { settled, row } of rows) this.#change(row as MemoryRow, settled);
    this.audit.push(...audit);
  }

  async nextDueAtMs(except: readonly string[]): Promise<number | undefined> {
    await this.#called("nextDueAtMs");
    const lanes = [...this.#waiting].filter(([destination, rows]) => rows.length > 0 && !except.includes(destination));
    return lanes.length === 0 ? undefined : Math.min(...lanes.map(([, rows]) => firstDueMs(rows)));
  }

  async ordered(): Promise<readonly string[]> {
    await this.#called("ordered");
    return [...this.#waiting].filter(([, rows]) => rows.length > 0 && firstDueMs(rows) <= 0).map(([destination]) => destination);
  }

  async lease(owner: string, untilMs: number): Promise<void> {
    await this.#called("lease");
    this.#leases.set(owner, untilMs);
  }

  async recover(nowMs: number): Promise<number> {
    await this.#called("recover");
    const lost = [...this.#rows.values()]
      .flat()
      .filter((row) => row.state === "claimed" && (this.#leases.get(row.owner ?? "") ?? 0) <= nowMs);
    for (const row of lost) this.#wait(row);
    return lost.length;
  }

  async remember(address: RememberedAddress): Promise<void> {
    await this.#called("remember");
    this.#remembered.set(address.id, address);
  }

  async recall(id: string): Promise<RememberedAddress | undefined> {
    await this.#called("recall");
    return this.#remembered.get(id);
  }

  async purge(): Promise<number> {
    await this.#called("purge");
    const settled = [...this.#rows].filter(([, rows]) => rows.every(({ state }) => state !== "waiting" && state !== "claimed"));
    for (const [id] of settled) {
      this.#rows.delete(id);
      this.messages.delete(id);
    }
    return settled.length;
  }

  /** As a disk would, it answers later. */
  async #called(operation: string): Promise<void> {
    this.calls.set(operation, (this.calls.get(operation) ?? 0) + 1);
    await Promise.resolve();
    if (this.failure !== undefined) throw this.failure;
  }

  #insert(message: NewMessage): void {
    if (this.messages.has(message.id)) throw new StoreFailure("id-taken", `there is a message ${message.id}`);
    this.messages.set(message.id, message);
    const rows = message.recipients.map((recipient, index): MemoryRow => {
      const row = { ...recipient, key: { message: message.id, index }, attempts: 0, message };
      return recipient.state === "claimed" ? { ...row, owner: message.owner } : row;
    });
    this.#rows.set(message.id, rows);
    for (const row of rows) if (row.state === "waiting") this.#wait(row);
  }

  #change(row: MemoryRow, settled: Settled): void {
    row.state = settled.state;
    row.owner = undefined;
    row.attempts += settled.isAttempt ? 1 : 0;
    row.last = settled.last ?? row.last;
    row.dueAtMs = settled.dueAtMs ?? row.dueAtMs;
    row.destination = settled.destination ?? row.destination;
    if (settled.isWarned === true) row.warnAtMs = undefined;
    if (row.state === "waiting") this.#wait(row);
  }

  #wait(row: MemoryRow): void {
    const rows = this.#waiting.get(row.destination) ?? [];
    let at = rows.length;
    while (at > 0 && (rows[at - 1] as MemoryRow).dueAtMs <= row.dueAtMs) at -= 1;
    rows.splice(at, 0, row);
    row.state = "waiting";
    row.owner = undefined;
    this.#waiting.set(row.destination, rows);
  }

  #take(row: MemoryRow, owner: string): MemoryRow {
    const rows = this.#waiting.get(row.destination) ?? [];
    rows.splice(rows.lastIndexOf(row), 1);
    row.state = "claimed";
    row.owner = owner;
    return row;
  }
}

function firstDueMs(rows: readonly MemoryRow[]): number {
  return rows.at(-1)?.dueAtMs ?? Number.POSITIVE_INFINITY;
}

/** One claim for the recipients of one message and destination. */
function claimsOf(rows: readonly MemoryRow[]): Claim[] {
  const claims = new Map<string, MemoryRow[]>();
  for (const row of rows) {
    const key = `${row.key.message} ${row.destination}`;
    claims.set(key, [...(claims.get(key) ?? []), row]);
  }
  return [...claims.values()].map((of) => ({
    message: (of[0] as MemoryRow).message,
    content: bodyOf((of[0] as MemoryRow).message),
    recipients: of.map(({ message: _, owner: __, warnAtMs, last, ...row }) => ({
      ...row,
      ...(warnAtMs !== undefined && { warnAtMs }),
      ...(last !== undefined && { last }),
    })),
  }));
}

function bodyOf({ content }: NewMessage): BodySource {
  const inMemory = content instanceof Uint8Array ? content : new Uint8Array(content.sizeBytes);
  return {
    sizeBytes: inMemory.length,
    inMemory,
    async *read() {
      await Promise.resolve();
      yield inMemory;
    },
  };
}
