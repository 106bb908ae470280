/** A store, a clock that is moved, a receiver that answers as it is told, and one hearer between them. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { LedgerEvent } from "../../ledger/index.ts";
import { type NewEvent, openSqliteStore, type Store, type Webhook } from "../../store/index.ts";
import { type ManualClock, manualClock } from "../../time/index.ts";
import type { Answer } from "../sending/index.ts";
import { Hearer } from "./hearer.ts";
import type { WebhookNews } from "./news.ts";
import { Slots } from "./slots.ts";

export const NOON_MS = Date.UTC(2026, 10, 22, 12);
export const HEARD: Answer = { code: 200, text: "200 OK", tookMs: 5 };
export const FAILED: Answer = { code: 500, text: "500 no", tookMs: 5 };

/** What a receiver says to an event. */
export type Receiver = (event: LedgerEvent, signal: AbortSignal) => Promise<Answer | undefined> | Answer | undefined;

/** How the store is started; the tests serve it in their own thread, which starts at once. */
type StartPart = NonNullable<Parameters<typeof openSqliteStore>[1]>;

/** All that a test needs. */
export interface Scene {
  readonly store: Store;
  readonly clock: ManualClock;
  readonly news: WebhookNews[];
  /** Entries in the order in which they were posted. */
  readonly posted: number[];
  hear(receiver: Receiver, facts?: Partial<Webhook>): Promise<Hearer>;
  /** Waits, without a clock, until something holds. */
  until(holds: () => boolean | Promise<boolean>): Promise<void>;
  /** Lets the time of the next wake come. */
  passOn(): void;
  /** Lets wake after wake come until something holds. */
  passUntil(holds: () => boolean | Promise<boolean>): Promise<void>;
  close(): Promise<void>;
}

export async function openScene(startPart: StartPart): Promise<Scene> {
  const folder = mkdtempSync(join(tmpdir(), "ricochet-webhooks-"));
  const store = await openSqliteStore({ file: join(folder, "r.db") }, startPart);
  const clock = manualClock(NOON_MS);
  const news: WebhookNews[] = [];
  const posted: number[] = [];
  const hearers: Hearer[] = [];
  const passOn = (): void => {
    const nextMs = clock.nextWakeMs();
    if (nextMs !== undefined) clock.moveTo(nextMs);
  };
  return {
    ...{ store, clock, news, posted },
    async hear(receiver, facts = {}) {
      const known = (await store.outbox.webhooks()).find(({ id }) => id === "wh_1");
      const webhook = { ...sampleWebhook, ...known, ...facts };
      await store.outbox.putWebhook(webhook);
      const hearer = new Hearer(webhook, {
        ...{ outbox: store.outbox, slots: new Slots(32), clock, random: () => 0 },
        async tell(_webhook, event, signal) {
          posted.push(event.entry);
          return await receiver(event, signal);
        },
        observe: (one) => news.push(one),
        onStoreFailure: (error) => {
          throw error;
        },
        onEvents: () => undefined,
      });
      hearers.push(hearer);
      return hearer;
    },
    async until(holds) {
      while (!(await holds())) await setImmediate();
    },
    passOn,
    async passUntil(holds) {
      while (!(await holds())) {
        passOn();
        await setImmediate();
      }
    },
    async close() {
      for (const hearer of hearers) hearer.end();
      await Promise.all(hearers.map(({ ended }) => ended));
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const sampleWebhook: Webhook = {
  ...{ id: "wh_1", tenant: "default", url: "https://app.example.com/hooks", types: [], shape: "ricochet" },
  ...{ secrets: ["whsec_c2VjcmV0"], isEnabled: true, createdAtMs: NOON_MS, position: 0 },
};

/** Events of subjects, one each. */
export function eventsOf(...subjects: readonly string[]): readonly NewEvent[] {
  return subjects.map((subject) => ({ atMs: NOON_MS, tenant: "default", type: "suppression.added", subject, data: "{}" }));
}
