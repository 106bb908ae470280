/** What people see and order: the list, the figures, the commands, the audit log. */

import { deepEqual, equal, rejects } from "node:assert/strict";
import { GIVEN_UP_AT_MS } from "../moves.ts";
import type { QueueStore } from "../port.ts";
import { claimAll } from "./enqueue-cases.ts";
import { NOON_MS, octets, sampleMessage, sampleRecipient } from "./sample.ts";
import type { StoreCase } from "./store-case.ts";

const YEAR_MS = 365 * 86_400_000;
const AUDIT = { atMs: NOON_MS + 7, who: "operator", what: "drop", because: "asked by the sender" };

/** What people see and order. */
export const COMMAND_CASES: readonly StoreCase[] = [
  {
    name: "lists by each member of a filter, page by page in the order of keys",
    async run({ store }) {
      await fill(store);
      equal((await store.list({ limit: 99, states: ["held"] })).length, 1);
      equal((await store.list({ limit: 99, states: [] })).length, 0);
      equal((await store.list({ limit: 99, destination: "b.example" })).length, 2);
      equal((await store.list({ limit: 99, sender: "other@example.com" })).length, 1);
      equal((await store.list({ limit: 99, recipient: "two@b.example" })).length, 1);
      equal((await store.list({ limit: 99, message: 2, states: ["waiting", "claimed"] })).length, 2);
      equal((await store.list({ limit: 99, acceptedBeforeMs: NOON_MS })).length, 3);
      equal((await store.list({ limit: 99, acceptedBeforeMs: NOON_MS - 50 })).length, 1);
      const pages = [await store.list({ limit: 2 })];
      pages.push(await store.list({ limit: 2, after: { message: 2, index: 0 } }));
      deepEqual(
        pages.flat().map(({ key }) => [key.message, key.index]),
        [
          [1, 0],
          [2, 0],
          [2, 1],
          [3, 0],
        ],
      );
    },
  },
  {
    name: "counts by state and destination, and tells since when the oldest waits",
    async run({ store }) {
      await fill(store);
      deepEqual(await store.counts(), {
        byState: { waiting: 3, held: 1 },
        oldestWaitingAtMs: NOON_MS - 50,
        destinations: [
          { destination: "b.example", waiting: 2, nextDueAtMs: NOON_MS },
          { destination: "a.example", waiting: 1, nextDueAtMs: NOON_MS },
        ],
      });
    },
  },
  {
    name: "names the destinations of mail that a person wants tried, until it was claimed",
    async run({ store }) {
      await fill(store);
      deepEqual(await store.ordered(), []);
      equal(await store.command("retry", { limit: 99, destination: "b.example" }, AUDIT), 2);
      deepEqual(await store.ordered(), ["b.example"]);
      equal((await store.claim({ owner: "x", nowMs: NOON_MS, limit: 9, perDestination: 9, except: ["a.example"] })).length > 0, true);
      deepEqual(await store.ordered(), []);
    },
  },
  {
    name: "retries, holds, releases and drops, and leaves alone what is claimed",
    async run({ store }) {
      await fill(store);
      const everything = { limit: 99 };
      equal(await store.command("hold", { limit: 99, destination: "a.example" }, AUDIT), 1);
      equal(await store.command("release", everything, AUDIT), 2);
      equal((await store.list({ limit: 99, states: ["waiting"] })).length, 4);
      await store.claim({ owner: "x", nowMs: NOON_MS + 9, limit: 1, perDestination: 1, except: [] });
      equal(await store.command("retry", everything, { ...AUDIT, atMs: NOON_MS + 3 }), 3);
      equal(
        (await store.list({ limit: 99, states: ["waiting"] })).every(({ dueAtMs }) => dueAtMs === 0),
        true,
      );
      equal(await store.command("drop", everything, AUDIT), 3);
      deepEqual((await store.counts()).byState, { claimed: 1, dropped: 3 });
      deepEqual(await store.integrity(), ["ok"]);
    },
  },
  {
    name: "gives up what waits or is held: it is past its time at once, and due for no attempt",
    async run({ store }) {
      await fill(store);
      equal(await store.command("expire", { limit: 99 }, AUDIT), 4);
      deepEqual((await store.counts()).byState, { waiting: 4 });
      deepEqual(await store.claim({ owner: "x", nowMs: NOON_MS + YEAR_MS, limit: 9, perDestination: 9, except: [] }), []);
      const claims = await store.claimOverdue({ owner: "x", nowMs: NOON_MS - YEAR_MS, limit: 9 });
      deepEqual(
        claims.flatMap(({ recipients }) => recipients.map(({ expiresAtMs, warnAtMs }) => [expiresAtMs, warnAtMs])),
        Array.from({ length: 4 }, () => [GIVEN_UP_AT_MS, undefined]),
      );
      equal((await store.auditLog(9)).length, 1);
      deepEqual(await store.integrity(), ["ok"]);
    },
  },
  {
    name: "gives up what is claimed when it waits again, and only if it does; what is quarantined stays",
    async run({ store }) {
      const recipients = ["fails", "arrives"].map((name) => sampleRecipient({ address: `${name}@a.example`, destination: "a.example" }));
      await store.enqueue(sampleMessage(1, { recipients: [...recipients, sampleRecipient({ state: "quarantined" })] }));
      await store.claim({ owner: "x", nowMs: NOON_MS, limit: 9, perDestination: 9, except: [] });
      equal(await store.command("expire", { limit: 99 }, AUDIT), 2);
      deepEqual((await store.counts()).byState, { claimed: 2, quarantined: 1 });
      const settled = [
        { key: { message: 1, index: 0 }, state: "waiting", isAttempt: true, dueAtMs: NOON_MS + YEAR_MS },
        { key: { message: 1, index: 1 }, state: "delivered", isAttempt: true },
      ] as const;
      await store.settle({ owner: "x", recipients: settled, messages: [], audit: [], nowMs: NOON_MS });
      const claims = await store.claimOverdue({ owner: "x", nowMs: NOON_MS, limit: 9 });
      deepEqual(
        claims.flatMap((claim) => claim.recipients.map(({ address }) => address)),
        ["fails@a.example"],
      );
      deepEqual((await store.counts()).byState, { claimed: 1, delivered: 1, quarantined: 1 });
      deepEqual(await store.integrity(), ["ok"]);
    },
  },
  {
    name: "obeys the limit of an order, and one for more recipients than it moves at once",
    async run({ store }) {
      const recipients = Array.from({ length: 1_300 }, (_, index) => sampleRecipient({ address: `u${index}@example.net` }));
      await store.enqueue(sampleMessage(1, { recipients }));
      equal(await store.command("hold", { limit: 700 }, AUDIT), 700);
      equal(await store.command("release", { limit: 10_000 }, AUDIT), 700);
      equal(await store.command("drop", { limit: 10_000 }, AUDIT), 1_300);
      equal(await store.content(1), undefined);
    },
  },
  {
    name: "writes each order that changed something to the audit log, once",
    async run({ store }) {
      await fill(store);
      equal(await store.command("drop", { limit: 9, recipient: "nobody@example.net" }, AUDIT), 0);
      deepEqual(await store.auditLog(9), []);
      await store.command("drop", { limit: 99 }, { ...AUDIT, message: 1, recipient: "one@a.example" });
      deepEqual(await store.auditLog(9), [{ ...AUDIT, message: 1, recipient: "one@a.example" }]);
    },
  },
  {
    name: "takes values for values, whatever they look like",
    async run({ store }) {
      const address = "'; drop table messages; --\"@example.net";
      await store.enqueue(sampleMessage(1, { recipients: [sampleRecipient({ address })] }));
      equal((await store.list({ limit: 9, recipient: address })).length, 1);
      equal((await store.list({ limit: 9, recipient: "%" })).length, 0);
    },
  },
  {
    name: "refuses a limit that is no number of rows",
    async run({ store }) {
      await store.enqueue(sampleMessage(1));
      const claim = { owner: "x", nowMs: NOON_MS, limit: 1, perDestination: 1, except: [] };
      for (const wrong of [-1, 0.5, Number.NaN]) {
        await rejects(store.claim({ ...claim, perDestination: wrong }), TypeError);
        await rejects(store.claimOverdue({ ...claim, limit: wrong }), TypeError);
        await rejects(store.list({ limit: wrong }), TypeError);
        await rejects(store.command("drop", { limit: wrong }, AUDIT), TypeError);
        await rejects(store.purge(NOON_MS, wrong), TypeError);
        await rejects(store.auditLog(wrong), TypeError);
      }
      deepEqual((await store.counts()).byState, { waiting: 1 });
    },
  },
  {
    name: "gives the facts and the content of a message",
    async run({ store }) {
      await store.enqueue(sampleMessage(1, { content: octets("Subject: one\r\n\r\n") }));
      await claimAll(store);
      const found = await store.content(1);
      deepEqual([found?.facts.id, found?.content.sizeBytes], [1, 16]);
      equal(await store.content(2), undefined);
    },
  },
  {
    name: "is whole when nothing has happened, and refuses everything once it is closed",
    async run({ store }) {
      deepEqual(await store.integrity(), ["ok"]);
      equal((await store.freeBytes()) > 0, true);
      await store.close();
      await rejects(store.enqueue(sampleMessage(1)), { code: "closed" });
      await rejects(store.list({ limit: 1 }), { code: "closed" });
      await store.close();
    },
  },
];

async function fill(store: QueueStore): Promise<void> {
  await store.enqueue(sampleMessage(1, { recipients: [sampleRecipient({ address: "one@a.example", destination: "a.example" })] }));
  await store.enqueue(
    sampleMessage(2, {
      acceptedAtMs: NOON_MS - 50,
      recipients: ["one@b.example", "two@b.example"].map((address) => sampleRecipient({ address, destination: "b.example" })),
    }),
  );
  await store.enqueue(
    sampleMessage(3, {
      acceptedAtMs: NOON_MS - 99,
      sender: { reversePath: "other@example.com", body: "7BIT", smtpUtf8: false, requireTls: false },
      recipients: [sampleRecipient({ state: "held", destination: "a.example" })],
    }),
  );
}
