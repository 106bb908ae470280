/** Recording: an arrival, and all that follows from it, once. */

import { deepEqual, equal, rejects } from "node:assert/strict";
import type { Recorded } from "../ledger-port.ts";
import type { Store } from "../store.ts";
import { claimAll } from "./enqueue-cases.ts";
import { NOON_MS, OWNER, octets, sampleMessage } from "./sample.ts";
import { sampleOutcome, sampleRecording } from "./sample-recording.ts";
import type { StoreCase } from "./store-case.ts";

const DAY_MS = 86_400_000;

/** What recording does. */
export const LEDGER_CASES: readonly StoreCase[] = [
  {
    name: "records an arrival with its outcomes, and gives back what it was given",
    async run({ store }) {
      const recording = sampleRecording("k1", {
        outcomes: [sampleOutcome({ queued: 7, messageId: "1@example.com" }), soft("b@example.net")],
      });
      const [recorded] = await record(store, recording);
      const { arrival, outcomes } = recorded as Recorded & { isKnown: false };
      deepEqual(await store.ledger.arrival(arrival), { ...recording.arrival, entry: arrival, body: recording.body });
      const place = { arrival, tenant: "default", source: "smtp", verdict: "ours" } as const;
      deepEqual(await store.ledger.outcome(outcomes[0] ?? 0), { ...recording.outcomes[0], ...place, entry: outcomes[0], position: 0 });
      deepEqual(
        (await store.ledger.outcomes({ limit: 9 })).map(({ entry, recipient }) => [entry, recipient]),
        [
          [outcomes[1], "b@example.net"],
          [outcomes[0], "jane@example.net"],
        ],
      );
    },
  },
  {
    name: "records what comes again once, also within one request, and lets nothing follow from it",
    async run({ store }) {
      await record(store, sampleRecording("k1"));
      const again = await record(store, sampleRecording("k1"), sampleRecording("k2"), sampleRecording("k2"));
      deepEqual(
        again.map(({ isKnown }) => isKnown),
        [true, false, true],
      );
      equal((await store.ledger.outcomes({ limit: 9 })).length, 2);
      equal(await hard(store), 2);
    },
  },
  {
    name: "adds figures up by hour, whatever they are told apart by",
    async run({ store }) {
      const HOUR_MS = 3_600_000;
      const later = sampleOutcome({ atMs: NOON_MS + HOUR_MS, provider: "google" });
      await record(store, sampleRecording("k1"), sampleRecording("k2", { outcomes: [later, soft("b@example.net")] }));
      const delivered = {
        tenant: "default",
        stream: "bulk",
        senderDomain: "example.com",
        provider: "google",
        measure: "delivered",
      } as const;
      await store.ledger.record({ counts: [{ ...delivered, atMs: NOON_MS, reason: "delivered", count: 5 }], nowMs: NOON_MS });
      await store.ledger.record({ counts: [{ ...delivered, atMs: NOON_MS + 1, reason: "delivered", count: 2 }], nowMs: NOON_MS });
      const range = { sinceMs: NOON_MS, untilMs: NOON_MS + 2 * HOUR_MS };
      deepEqual(await store.ledger.rates({ ...range, by: ["measure"] }), [
        { measure: "delivered", count: 7 },
        { measure: "hard", count: 2 },
        { measure: "soft", count: 1 },
      ]);
      deepEqual(await store.ledger.rates({ ...range, provider: "google", by: ["hour", "stream"] }), [
        { atMs: NOON_MS, stream: "bulk", count: 7 },
        { atMs: NOON_MS + HOUR_MS, stream: "transactional", count: 1 },
      ]);
      deepEqual(await store.ledger.rates({ ...range, untilMs: NOON_MS + 1, by: ["day"] }), [
        { atMs: Math.floor(NOON_MS / DAY_MS) * DAY_MS, count: 9 },
      ]);
      deepEqual(await store.ledger.rates({ ...range, tenant: "nobody", by: [] }), []);
    },
  },
  {
    name: "lets nothing but itself follow from a forged bounce, and no weight from what nobody proved",
    async run({ store }) {
      const forged = { atMs: NOON_MS, tenant: "default", stream: "transactional", senderDomain: "", provider: "spam.example" } as const;
      const counts = [{ ...forged, measure: "forged", reason: "user-unknown", count: 1 }] as const;
      const unproven = sampleOutcome({ isProven: false });
      await record(
        store,
        sampleRecording("k1", { verdict: "forged", counts, outcomes: [unproven] }),
        sampleRecording("k2", { verdict: "unproven", outcomes: [unproven] }),
      );
      deepEqual(await store.ledger.rates({ sinceMs: NOON_MS, untilMs: NOON_MS + 1, by: ["measure", "provider"] }), [
        { measure: "forged", provider: "spam.example", count: 1 },
        { measure: "unproven", provider: "example.net", count: 1 },
      ]);
      equal((await store.ledger.outcomes({ isProven: false, limit: 9 })).length, 2);
    },
  },
  {
    name: "tells no more names apart in the figures of forged bounces than an hour has room for, one commit or many",
    async run({ store }) {
      const from = { atMs: NOON_MS, tenant: "default", stream: "transactional", senderDomain: "", count: 1 } as const;
      const some = (first: number) =>
        Array.from(
          { length: 800 },
          (_, at) => ({ ...from, measure: "forged", reason: "unexplained", provider: `h${first + at}` }) as const,
        );
      for (const counts of [some(0), some(800)]) await store.ledger.record({ counts, nowMs: NOON_MS });
      const sums = await store.ledger.rates({ sinceMs: NOON_MS, untilMs: NOON_MS + 1, by: ["provider"] });
      equal(sums.length, 1001);
      equal(sums.find(({ provider }) => provider === "others")?.count, 600);
    },
  },
  {
    name: "finds outcomes by each of their facts",
    async run({ store }) {
      const other = sampleOutcome({
        recipient: "tom@example.org",
        senderDomain: "example.org",
        provider: "google",
        reason: "mailbox-full",
      });
      const rest = {
        bounce: "soft",
        action: "delayed",
        rule: "other/rule",
        text: "100%_full",
        isProven: false,
        queued: 9,
        atMs: NOON_MS + 9,
      } as const;
      await record(
        store,
        sampleRecording("k1"),
        sampleRecording("k2", { source: "imap", tenant: "t2", outcomes: [{ ...other, ...rest }] }),
      );
      const filters = [
        { tenant: "t2" },
        { recipient: "tom@example.org" },
        { domain: "example.org" },
        { senderDomain: "example.org" },
        { provider: "google" },
        { reasons: ["mailbox-full", "expired"] },
        { bounce: "soft" },
        { actions: ["delayed"] },
        { actions: ["delayed", "relayed"] },
        { rule: "other/rule" },
        { sources: ["imap"] },
        { isProven: false },
        { text: "%_FULL" },
        { queued: 9 },
        { sinceMs: NOON_MS + 9 },
        { sinceMs: NOON_MS + 1, untilMs: NOON_MS + 10 },
      ] as const;
      for (const filter of filters) {
        const found = await store.ledger.outcomes({ ...filter, limit: 9 });
        deepEqual(
          found.map(({ recipient }) => recipient),
          ["tom@example.org"],
          JSON.stringify(filter),
        );
      }
      const [newest] = await store.ledger.outcomes({ limit: 1 });
      const older = await store.ledger.outcomes({ before: newest?.entry ?? 0, limit: 9 });
      deepEqual(
        older.map(({ recipient }) => recipient),
        ["jane@example.net"],
      );
      deepEqual(await store.ledger.outcomes({ reasons: [], limit: 9 }), []);
      await rejects(store.ledger.outcomes({ limit: -1 }), TypeError);
    },
  },
  {
    name: "gives of several reasons the newest, whichever they have",
    async run({ store }) {
      const reasons = ["expired", "user-unknown", "blocked", "expired", "blocked"] as const;
      await record(store, ...reasons.map((reason, at) => sampleRecording(`k${at}`, { outcomes: [sampleOutcome({ reason })] })));
      const found = await store.ledger.outcomes({ reasons: ["expired", "blocked", "expired"], limit: 3 });
      deepEqual(
        found.map(({ reason }) => reason),
        ["blocked", "expired", "blocked"],
      );
      equal(found[0]?.entry !== undefined && found[0].entry > (found[1]?.entry ?? 0), true);
    },
  },
  {
    name: "records with a settlement, in its transaction or not at all",
    async run({ store }) {
      await store.enqueue(sampleMessage(1));
      await claimAll(store);
      const settlement = {
        owner: OWNER,
        recipients: [{ key: { message: 1, index: 0 }, state: "failed", isAttempt: true }],
        messages: [],
        audit: [],
        nowMs: NOON_MS,
        recordings: [sampleRecording("k1", { source: "delivery" })],
      } as const;
      await rejects(store.settle({ ...settlement, owner: "somebody-else" }), { code: "internal" });
      equal(await hard(store), 0);
      await store.settle(settlement);
      equal(await hard(store), 1);
      deepEqual((await store.counts()).byState, { failed: 1 });
    },
  },
  {
    name: "records with what was accepted, in its transaction or not at all",
    async run({ store }) {
      const recordings = { recordings: [sampleRecording("k1", { body: octets("all of it") })] };
      await store.enqueueAll([sampleMessage(1)], recordings);
      await rejects(store.enqueueAll([sampleMessage(1)], { recordings: [sampleRecording("k2")] }));
      equal(await hard(store), 1);
    },
  },
  {
    name: "lets a recording that fails harm none that is committed with it, nor the figures",
    async run({ store }) {
      const broken = sampleRecording("k2", { tenant: undefined as unknown as string });
      const results = await Promise.allSettled(
        [sampleRecording("k1"), broken, sampleRecording("k3")].map((recording) =>
          store.ledger.record({ recordings: [recording], nowMs: NOON_MS }),
        ),
      );
      deepEqual(
        results.map(({ status }) => status),
        ["fulfilled", "rejected", "fulfilled"],
      );
      equal(await hard(store), 2);
    },
  },
];

function soft(recipient: string) {
  return sampleOutcome({ recipient, reason: "mailbox-full", bounce: "soft", status: "5.2.2" });
}

async function record(store: Store, ...recordings: readonly ReturnType<typeof sampleRecording>[]) {
  return await store.ledger.record({ recordings, nowMs: NOON_MS });
}

async function hard(store: Store): Promise<number> {
  const sums = await store.ledger.rates({ sinceMs: 0, untilMs: NOON_MS + DAY_MS, by: ["measure"] });
  return sums.find(({ measure }) => measure === "hard")?.count ?? 0;
}
