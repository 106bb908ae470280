/** The send log: which message a bounce is about, by what it bears. */

import { deepEqual, equal } from "node:assert/strict";
import type { SentFacts } from "../../ledger/index.ts";
import type { SentQuestion } from "../ledger-port.ts";
import type { Store } from "../store.ts";
import { NOON_MS, sampleMessage, sampleRecipient } from "./sample.ts";
import { sampleOutcome, sampleRecording } from "./sample-recording.ts";
import type { StoreCase } from "./store-case.ts";

const SENT: SentFacts = {
  tenant: "shop",
  stream: "bulk",
  sentAtMs: NOON_MS,
  messageId: "1@shop.example",
  envelopeId: "order-1",
  queueId: "4F2A",
  reversePath: "bounces@shop.example",
  from: "news@shop.example",
  recipients: ["ann@example.net", "bob@example.net"],
  tags: '{"order":"1"}',
};

/** What the send log finds. */
export const SEND_LOG_CASES: readonly StoreCase[] = [
  {
    name: "gives back a line of the send log, with all facts and with only those that must be",
    async run({ store }) {
      const bare: SentFacts = { tenant: "shop", stream: "transactional", sentAtMs: NOON_MS, recipients: [] };
      const [first, second] = await store.ledger.logSent([SENT, bare]);
      deepEqual(await store.ledger.sent(first ?? 0), SENT);
      deepEqual(await store.ledger.sent(second ?? 0), bare);
      equal(await store.ledger.sent(99), undefined);
    },
  },
  {
    name: "finds a message by its Message-ID, its envelope id, its queue id, in this order",
    async run({ store }) {
      const [sent] = await store.ledger.logSent([SENT]);
      const answers = await store.ledger.findSent([
        { messageIds: ["0@shop.example", "1@shop.example"], envelopeId: "order-1" },
        { messageIds: ["0@shop.example"], envelopeId: "order-1", queueId: "4F2A" },
        { messageIds: [], queueId: "4F2A" },
        { messageIds: ["order-1"], envelopeId: "4F2A", queueId: "1@shop.example" },
      ]);
      deepEqual(
        answers.map((found) => found && [found.sent, found.by]),
        [[sent, "message-id"], [sent, "envelope-id"], [sent, "queue-id"], undefined],
      );
      deepEqual(answers[0], { ...SENT, sent, by: "message-id" });
    },
  },
  {
    name: "finds messages of our own queue by their ids, but no notification of ours",
    async run({ store }) {
      const sender = { ...sampleMessage(1).sender, envelopeId: "order+2B2" };
      await store.enqueue(sampleMessage(1, { messageId: "1@example.com", sender }));
      await store.enqueue(sampleMessage(2, { messageId: "2@example.com", about: 1 }));
      const answers = await find(
        store,
        { messageIds: ["1@example.com"] },
        { messageIds: [], envelopeId: "order+2" },
        { messageIds: ["2@example.com"] },
      );
      deepEqual(
        answers.map((found) => found && [found.queued, found.by, found.recipients]),
        [[1, "message-id", ["jane@example.net"]], [1, "envelope-id", ["jane@example.net"]], undefined],
      );
      const [byQueue] = await find(store, { messageIds: [], queued: 1 });
      deepEqual([byQueue?.queued, byQueue?.reversePath], [1, "joe@example.com"]);
    },
  },
  {
    name: "takes of several messages with one id the one that went to the recipient, else the newest",
    async run({ store }) {
      const [, second, third] = await store.ledger.logSent([
        { ...SENT, recipients: ["a@example.net"] },
        { ...SENT, recipients: ["B@example.net"] },
        { ...SENT, recipients: ["c@example.net"] },
      ]);
      const [toB, toNobody] = await find(
        store,
        { messageIds: ["1@shop.example"], recipients: ["b@example.net"] },
        { messageIds: ["1@shop.example"], recipients: ["z@example.net"] },
      );
      deepEqual([toB?.sent, toNobody?.sent], [second, third]);
    },
  },
  {
    name: "gives with an outcome what its message was tagged with",
    async run({ store }) {
      const [sent = 0] = await store.ledger.logSent([SENT]);
      await store.ledger.record({ recordings: [sampleRecording("k1", { outcomes: [sampleOutcome({ sent })] })], nowMs: NOON_MS });
      const [outcome] = await store.ledger.outcomes({ sent, limit: 1 });
      equal(outcome?.tags, '{"order":"1"}');
    },
  },
  {
    name: "finds a message with many recipients by any of them",
    async run({ store }) {
      const recipients = Array.from({ length: 50 }, (_, at) => sampleRecipient({ address: `r${at}@example.net` }));
      await store.enqueue(sampleMessage(1, { messageId: "1@example.com", recipients }));
      const [found] = await find(store, { messageIds: ["1@example.com"], recipients: ["r49@example.net"] });
      equal(found?.recipients.length, 50);
    },
  },
];

async function find(store: Store, ...questions: readonly SentQuestion[]) {
  return await store.ledger.findSent(questions);
}
