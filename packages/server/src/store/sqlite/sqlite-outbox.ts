/**
 * Events and webhooks on SQLite, seen from the main thread. Who is told is asked of the writer, which always runs: a daemon
 * without webhooks starts no reader for them.
 */

import type { LedgerEvent } from "../../ledger/index.ts";
import type {
  DueDelivery,
  NewEvent,
  OutboxNews,
  OutboxStep,
  OutboxStore,
  PendingCounts,
  PendingDelivery,
  Webhook,
} from "../outbox-port.ts";
import { checkLimit } from "./check-request.ts";
import type { OperationName } from "./operations.ts";
import type { Thread } from "./thread.ts";

/** The two threads; the reader is started when somebody reads. */
export interface OutboxThreads {
  readonly writer: Thread;
  readonly reader: () => Thread;
}

/** What may leave events behind, and what changes who is told or what waits for it. */
const NEWS: Readonly<Partial<Record<OperationName, OutboxNews>>> = {
  record: "events",
  enqueueAll: "events",
  settle: "events",
  addSuppressions: "events",
  removeSuppressions: "events",
  appendEvents: "events",
  raiseAlarm: "events",
  clearAlarm: "events",
  putWebhook: "webhooks",
  removeWebhook: "webhooks",
  replayDeliveries: "webhooks",
};

/** The outbox of a store on SQLite. */
export class SqliteOutbox implements OutboxStore {
  readonly #writer: Thread;
  readonly #reader: () => Thread;
  readonly #hearers = new Set<(news: OutboxNews) => void>();

  constructor({ writer, reader }: OutboxThreads) {
    this.#writer = writer;
    this.#reader = reader;
    writer.onAnswer = (name) => {
      const news = NEWS[name];
      if (news !== undefined) for (const tell of this.#hearers) tell(news);
    };
  }

  append(events: readonly NewEvent[]): Promise<void> {
    return this.#writer.ask("appendEvents", events);
  }

  async events(after: number, limit: number, tenant?: string): Promise<readonly LedgerEvent[]> {
    checkLimit(limit);
    return await this.#reader().ask("readEvents", { after, limit, ...(tenant !== undefined && { tenant }) });
  }

  lastEvent(): Promise<number> {
    return this.#reader().ask("lastEvent", undefined);
  }

  webhooks(tenant?: string): Promise<readonly Webhook[]> {
    return this.#writer.ask("readWebhooks", tenant);
  }

  putWebhook(webhook: Webhook): Promise<void> {
    return this.#writer.ask("putWebhook", webhook);
  }

  removeWebhook(id: string): Promise<boolean> {
    return this.#writer.ask("removeWebhook", id);
  }

  async pending(webhook: string, filter: Parameters<OutboxStore["pending"]>[1]): Promise<readonly PendingDelivery[]> {
    checkLimit(filter.limit);
    return await this.#reader().ask("listDeliveries", { webhook, ...filter });
  }

  async due(webhook: string, nowMs: number, limit: number): Promise<readonly DueDelivery[]> {
    checkLimit(limit);
    return await this.#reader().ask("readDue", { webhook, now: nowMs, limit });
  }

  nextDueAtMs(webhook: string): Promise<number | undefined> {
    return this.#reader().ask("readNextDue", webhook);
  }

  async waitingSubjects(webhook: string, subjects: readonly string[]): Promise<readonly string[]> {
    if (subjects.length === 0) return [];
    return await this.#reader().ask("readWaiting", { webhook, rows: JSON.stringify(subjects.map((subject) => [subject])) });
  }

  pendingCounts(webhook: string): Promise<PendingCounts> {
    return this.#reader().ask("countDeliveries", webhook);
  }

  step(step: OutboxStep): Promise<boolean> {
    return this.#writer.ask("stepOutbox", step);
  }

  replay(webhook: string, events: readonly number[] | "all", nowMs: number): Promise<number> {
    return this.#writer.ask("replayDeliveries", { webhook, events, now: nowMs });
  }

  onNews(tell: (news: OutboxNews) => void): () => void {
    this.#hearers.add(tell);
    return () => this.#hearers.delete(tell);
  }
}
