/** Claims: who is next, who gets how much, and what happens to the claims of an owner who is gone. */

import { deepEqual, equal } from "node:assert/strict";
import type { Claim, QueueStore } from "../port.ts";
import { NOON_MS, OWNER, sampleMessage, sampleRecipient } from "./sample.ts";
import type { StoreCase } from "./store-case.ts";

/** Who is next, and who gets how much. */
export const CLAIM_CASES: readonly StoreCase[] = [
  {
    name: "claims the longest due destination first, and of each its share and no more",
    async run({ store }) {
      for (let id = 1; id <= 9; id += 1) await enqueueTo(store, { id, destination: "dead.example", dueAtMs: NOON_MS - 100 });
      await enqueueTo(store, { id: 10, destination: "b.example", dueAtMs: NOON_MS - 10 });
      await enqueueTo(store, { id: 11, destination: "a.example", dueAtMs: NOON_MS - 20 });
      const claims = await store.claim({ owner: OWNER, nowMs: NOON_MS, limit: 100, perDestination: 3, except: [] });
      deepEqual(destinationsOf(claims), ["dead.example", "dead.example", "dead.example", "a.example", "b.example"]);
    },
  },
  {
    name: "claims no more than the limit, and nobody twice",
    async run({ store }) {
      await Promise.all(
        Array.from({ length: 200 }, (_, index) => enqueueTo(store, { id: index + 1, destination: `d${index % 90}.example` })),
      );
      const seen = new Set<number>();
      for (;;) {
        const claims = await store.claim({ owner: OWNER, nowMs: NOON_MS, limit: 30, perDestination: 2, except: [] });
        if (claims.length === 0) break;
        equal(claims.length <= 30, true);
        for (const { message } of claims) seen.add(message.id);
      }
      equal(seen.size, 200);
      deepEqual((await store.counts()).byState, { claimed: 200 });
    },
  },
  {
    name: "leaves the destinations alone that can take nothing, and what is not due",
    async run({ store }) {
      await enqueueTo(store, { id: 1, destination: "paused.example" });
      await enqueueTo(store, { id: 2, destination: "later.example", dueAtMs: NOON_MS + 1 });
      const claims = await store.claim({ owner: OWNER, nowMs: NOON_MS, limit: 9, perDestination: 9, except: ["paused.example"] });
      deepEqual(claims, []);
      equal(await store.nextDueAtMs([]), NOON_MS);
      equal(await store.nextDueAtMs(["paused.example"]), NOON_MS + 1);
      equal(await store.nextDueAtMs(["paused.example", "later.example"]), undefined);
    },
  },
  {
    name: "claims the recipients of one message and destination together",
    async run({ store }) {
      const recipients = [
        sampleRecipient({ address: "a@example.net" }),
        sampleRecipient({ address: "b@example.org", destination: "example.org" }),
        sampleRecipient({ address: "c@example.net" }),
      ];
      await store.enqueue(sampleMessage(1, { recipients }));
      const claims = await store.claim({ owner: OWNER, nowMs: NOON_MS, limit: 9, perDestination: 9, except: [] });
      deepEqual(
        claims.map((claim) => claim.recipients.map(({ address, key }) => `${key.index} ${address}`)),
        [["0 a@example.net", "2 c@example.net"], ["1 b@example.org"]],
      );
    },
  },
  {
    name: "tells when the next one is due after a claim has left others behind",
    async run({ store }) {
      await enqueueTo(store, { id: 1, destination: "a.example", dueAtMs: NOON_MS - 1 });
      await enqueueTo(store, { id: 2, destination: "a.example", dueAtMs: NOON_MS + 50 });
      equal(await store.nextDueAtMs([]), NOON_MS - 1);
      await store.claim({ owner: OWNER, nowMs: NOON_MS, limit: 9, perDestination: 9, except: [] });
      equal(await store.nextDueAtMs([]), NOON_MS + 50);
    },
  },
  {
    name: "claims what is past its warning or its end, whatever its destination's state",
    async run({ store }) {
      const later = { dueAtMs: NOON_MS + 1_000 };
      await store.enqueue(sampleMessage(1, { recipients: [sampleRecipient({ ...later, warnAtMs: NOON_MS })] }));
      await store.enqueue(sampleMessage(2, { recipients: [sampleRecipient({ ...later, expiresAtMs: NOON_MS - 1 })] }));
      await store.enqueue(sampleMessage(3, { recipients: [sampleRecipient({ ...later, warnAtMs: NOON_MS + 1 })] }));
      const claims = await store.claimOverdue({ owner: OWNER, nowMs: NOON_MS, limit: 9 });
      deepEqual(claims.map(({ message }) => message.id).toSorted(), [1, 2]);
      deepEqual((await store.counts()).byState, { waiting: 1, claimed: 2 });
    },
  },
  {
    name: "gives back what owners without a lease hold, and leaves the others alone",
    async run({ store }) {
      await store.lease("alive", NOON_MS + 1);
      await store.lease("late", NOON_MS);
      for (const [index, owner] of ["alive", "late", "unknown"].entries()) {
        await enqueueTo(store, { id: index + 1, destination: "a.example" });
        await store.claim({ owner, nowMs: NOON_MS, limit: 9, perDestination: 9, except: [] });
      }
      equal(await store.recover(NOON_MS), 2);
      equal(await store.recover(NOON_MS), 0);
      deepEqual((await store.counts()).byState, { waiting: 2, claimed: 1 });
      equal(await store.nextDueAtMs([]), NOON_MS);
    },
  },
];

interface Sent {
  readonly id: number;
  readonly destination: string;
  readonly dueAtMs?: number;
}

function enqueueTo(store: QueueStore, { id, destination, dueAtMs = NOON_MS }: Sent): Promise<void> {
  return store.enqueue(sampleMessage(id, { recipients: [sampleRecipient({ destination, dueAtMs })] }));
}

function destinationsOf(claims: readonly Claim[]): readonly (string | undefined)[] {
  return claims.map(({ recipients }) => recipients[0]?.destination);
}
