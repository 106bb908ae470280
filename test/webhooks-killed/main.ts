/**
 * Tells one webhook of events, and writes more of them, until it is killed; with "end" instead of a first number it writes none
 * and ends by itself when there is nothing left to tell. Time goes a thousand times faster, so that retries come soon.
 */
import { openSqliteStore } from "../../packages/server/src/store/index.ts";
import { fastClock } from "../../packages/server/src/time/index.ts";
import { createTeller, Dispatcher, Slots } from "../../packages/server/src/webhooks/index.ts";

const [file = "", url = "", first = ""] = process.argv.slice(2);
const BATCH = 20;
/** More than are heard in one life; what is left is told in the next. */
const MOST_EVENTS = 200;
const SUBJECTS = 7;
const SPEED = 1000;

const clock = fastClock({ speed: SPEED });
const store = await openSqliteStore({ file });
const { outbox } = store;
if ((await outbox.webhooks()).length === 0) {
  const words = { id: "wh_1", tenant: "*", url, types: [], shape: "ricochet", secrets: ["whsec_c2VjcmV0"] };
  await outbox.putWebhook({ ...words, isEnabled: true, createdAtMs: 0, position: 0 });
}
const [webhook] = await outbox.webhooks();
if (webhook === undefined) throw new Error("there is no webhook");

const rules = { allowsHttp: true, allowsPrivate: ["127.0.0.1"] };
const teller = createTeller({ ledger: store.ledger, nowMs: clock.nowMs, rules, timeoutMs: 5000 });
const dispatcher = new Dispatcher({
  ...{ outbox, clock, random: Math.random, slots: new Slots(32) },
  tell: teller.tell,
  observe: () => undefined,
  onStoreFailure: (error) => {
    throw error;
  },
});
// the receiver may have moved
dispatcher.update([{ ...webhook, url }]);
outbox.onNews(() => dispatcher.wake());

if (first === "end") {
  for (;;) {
    const [now] = await outbox.webhooks();
    const { waiting } = await outbox.pendingCounts("wh_1");
    if (waiting === 0 && now?.position === (await outbox.lastEvent())) break;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await dispatcher.close();
  teller.close();
  await store.close();
} else {
  for (let number = Number(first); number < Number(first) + MOST_EVENTS; number += BATCH) {
    const events = Array.from({ length: BATCH }, (_, index) => {
      const subject = `address:${(number + index) % SUBJECTS}@example.net`;
      const data = JSON.stringify({ number: number + index, subject });
      return { atMs: clock.nowMs(), tenant: "default", type: "suppression.added", subject, data } as const;
    });
    await outbox.append(events);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  // told from here on, until it is killed
  setInterval(() => undefined, 60_000);
}
