/** What is stored comes back as it was, whatever its size, and also after the store was closed. */

import { deepEqual, equal, rejects } from "node:assert/strict";
import type { BodySource } from "../../envelope/index.ts";
import type { Claim, QueueStore } from "../port.ts";
import { NOON_MS, OWNER, octets, RICH_MESSAGE, sampleMessage, sampleRecipient } from "./sample.ts";
import type { StoreCase } from "./store-case.ts";

/** What is stored comes back. */
export const ENQUEUE_CASES: readonly StoreCase[] = [
  {
    name: "gives back every fact of a message and its recipients",
    async run({ store }) {
      await store.enqueue(RICH_MESSAGE);
      const [claim] = await claimAll(store);
      const { content, recipients, ...facts } = RICH_MESSAGE;
      deepEqual({ ...claim?.message, trace: [...(claim?.message.trace ?? [])] }, { ...facts, trace: [...facts.trace] });
      const expected = recipients.slice(0, 2).map((recipient, index) => ({
        ...recipient,
        state: "claimed",
        attempts: 0,
        key: { message: RICH_MESSAGE.id, index },
      }));
      deepEqual(claim?.recipients, expected);
      deepEqual(await bytesOf(claim?.content), [...(content as Uint8Array)]);
    },
  },
  {
    name: "keeps what was acknowledged when it is closed and opened again",
    async run({ store, reopen }) {
      await store.enqueue(sampleMessage(1));
      const again = await reopen();
      deepEqual(
        (await claimAll(again)).map(({ message }) => message.id),
        [1],
      );
    },
  },
  {
    name: "brings small content along and reads large content piece by piece, as often as it is asked",
    async run({ store }) {
      const large = octets("0123456789abcdef".repeat(60_000));
      await store.enqueue(sampleMessage(1));
      await store.enqueue(sampleMessage(2, { content: large }));
      const [small, big] = await claimAll(store);
      equal(small?.content.inMemory?.byteLength, small?.content.sizeBytes);
      equal(big?.content.inMemory, undefined);
      equal(big?.content.sizeBytes, large.byteLength);
      const expected = [...large];
      deepEqual(await bytesOf(big?.content), expected);
      deepEqual(await bytesOf(big?.content), expected);
    },
  },
  {
    name: "takes content that was written piece by piece, small or large, and empty content",
    async run({ store }) {
      for (const [id, pieces] of [
        [1, 0],
        [2, 3],
        [3, 900],
      ] as const) {
        const writer = store.stage();
        for (let piece = 0; piece < pieces; piece += 1) await writer.write(octets("x".repeat(997)));
        await store.enqueue(sampleMessage(id, { content: await writer.finish() }));
      }
      const claims = await claimAll(store);
      const sizes = await Promise.all(claims.map(async ({ content }) => [content.sizeBytes, (await bytesOf(content)).length]));
      deepEqual(
        sizes,
        [0, 3 * 997, 900 * 997].map((size) => [size, size]),
      );
    },
  },
  {
    name: "gives staged content to one message only",
    async run({ store }) {
      const writer = store.stage();
      await writer.write(new Uint8Array(300_000));
      const content = await writer.finish();
      await store.enqueue(sampleMessage(1, { content }));
      await rejects(store.enqueue(sampleMessage(2, { content })), { code: "internal" });
      equal((await claimAll(store)).length, 1);
    },
  },
  {
    name: "forgets staged content that was aborted, or that nobody had taken when it was closed",
    async run({ store, reopen }) {
      const aborted = store.stage();
      await aborted.write(new Uint8Array(300_000));
      aborted.abort();
      const writer = store.stage();
      await writer.write(new Uint8Array(300_000));
      const content = await writer.finish();
      const again = await reopen();
      await rejects(again.enqueue(sampleMessage(1, { content })), { code: "internal" });
      deepEqual(await again.integrity(), ["ok"]);
    },
  },
  {
    name: "refuses a second message of the same id, and the first one stays",
    async run({ store }) {
      await store.enqueue(sampleMessage(1));
      const [refused, taken] = await Promise.allSettled([store.enqueue(sampleMessage(1)), store.enqueue(sampleMessage(2))]);
      equal(refused?.status, "rejected");
      equal(taken?.status, "fulfilled");
      equal((await claimAll(store)).length, 2);
    },
  },
  {
    name: "refuses what no queue could settle: no recipient, a claim without an owner, an id that is none",
    async run({ store }) {
      await rejects(store.enqueue(sampleMessage(1, { recipients: [] })), TypeError);
      await rejects(store.enqueue(sampleMessage(1, { recipients: [sampleRecipient({ state: "claimed" })] })), TypeError);
      await rejects(store.enqueue(sampleMessage(0)), TypeError);
      equal(await store.nextDueAtMs([]), undefined);
    },
  },
  {
    name: "leaves the caller's octets alone",
    async run({ store }) {
      const content = octets("Subject: mine\r\n\r\n");
      await Promise.all([
        store.enqueue(sampleMessage(1, { content })),
        store.enqueue(sampleMessage(2, { content: content.subarray(2, 5) })),
      ]);
      equal(content.byteLength, 17);
      const sizes = (await claimAll(store)).map((claim) => claim.content.sizeBytes);
      deepEqual(sizes, [17, 3]);
    },
  },
  {
    name: "takes all messages that one became, or none; content that was staged for them is there for each",
    async run({ store }) {
      const writer = store.stage();
      await writer.write(new Uint8Array(300_000));
      const content = await writer.finish();
      await rejects(store.enqueueAll([sampleMessage(1, { content }), sampleMessage(1, { content })]));
      equal((await claimAll(store)).length, 0);
      await store.enqueueAll([sampleMessage(1, { content }), sampleMessage(2, { content }), sampleMessage(3)]);
      const sizes = await Promise.all((await claimAll(store)).map(async (claim) => (await bytesOf(claim.content)).length));
      deepEqual(sizes.slice(0, 2), [300_000, 300_000]);
      deepEqual(await store.integrity(), ["ok"]);
    },
  },
  {
    name: "refuses a message whose id another one has, also after a restart, and leaves that as it is",
    async run({ store, reopen }) {
      await store.enqueue(sampleMessage(1, { content: octets("the first") }));
      const again = await reopen();
      await rejects(again.enqueue(sampleMessage(1, { content: octets("the second") })), { code: "id-taken" });
      await rejects(again.enqueueAll([sampleMessage(2), sampleMessage(1)]), { code: "id-taken" });
      const claims = await claimAll(again);
      deepEqual(await Promise.all(claims.map(async ({ content }) => String.fromCharCode(...(await bytesOf(content))))), ["the first"]);
      deepEqual(await again.integrity(), ["ok"]);
    },
  },
  {
    name: "remembers addresses behind ids, and forgets them after their time",
    async run({ store, reopen }) {
      await store.remember({ id: "1", address: "a.very.long.name@example.com", untilMs: NOON_MS });
      await store.remember({ id: "2", address: "another.long.name@example.com", untilMs: NOON_MS });
      await store.remember({ id: "2", address: "another.long.name@example.com", untilMs: NOON_MS + 2 });
      await store.remember({ id: "2", address: "another.long.name@example.com", untilMs: NOON_MS + 1 });
      const again = await reopen();
      deepEqual(await again.recall("1"), { id: "1", address: "a.very.long.name@example.com", untilMs: NOON_MS });
      await again.purge(NOON_MS + 1, 10);
      deepEqual(await again.recall("1"), undefined);
      deepEqual(await again.recall("2"), { id: "2", address: "another.long.name@example.com", untilMs: NOON_MS + 2 });
    },
  },
];

/** Claims all that is due at noon. */
export function claimAll(store: QueueStore): Promise<readonly Claim[]> {
  return store.claim({ owner: OWNER, nowMs: NOON_MS, limit: 1_000, perDestination: 1_000, except: [] });
}

/** All octets of content. */
async function bytesOf(content: BodySource | undefined): Promise<number[]> {
  const pieces: Uint8Array[] = [];
  for await (const piece of content?.read() ?? []) pieces.push(piece);
  return [...Buffer.concat(pieces)];
}
