/** What becomes of an address after a bounce or a refusal: one row, proven, held back; and what is refused to mail about it. */

import { afterEach, expect, test } from "vitest";
import { MINUTE_MS, startWorld, type World } from "./world.ts";

let world: World;
afterEach(async () => await world.close());

const BOUNCER = "bounces-like-postfix.example";
const GONE = `gone@${BOUNCER}`;
const SIGNED = { domains: [BOUNCER, "unknown-user.example"], home: 'return_path = "token"' };
const EVER = { sinceMs: 0, untilMs: Number.MAX_SAFE_INTEGER };

async function holdOn(address: string) {
  const nowMs = world.clock.nowMs();
  const [hold] = await world.daemon.store.suppressions.check([{ tenant: "default", stream: "transactional", address }], nowMs);
  return hold;
}

async function figures() {
  const sums = await world.daemon.store.ledger.rates({ ...EVER, by: ["measure"] });
  return Object.fromEntries(sums.map(({ measure = "", count }) => [measure, count]));
}

test("a bounce of our mail is a proven row, tied to the message, and its address is held back", async () => {
  world = await startWorld(SIGNED);
  await world.send({ rcptTo: [GONE] });
  await world.settle();
  const [outcome, another] = await world.daemon.store.ledger.outcomes({ limit: 9 });
  expect(another).toBeUndefined();
  expect(outcome).toMatchObject({
    ...{ recipient: GONE, reason: "user-unknown", bounce: "hard", isProven: true, verdict: "ours", source: "smtp" },
    ...{ senderDomain: "example.com", provider: BOUNCER, queued: expect.any(Number) },
  });
  const arrival = await world.daemon.store.ledger.arrival(outcome?.arrival ?? 0);
  expect(JSON.parse(arrival?.report ?? "").outcomes[0].recipient).toBe(GONE);
  expect(arrival?.body?.byteLength).toBe(arrival?.sizeBytes);
  expect(await holdOn(GONE)).toMatchObject({ cause: "hard", reason: "user-unknown", outcome: outcome?.entry });
  expect(await figures()).toEqual({ delivered: 1, hard: 1 });
});

test("the same bounce that comes again is one row, and changes nothing", async () => {
  world = await startWorld(SIGNED);
  await world.send({ rcptTo: [GONE] });
  await world.settle();
  const [first] = await world.daemon.store.ledger.outcomes({ limit: 9 });
  const { body } = (await world.daemon.store.ledger.arrival(first?.arrival ?? 0)) ?? {};
  const path = world.internet.received[0]?.mailFrom.address ?? "";
  // what hosts on its way put before it does not make it another
  const content = Buffer.concat([Buffer.from("Received: from elsewhere.example\r\n"), withoutTrace(body)]);
  expect((await world.sendAs(BOUNCER, { mailFrom: "", rcptTo: [path], content })).isTaken).toBe(true);
  await world.settle();
  expect(await world.daemon.store.ledger.outcomes({ limit: 9 })).toEqual([first]);
  expect(await figures()).toEqual({ delivered: 1, hard: 1 });
});

test("a refusal that our own delivery hears is a row with the answer, and its address is held back", async () => {
  world = await startWorld(SIGNED);
  await world.send({ rcptTo: ["Ann@Unknown-User.example"] });
  await world.settle();
  const outcomes = await world.daemon.store.ledger.outcomes({ limit: 9 });
  expect(outcomes).toMatchObject([
    {
      ...{ recipient: "ann@unknown-user.example", source: "delivery", action: "failed", status: "5.1.1", code: 550 },
      ...{ reason: "user-unknown", bounce: "hard", isProven: true, text: expect.stringMatching(/^550 5\.1\.1 .*User unknown/) },
    },
  ]);
  expect(await holdOn("ann@unknown-user.example")).toMatchObject({ cause: "hard" });
  await world.pass(MINUTE_MS);
  const again = await world.send({ rcptTo: ["ann@unknown-user.example"] });
  expect(again.recipients).toMatchObject([{ code: 550, lines: [expect.stringContaining("5.7.1")] }]);
});

test("a delay is a row once, and counts each time", async () => {
  world = await startWorld({ domains: ["greylisted.example"], queue: 'retry_after = ["1m", "1m", "10m"]' });
  await world.send({ rcptTo: ["ann@greylisted.example"] });
  await world.settle();
  const outcomes = await world.daemon.store.ledger.outcomes({ limit: 9 });
  expect(outcomes).toMatchObject([{ action: "delayed", source: "delivery" }]);
  const counted = await figures();
  expect(counted["delivered"]).toBe(1);
  expect(counted["deferred"]).toBeGreaterThanOrEqual(1);
  expect(await holdOn("ann@greylisted.example")).toBeUndefined();
});

test("a delivery is a row where the configuration wants it, and mail from outside is none of ours", async () => {
  world = await startWorld({ more: '[ledger]\ndeliveries = "record"\n' });
  await world.send({ rcptTo: ["bob@sink.example"] });
  await world.sendAs("sink.example", { mailFrom: "user@sink.example", rcptTo: ["ann@example.com"] });
  await world.settle();
  expect(await world.daemon.store.ledger.outcomes({ limit: 9 })).toMatchObject([
    { recipient: "bob@sink.example", action: "delivered", reason: "delivered", bounce: "none" },
  ]);
  expect(await figures()).toEqual({ delivered: 1 });
});

function withoutTrace(body: Uint8Array | undefined): Buffer {
  return Buffer.from(body ?? new Uint8Array());
}
