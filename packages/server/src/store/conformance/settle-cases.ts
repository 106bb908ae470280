/** Settling: recipients and what is owed for them are one thing, the last recipient takes the content with it. */

import { deepEqual, equal, rejects } from "node:assert/strict";
import type { AttemptRecord } from "../attempt-port.ts";
import type { QueueStore, Settled, Settlement } from "../port.ts";
import { claimAll } from "./enqueue-cases.ts";
import { NOON_MS, OWNER, sampleMessage, sampleRecipient } from "./sample.ts";
import type { StoreCase } from "./store-case.ts";

const LAST = { atMs: NOON_MS, code: 550, status: "5.1.1", text: "No such user", verb: "RCPT", host: "mx.example.net" };

/** What settling does, and what it refuses. */
export const SETTLE_CASES: readonly StoreCase[] = [
  {
    name: "settles a recipient and queues its notification in one",
    async run({ store }) {
      await claimed(store, 1);
      const notification = sampleMessage(2, { kind: "notification", about: 1 });
      await store.settle(settlement([failed(1)], { messages: [notification] }));
      deepEqual((await store.counts()).byState, { waiting: 1, failed: 1 });
      const [claim] = await claimAll(store);
      equal(claim?.message.about, 1);
    },
  },
  {
    name: "refuses the whole settlement when one recipient is not claimed by its owner",
    async run({ store }) {
      await claimed(store, 1);
      await claimed(store, 2);
      const notification = sampleMessage(3, { kind: "notification", about: 1 });
      const stranger = settlement([failed(1), failed(2)], { owner: "somebody-else", messages: [notification] });
      await rejects(store.settle(stranger), { code: "internal", message: /recipient 0 of message 1 is not claimed by somebody-else/ });
      await store.settle(settlement([failed(1)]));
      await rejects(store.settle(settlement([failed(2), failed(1)], { messages: [notification] })), { code: "internal" });
      deepEqual((await store.counts()).byState, { claimed: 1, failed: 1 });
    },
  },
  {
    name: "lets a settlement that is refused not harm those that are committed with it",
    async run({ store }) {
      for (const id of [1, 2, 3]) await claimed(store, id);
      const results = await Promise.allSettled([1, 9, 2, 3].map((id) => store.settle(settlement([failed(id)]))));
      deepEqual(
        results.map(({ status }) => status),
        ["fulfilled", "rejected", "fulfilled", "fulfilled"],
      );
      deepEqual((await store.counts()).byState, { failed: 3 });
      deepEqual(await store.integrity(), ["ok"]);
    },
  },
  {
    name: "lets a recipient wait again, elsewhere if its route has changed, with its answer and its attempt counted",
    async run({ store }) {
      await claimed(store, 1);
      const again: Settled = { ...failed(1), state: "waiting", dueAtMs: NOON_MS + 60_000, destination: "elsewhere.example" };
      await store.settle(settlement([again]));
      equal(await store.nextDueAtMs([]), NOON_MS + 60_000);
      const [entry] = await store.list({ limit: 9 });
      equal(entry?.destination, "elsewhere.example");
      equal(entry?.attempts, 1);
      deepEqual(entry?.last, LAST);
      await store.claim({ owner: OWNER, nowMs: NOON_MS + 60_000, limit: 1, perDestination: 1, except: [] });
      await store.settle(settlement([{ ...again, last: { atMs: NOON_MS + 1, text: "timed out" }, isAttempt: false }]));
      const [later] = await store.list({ limit: 9 });
      deepEqual([later?.attempts, later?.last], [1, { atMs: NOON_MS + 1, text: "timed out" }]);
    },
  },
  {
    name: "warns once: after that only the end is due",
    async run({ store }) {
      const recipient = sampleRecipient({ warnAtMs: NOON_MS, expiresAtMs: NOON_MS + 100 });
      await store.enqueue(sampleMessage(1, { recipients: [recipient] }));
      equal((await store.claimOverdue({ owner: OWNER, nowMs: NOON_MS, limit: 9 })).length, 1);
      await store.settle(settlement([{ ...failed(1), state: "waiting", dueAtMs: NOON_MS + 5, isWarned: true }]));
      equal((await store.claimOverdue({ owner: OWNER, nowMs: NOON_MS + 99, limit: 9 })).length, 0);
      equal((await store.claimOverdue({ owner: OWNER, nowMs: NOON_MS + 100, limit: 9 })).length, 1);
    },
  },
  {
    name: "keeps the content until the last recipient is settled, then forgets it, and the rows when it is told to",
    async run({ store }) {
      const recipients = [sampleRecipient(), sampleRecipient({ address: "b@example.net" })];
      await store.enqueue(sampleMessage(1, { recipients, content: new Uint8Array(400_000) }));
      await claimAll(store);
      await store.settle(settlement([failed(1)]));
      equal((await store.content(1))?.content.sizeBytes, 400_000);
      await store.settle(settlement([{ ...failed(1), key: { message: 1, index: 1 }, state: "delivered" }]));
      equal(await store.content(1), undefined);
      equal((await store.list({ limit: 9 })).length, 2);
      equal(await store.purge(NOON_MS, 9), 0);
      equal(await store.purge(NOON_MS + 1, 9), 1);
      deepEqual([await store.list({ limit: 9 }), (await store.counts()).byState], [[], {}]);
      deepEqual(await store.integrity(), ["ok"]);
    },
  },
  {
    name: "takes a message whose recipients its owner goes on with at once",
    async run({ store }) {
      await store.enqueue(sampleMessage(1, { owner: OWNER, recipients: [sampleRecipient({ state: "claimed" })] }));
      deepEqual(await claimAll(store), []);
      await store.settle(settlement([{ ...failed(1), state: "relayed" }]));
      deepEqual((await store.counts()).byState, { relayed: 1 });
    },
  },
  {
    name: "keeps the newest attempts of each message with what was said, across a restart, and forgets them with their message",
    async run({ store, reopen }) {
      await store.enqueue(sampleMessage(1));
      await store.enqueue(sampleMessage(2));
      await claimAll(store);
      for (const beganAtMs of [1, 2, 3, 4]) {
        await store.settle(settlement([], { attempts: { records: [attempt(1, beganAtMs)], keep: 3 } }));
      }
      await store.settle(settlement([failed(1), failed(2)], { attempts: { records: [attempt(1, 5), attempt(2, 5)], keep: 3 } }));
      const again = await reopen();
      deepEqual(await again.attempts(1), [attempt(1, 3), attempt(1, 4), attempt(1, 5)]);
      deepEqual(await again.attempts(2), [attempt(2, 5)]);
      deepEqual(await again.attempts(3), []);
      await again.purge(NOON_MS + 1, 9);
      deepEqual(await again.attempts(1), []);
    },
  },
  {
    name: "keeps no attempt of a settlement that it refuses",
    async run({ store }) {
      await store.enqueue(sampleMessage(1));
      await rejects(store.settle(settlement([failed(1)], { attempts: { records: [attempt(1, 1)], keep: 3 } })));
      deepEqual(await store.attempts(1), []);
    },
  },
  {
    name: "does not let a recipient wait without a time",
    async run({ store }) {
      await claimed(store, 1);
      await rejects(store.settle(settlement([{ ...failed(1), state: "waiting" }])), TypeError);
    },
  },
];

async function claimed(store: QueueStore, id: number): Promise<void> {
  await store.enqueue(sampleMessage(id));
  await claimAll(store);
}

function failed(message: number): Settled {
  return { key: { message, index: 0 }, state: "failed", isAttempt: true, last: LAST };
}

function attempt(message: number, beganAtMs: number): AttemptRecord {
  const text = '4.2.0 later, "quoted" and \u00fcber';
  const exchange = { verb: "RCPT", command: "RCPT TO:<jane@example.net>", code: 450, status: "4.2.0", text };
  const host = { host: "mx.example.net", address: "192.0.2.1", port: 25 };
  const tls = { version: "TLSv1.3", cipher: "TLS_AES_256_GCM_SHA384", isVerified: false };
  return {
    ...{ message, destination: "example.net", beganAtMs, tookMs: 7, recipientsLeftOut: 0 },
    recipients: [{ index: 0, state: "waiting", text, dueAtMs: beganAtMs + 60_000 }],
    dialogues: [{ ...host, tls, isReused: false, beganAtMs, tookMs: 6, exchanges: [exchange], leftOut: 2 }],
  };
}

function settlement(recipients: readonly Settled[], facts: Partial<Settlement> = {}): Settlement {
  return { owner: OWNER, recipients, messages: [], audit: [], nowMs: NOON_MS, ...facts };
}
