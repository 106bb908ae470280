/** The suppression list at RCPT TO: refused or reported, let go again, and never in the way of a notification. */

import { afterEach, expect, test } from "vitest";
import { holdByHand, liftByHand } from "../../packages/server/src/service/suppression/index.ts";
import { BEGIN_MS, DAY_MS, startWorld, type World } from "./world.ts";

let world: World;
afterEach(async () => await world.close());

const BY = { who: "cli", nowMs: BEGIN_MS - DAY_MS, because: "a story" };
const PLACE = { tenant: "default", stream: "", address: "User@Sink.example" };
const RCPT_TO = [{ address: "user@sink.example" }];

/** As a permanent failure leaves it. */
async function fail(): Promise<void> {
  const { store } = world.daemon.suppressions;
  const entry = {
    tenant: "default",
    stream: "",
    address: "user@sink.example",
    cause: "hard",
    reason: "user-unknown",
    sinceMs: BY.nowMs,
  } as const;
  await store.add([entry], BY);
}

test("an address that failed for good is refused with since when and why, and reachable again once it is let go", async () => {
  world = await startWorld();
  await fail();
  const refused = await world.send({ rcptTo: RCPT_TO });
  expect(refused.recipients[0]).toMatchObject({ code: 550 });
  expect(JSON.stringify(refused.recipients[0])).toMatch(
    /5\.7\.1.*<user@sink\.example>: on the suppression list since 2026-11-21, because mail to it failed for good \(there is no such mailbox\); when the address is right again: ricochet suppress remove/,
  );
  await liftByHand(world.daemon.suppressions, [{ ...PLACE, stream: undefined }], { ...BY, nowMs: BEGIN_MS });
  await world.send({ rcptTo: RCPT_TO });
  await world.settle();
  expect(world.internet.received).toHaveLength(1);
});

test("where the list reports, the message is taken, its sender is told, and nothing leaves", async () => {
  world = await startWorld({ more: '[suppression]\nat_rcpt = "report"' });
  await holdByHand(world.daemon.suppressions, [PLACE], BY);
  await world.send({ rcptTo: RCPT_TO });
  await world.settle();
  expect(world.internet.received).toEqual([]);
  const outcomes = (await world.notices()).flatMap(({ report }) => report.outcomes);
  expect(outcomes).toMatchObject([{ recipient: "user@sink.example", action: "failed", status: "5.7.1", reason: "suppressed" }]);
  expect((await world.daemon.store.counts()).byState).toMatchObject({ suppressed: 1 });
});

test("a notification goes to an address on the list: to hold it back would lose the news", async () => {
  world = await startWorld({ domains: ["unknown-user.example"] });
  await fail();
  await world.send({ mailFrom: "user@sink.example", rcptTo: [{ address: "gone@unknown-user.example" }] });
  await world.settle();
  expect(world.internet.received).toHaveLength(1);
});
