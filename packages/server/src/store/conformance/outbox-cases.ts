/** Events, who is told of them, and what those have still to hear. */

import { deepEqual, equal, rejects } from "node:assert/strict";
import type { NewEvent, OutboxStep, PendingDelivery, Webhook } from "../outbox-port.ts";
import { NOON_MS } from "./sample.ts";
import type { StoreCase } from "./store-case.ts";

/** Events, webhooks, deliveries. */
export const OUTBOX_CASES: readonly StoreCase[] = [
  {
    name: "keeps events in the order in which they were written, and gives them out by pages and by tenant",
    async run({ store, reopen }) {
      const whole = sampleEvent("sent:1", { outcome: 7, data: '{"a":1}', tenant: "other" });
      equal(await store.outbox.lastEvent(), 0);
      await store.outbox.append([sampleEvent("sent:1"), whole, sampleEvent("sent:2")]);
      const { outbox } = await reopen();
      equal(await outbox.lastEvent(), 3);
      deepEqual(await outbox.events(1, 1), [{ ...whole, entry: 2 }]);
      const entries = async (...asked: Parameters<typeof outbox.events>) => (await outbox.events(...asked)).map(({ entry }) => entry);
      deepEqual(await entries(0, 2), [1, 2]);
      deepEqual(await entries(0, 9, "default"), [1, 3]);
      deepEqual(await entries(3, 9), []);
      await rejects(outbox.events(0, -1), TypeError);
    },
  },
  {
    name: "keeps webhooks with all that is known of them, and forgets one with what it had not heard",
    async run({ store, reopen }) {
      const whole = sampleWebhook("wh_1", { authorization: "Basic eA==", note: "ours", types: ["message.bounced"], secrets: ["a", "b"] });
      await store.outbox.putWebhook(whole);
      await store.outbox.putWebhook(
        sampleWebhook("wh_2", { tenant: "other", createdAtMs: NOON_MS + 1, isEnabled: false, trouble: "gone" }),
      );
      const { outbox } = await reopen();
      deepEqual((await outbox.webhooks("default"))[0], whole);
      deepEqual(
        (await outbox.webhooks()).map(({ id, trouble }) => [id, trouble]),
        [
          ["wh_1", undefined],
          ["wh_2", "gone"],
        ],
      );
      await outbox.step(stepOf({ put: [sampleDelivery(1)] }));
      equal(await outbox.removeWebhook("wh_1"), true);
      equal(await outbox.removeWebhook("wh_1"), false);
      deepEqual(await outbox.pending("wh_1", { limit: 9 }), []);
      equal(await outbox.step(stepOf({ put: [sampleDelivery(2)] })), false);
      deepEqual(await outbox.pending("wh_1", { limit: 9 }), []);
    },
  },
  {
    name: "moves a webhook on in the transaction of what was put aside and of what follows, and never back",
    async run({ store: { outbox } }) {
      await outbox.putWebhook(sampleWebhook("wh_1"));
      await outbox.step(
        stepOf({ position: 5, put: [sampleDelivery(4)], events: [sampleEvent("webhook:wh_1", { type: "webhook.parked" })] }),
      );
      await outbox.step(stepOf({ position: 3 }));
      await outbox.step(stepOf({}));
      await outbox.putWebhook(sampleWebhook("wh_1", { note: "changed", position: 0 }));
      deepEqual(
        (await outbox.webhooks()).map(({ position, note }) => [position, note]),
        [[5, "changed"]],
      );
      deepEqual(await outbox.pending("wh_1", { limit: 9 }), [sampleDelivery(4)]);
      equal((await outbox.events(0, 9))[0]?.type, "webhook.parked");
      await outbox.step(stepOf({ done: [4], trouble: "410 Gone" }));
      deepEqual(await outbox.pending("wh_1", { limit: 9 }), []);
      const [webhook] = await outbox.webhooks();
      deepEqual([webhook?.isEnabled, webhook?.trouble], [false, "410 Gone"]);
      await outbox.putWebhook(sampleWebhook("wh_1", { trouble: "410 Gone" }));
      equal((await outbox.webhooks())[0]?.trouble, undefined);
    },
  },
  {
    name: "has due of each subject only the first that waits, and says of which subjects something waits",
    async run({ store: { outbox } }) {
      await outbox.append([sampleEvent("sent:1"), sampleEvent("sent:1"), sampleEvent("sent:2")]);
      await outbox.putWebhook(sampleWebhook("wh_1"));
      const put = [
        sampleDelivery(1, { subject: "sent:1", dueAtMs: NOON_MS + 10, attempts: 1, lastAtMs: NOON_MS, lastCode: 500, lastText: "500 no" }),
        sampleDelivery(2, { subject: "sent:1", dueAtMs: NOON_MS }),
        sampleDelivery(3, { subject: "sent:2", dueAtMs: NOON_MS + 5 }),
        sampleDelivery(9, { subject: "sent:3", dueAtMs: NOON_MS + 7 }),
      ];
      await outbox.step(stepOf({ put }));
      const due = async (nowMs: number, limit = 9) => (await outbox.due("wh_1", nowMs, limit)).map(({ delivery }) => delivery.event);
      deepEqual(await due(NOON_MS + 4), []);
      equal(await outbox.nextDueAtMs("wh_1"), NOON_MS + 5);
      deepEqual(await due(NOON_MS + 10), [3, 9, 1]);
      deepEqual(await due(NOON_MS + 10, 1), [3]);
      deepEqual(await outbox.due("wh_1", NOON_MS + 7, 2), [
        { delivery: put[2], event: { ...sampleEvent("sent:2"), entry: 3 } },
        { delivery: put[3] },
      ]);
      await outbox.step(stepOf({ done: [1] }));
      deepEqual(await due(NOON_MS), [2]);
      deepEqual((await outbox.waitingSubjects("wh_1", ["sent:1", "sent:2", "sent:4"])).toSorted(), ["sent:1", "sent:2"]);
      deepEqual(await outbox.waitingSubjects("wh_2", ["sent:1"]), []);
      equal(await outbox.nextDueAtMs("wh_2"), undefined);
    },
  },
  {
    name: "lets what is parked wait again when it is asked to, and lists by state",
    async run({ store: { outbox } }) {
      await outbox.putWebhook(sampleWebhook("wh_1"));
      const parked = (event: number) => sampleDelivery(event, { state: "parked", attempts: 9 });
      await outbox.step(stepOf({ put: [parked(1), parked(2), parked(3), sampleDelivery(4)] }));
      deepEqual(await outbox.pendingCounts("wh_1"), { waiting: 1, parked: 3 });
      deepEqual(
        (await outbox.pending("wh_1", { state: "parked", limit: 2 })).map(({ event }) => event),
        [1, 2],
      );
      equal(await outbox.replay("wh_1", [2, 4, 77], NOON_MS + 9), 1);
      deepEqual((await outbox.pending("wh_1", { state: "waiting", limit: 9 }))[0], {
        ...parked(2),
        state: "waiting",
        attempts: 0,
        dueAtMs: NOON_MS + 9,
        firstAtMs: NOON_MS + 9,
      });
      equal(await outbox.replay("wh_1", "all", NOON_MS + 9), 2);
      equal(await outbox.replay("wh_1", "all", NOON_MS + 9), 0);
      deepEqual(await outbox.pendingCounts("wh_1"), { waiting: 4, parked: 0 });
      deepEqual(await outbox.pendingCounts("wh_2"), { waiting: 0, parked: 0 });
    },
  },
  {
    name: "tells of news that was written from here, until nobody wants to hear it",
    async run({ store: { outbox } }) {
      const told: string[] = [];
      const end = outbox.onNews((news) => told.push(news));
      await outbox.append([sampleEvent("sent:1")]);
      await outbox.events(0, 9);
      await outbox.putWebhook(sampleWebhook("wh_1"));
      await outbox.replay("wh_1", "all", NOON_MS);
      deepEqual(told, ["events", "webhooks", "webhooks"]);
      end();
      await outbox.append([sampleEvent("sent:1")]);
      equal(told.length, 3);
    },
  },
];

function sampleEvent(subject: string, facts: Partial<NewEvent> = {}): NewEvent {
  return { atMs: NOON_MS, tenant: "default", type: "message.bounced", subject, ...facts };
}

function sampleWebhook(id: string, facts: Partial<Webhook> = {}): Webhook {
  return {
    ...{ id, tenant: "default", url: "https://app.example.com/hooks", types: [], shape: "ricochet" },
    ...{ secrets: ["whsec_eA=="], isEnabled: true, createdAtMs: NOON_MS, position: 0 },
    ...facts,
  };
}

function sampleDelivery(event: number, facts: Partial<PendingDelivery> = {}): PendingDelivery {
  const times = { dueAtMs: NOON_MS, firstAtMs: NOON_MS };
  return { webhook: "wh_1", event, subject: `sent:${event}`, state: "waiting", attempts: 0, ...times, ...facts };
}

function stepOf(facts: Partial<OutboxStep>): OutboxStep {
  return { webhook: "wh_1", put: [], done: [], ...facts };
}
