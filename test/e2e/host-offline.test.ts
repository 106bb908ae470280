/** Nobody is there: tries by the schedule, one warning, and at the end a failure that says what was heard last. */

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BEGIN_MS, DAY_MS, HOUR_MS, MINUTE_MS, startWorld, type World } from "./world.ts";

let world: World;
beforeEach(async () => {
  world = await startWorld({ domains: ["nobody-listens.example", "servfail.example"] });
});
afterEach(async () => await world.close());

const TO = "user@nobody-listens.example";

describe("a host that is offline", () => {
  test("is tried by the schedule, the sender is warned once, and told at the end with the last answer", async () => {
    await world.send({ rcptTo: [TO] });
    await world.settle();
    const [warning, failure, another] = await world.mailbox("ann");
    expect(another).toBeUndefined();
    expect(warning).toBeDefined();
    const [delayed, failed] = await world.notices();
    expect(delayed?.report.outcomes).toMatchObject([
      { recipient: TO, action: "delayed", status: expect.stringMatching(/^4\.4\./), bounce: "soft" },
    ]);
    expect(new Date(delayed?.report.outcomes[0]?.willRetryUntil ?? 0).getTime()).toBe(BEGIN_MS + 5 * DAY_MS);
    expect(failed?.report.outcomes).toMatchObject([{ recipient: TO, action: "failed", status: "4.4.7", bounce: "soft" }]);
    expect(failed?.text).toMatch(/refused|ECONNREFUSED/i);
    expect(failed?.content).toEqual(failure?.content);
  });

  test("is not asked more often than the schedule says", async () => {
    await world.send({ rcptTo: [TO] });
    await world.settle();
    const deferred = world.activity.of("deferred");
    expect(deferred[0]?.retryInMs).toBeGreaterThanOrEqual(0.8 * MINUTE_MS);
    expect(deferred.at(-1)?.retryInMs).toBeLessThanOrEqual(4.8 * HOUR_MS);
    // five days in steps of four hours, and a few at the beginning
    expect(deferred.length).toBeGreaterThan(25);
    expect(deferred.length).toBeLessThan(45);
    expect(world.clock.nowMs() - BEGIN_MS).toBeLessThan(5 * DAY_MS + 10 * MINUTE_MS);
  });

  test("costs nobody a notification who asked for none, and a warning only those who asked for it", async () => {
    const asked = (...notify: string[]) => [{ address: TO, parameters: [`NOTIFY=${notify.join(",")}`] }];
    await world.send({ rcptTo: asked("NEVER") });
    await world.send({ rcptTo: asked("FAILURE"), mailFrom: "bob@example.com" });
    await world.send({ rcptTo: asked("DELAY"), mailFrom: "info@example.com" });
    await world.settle();
    const actions = (await world.notices()).map(({ recipient, report }) => `${recipient} ${report.outcomes[0]?.action}`);
    expect(actions.toSorted()).toEqual(["bob@example.com failed", "info@example.com delayed"]);
    expect(await world.mailbox("ann")).toEqual([]);
  });
});

test("a name server that fails is asked until the mail expires", async () => {
  await world.send({ rcptTo: ["user@servfail.example"] });
  await world.settle();
  const outcomes = (await world.notices()).map(({ report }) => report.outcomes[0]);
  expect(outcomes).toMatchObject([
    { action: "delayed", status: expect.stringMatching(/^4\.4\.[34]/) },
    { action: "failed", status: "4.4.7" },
  ]);
});
