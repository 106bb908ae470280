/** Delivery that is put off or broken off: it is tried again, arrives, and nobody is bothered. */

import { afterEach, describe, expect, test } from "vitest";
import type { Situation } from "../../packages/server/src/internet/index.ts";
import { mail } from "./mail.ts";
import { BEGIN_MS, DAY_MS, HOUR_MS, MINUTE_MS, startWorld, type World } from "./world.ts";

let world: World;
afterEach(async () => await world.close());

const ONCE = { triesBelow: 1 } as const;
const shows = "Does so once.";
const expected = { fate: "deferred" } as const;
const once = (domain: string, script: Situation["hosts"][number]["script"]): Situation => ({
  domain,
  shows,
  hosts: [{ script }],
  expected,
});

const SOON: readonly Situation[] = [
  once("greets-with-421.example", {
    rcpt: [{ when: ONCE, act: { kind: "say", lines: ["421 4.3.2 {host} closing"], ends: "close" } }],
  }),
  once("resets.example", { rcpt: [{ when: ONCE, act: { kind: "reset" } }] }),
  once("greylists.example", { rcpt: [{ when: ONCE, act: "451 4.7.1 Greylisting in action, please come back in 00:05:00" }] }),
];

describe("at the second try it is taken, and no notification was written", () => {
  test.each(SOON)("$domain", async (situation) => {
    world = await startWorld({ situations: [situation] });
    await world.send({ rcptTo: [`user@${situation.domain}`] });
    await world.settle();
    expect(world.internet.received).toHaveLength(1);
    expect(world.activity.of("deferred")).toHaveLength(1);
    expect(await world.notices()).toEqual([]);
    expect(world.clock.nowMs() - BEGIN_MS).toBeLessThan(10 * MINUTE_MS);
  });

  test("greylisted for five minutes: it comes again when they are over", async () => {
    world = await startWorld({ domains: ["greylisted-for-minutes.example"] });
    await world.send({ rcptTo: ["user@greylisted-for-minutes.example"] });
    await world.settle();
    expect(world.internet.received).toHaveLength(1);
    expect(world.activity.of("deferred").every(({ reason }) => reason === "greylisted")).toBe(true);
    expect(world.clock.nowMs() - BEGIN_MS).toBeLessThan(HOUR_MS);
    expect(await world.notices()).toEqual([]);
  });
});

describe("a connection that drops", () => {
  test.each([
    ["in the middle of the content", "drops-in-content.example"],
    ["after the final dot, before the reply (RFC 1047)", "drops-after-dot.example"],
    ["at 421 after the final dot", "closing-after-content.example"],
  ])("%s, every time: one warning and one failure in the end, nothing twice", async (_when, domain) => {
    world = await startWorld({ domains: [domain], queue: 'expire_after = "1d"' });
    const body = "We met, and we agreed.\r\n".repeat(200);
    await world.send({ rcptTo: [`user@${domain}`], content: mail({ body }) });
    await world.settle();
    const outcomes = (await world.notices()).map(({ report }) => report.outcomes);
    expect(outcomes).toMatchObject([[{ action: "delayed" }], [{ action: "failed", status: "4.4.7", bounce: "soft" }]]);
    expect(world.activity.of("deferred").length).toBeGreaterThan(5);
    expect(world.internet.received).toEqual([]);
  });

  test("after the final dot at the first host, and the second has it: it arrives, and nobody is told of the first", async () => {
    const domain = "one-of-two-is-rude.example";
    const hosts = [
      { label: "mx1", preference: 10, script: { content: { kind: "close" } } },
      { label: "mx2", preference: 20, script: {} },
    ] as const;
    world = await startWorld({ situations: [{ domain, shows, hosts, expected }] });
    await world.send({ rcptTo: [`user@${domain}`] });
    await world.pass(DAY_MS);
    expect(world.internet.received.map(({ host }) => host)).toEqual([`mx2.${domain}`]);
    expect(await world.notices()).toEqual([]);
  });

  test("before the reply to mail for two: both are tried again, and neither is bounced", async () => {
    const domain = "loses-the-reply.example";
    const drop = [{ when: { contains: "first" }, act: { kind: "close" } }] as const;
    world = await startWorld({ situations: [once(domain, { content: drop })] });
    await world.send({ rcptTo: [`one@${domain}`, `two@${domain}`], content: mail({ subject: "second" }) });
    await world.settle();
    expect(world.internet.received.map(({ rcptTo }) => rcptTo.length)).toEqual([2]);
    await world.send({ rcptTo: [`one@${domain}`, `two@${domain}`], content: mail({ subject: "first" }) });
    await world.pass(HOUR_MS);
    expect(world.activity.of("deferred").filter(({ attempts }) => attempts === 2)).toHaveLength(2);
    expect(await world.notices()).toEqual([]);
    await world.settle();
    expect((await world.notices()).map(({ report }) => report.outcomes.length)).toEqual([2, 2]);
  });
});

test("421 at the second of three recipients ends the session for all three, and the next one takes all three", async () => {
  const domain = "tires-in-the-middle.example";
  const tired = { kind: "say", lines: ["421 4.4.5 {host} server busy"], ends: "close" } as const;
  world = await startWorld({ situations: [once(domain, { rcpt: [{ when: { everyNth: 2, ...ONCE }, act: tired }] })] });
  await world.send({ rcptTo: ["one", "two", "three"].map((name) => `${name}@${domain}`) });
  await world.settle();
  expect(world.internet.received.map(({ rcptTo }) => rcptTo.length)).toEqual([3]);
  expect(world.activity.of("deferred")).toHaveLength(3);
  expect(await world.notices()).toEqual([]);
});
