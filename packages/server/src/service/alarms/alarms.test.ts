/** Alarms over simulated weeks: what rings, how often, and what does not. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadConfiguration } from "../../config/index.ts";
import type { Measure, RateCount, RecordedOutcome } from "../../ledger/index.ts";
import { sampleOutcome, sampleRecording } from "../../store/conformance/index.ts";
import { openSqliteStore, type Store } from "../../store/index.ts";
import { manualClock } from "../../time/index.ts";
import type { DaemonEvent } from "../events/index.ts";
import { watchAlarms } from "./watch-alarms.ts";

const folder = mkdtempSync(join(tmpdir(), "ricochet-alarms-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const HOUR_MS = 3_600_000;
const START_MS = Date.UTC(2026, 10, 1);

let store: Store;
let files = 0;
beforeEach(async () => {
  store = await openSqliteStore({ file: join(folder, `${files++}.db`) });
});
afterEach(() => store.close());

function scene(settings: Readonly<Record<string, unknown>> = {}) {
  const loaded = loadConfiguration({ environment: {} });
  if (loaded.kind === "faulty") throw new Error("the defaults are faulty");
  const { alarms, ...rest } = loaded.configuration;
  const configuration = { ...rest, store: { ...rest.store, minFreeBytes: 1 }, alarms: { ...alarms, ...settings } };
  const clock = manualClock(START_MS);
  const heard: DaemonEvent[] = [];
  let told = (): void => undefined;
  const settled = {
    ...store,
    ledger: store.ledger,
    outbox: store.outbox,
    alarms: store.alarms,
    counts: () => store.counts(),
    freeBytes: () => store.freeBytes(),
  } as unknown as Store;
  const clockOfWatch = {
    nowMs: () => clock.nowMs(),
    wakeAt: (atMs: number, wake: () => void) => clock.wakeAt(atMs, wake),
    wakeAfter: (forMs: number, wake: () => void) => {
      told();
      return clock.wakeAfter(forMs, wake);
    },
  };
  const watch = watchAlarms({
    store: settled,
    clock: clockOfWatch,
    observe: (event) => heard.push(event),
    configuration: () => configuration,
  });
  /** Moves to a time and waits until the look is over. */
  const lookAt = async (atMs: number): Promise<void> => {
    const isOver = new Promise<void>((resolve) => {
      told = resolve;
    });
    clock.moveTo(atMs);
    await isOver;
  };
  const rung = () => heard.map((event) => ("alarm" in event ? `${event.kind.slice(6)} ${event.alarm} ${event.subject}` : event.kind));
  return { lookAt, rung, heard, close: () => watch.close() };
}

const count = (atMs: number, measure: Measure, many: number, facts: Partial<RateCount> = {}): RateCount => ({
  ...{ atMs, measure, count: many, tenant: "default", stream: "bulk", senderDomain: "example.com", provider: "google" },
  reason: measure === "delivered" ? "delivered" : "unexplained",
  ...facts,
});
const add = (...counts: RateCount[]) => store.ledger.record({ counts, nowMs: 0 });

describe("an alarm", () => {
  test("rings once while its rate is high, and is over when it has fallen well below", async () => {
    const { lookAt, rung, close } = scene({ windowMs: 4 * HOUR_MS });
    for (let hour = 0; hour < 24; hour += 1) {
      const atMs = START_MS + hour * HOUR_MS;
      await add(count(atMs, "delivered", 900), count(atMs, "hard", hour >= 6 && hour < 12 ? 90 : 5));
      await lookAt(atMs + 30 * 60_000);
    }
    await close();
    expect(rung().toSorted()).toEqual([
      "cleared hard-bounces from example.com",
      "cleared hard-bounces to google",
      "raised hard-bounces from example.com",
      "raised hard-bounces to google",
    ]);
    const events = (await store.outbox.events(0, 99)).map(({ type, subject, data }) => [type, subject, JSON.parse(data ?? "").kind]);
    expect(events[0]).toEqual(["alarm.raised", "alarm:1", "hard-bounces"]);
    expect(events).toHaveLength(4);
    expect((await store.alarms.list({ limit: 9 })).every(({ untilMs }) => untilMs !== undefined)).toBe(true);
  });

  test("does not ring again while the rate wavers around its limit", async () => {
    const { lookAt, rung, close } = scene({ windowMs: HOUR_MS });
    for (let hour = 0; hour < 20; hour += 1) {
      const atMs = START_MS + hour * HOUR_MS;
      await add(count(atMs, "delivered", 1_000), count(atMs, "hard", hour % 2 === 0 ? 54 : 51));
      await lookAt(atMs + 30 * 60_000);
    }
    await close();
    expect(rung()).toEqual(["raised hard-bounces from example.com", "raised hard-bounces to google"]);
  });

  test("rings as soon as it is looked, which can be said", async () => {
    const { lookAt, rung, close } = scene({ lookEveryMs: 5_000 });
    await add(count(START_MS, "hard", 300));
    await lookAt(START_MS + 5_000);
    await close();
    expect(rung()).toContain("raised hard-bounces from example.com");
  });

  test("does not ring for little mail, however bad", async () => {
    const { lookAt, rung, close } = scene();
    await add(count(START_MS, "hard", 199));
    await lookAt(START_MS + HOUR_MS);
    await close();
    expect(rung()).toEqual([]);
  });

  test("that rings when the daemon starts again is told as one from before, and can be over", async () => {
    const first = scene({ windowMs: HOUR_MS });
    await add(count(START_MS, "delivered", 500), count(START_MS, "hard", 500));
    await first.lookAt(START_MS + 30 * 60_000);
    await first.close();
    const second = scene({ windowMs: HOUR_MS });
    await add(count(START_MS + 2 * HOUR_MS, "delivered", 500));
    await second.lookAt(START_MS + 2 * HOUR_MS);
    await second.close();
    expect(second.rung().filter((words) => words.startsWith("cleared"))).toHaveLength(2);
    expect((await store.alarms.list({ isActive: true, limit: 9 })).length).toBe(0);
  });
});

test("one that was raised before a start after which nothing happens is over with its window, and told once", async () => {
  const first = scene({ windowMs: HOUR_MS });
  await add(count(START_MS, "delivered", 500), count(START_MS, "hard", 500));
  await first.lookAt(START_MS + 30 * 60_000);
  await first.close();
  const second = scene({ windowMs: HOUR_MS });
  await second.lookAt(START_MS + 3 * HOUR_MS);
  await second.lookAt(START_MS + 4 * HOUR_MS);
  await second.close();
  expect(second.rung().filter((words) => words.startsWith("cleared"))).toHaveLength(2);
  expect(await store.alarms.active(9)).toEqual([]);
});

test("a quiet daemon asks the store once for alarms of before, and then for nothing", async () => {
  const { lookAt, rung, close } = scene();
  await lookAt(START_MS + 30 * 60_000);
  await store.close();
  await lookAt(START_MS + HOUR_MS);
  await lookAt(START_MS + 24 * HOUR_MS);
  await close();
  expect(rung()).toEqual([]);
  store = await openSqliteStore({ file: join(folder, `${files++}.db`) });
});

test("weeks with a rhythm ring for the one hour that is unlike the same hour of other days", async () => {
  const counts: RateCount[] = [];
  const bad = 15 * 24 + 9;
  for (let hour = 0; hour < 16 * 24; hour += 1) {
    const atMs = START_MS + hour * HOUR_MS;
    // each night at 3 the list of a customer with many dead addresses goes out: that is as always
    const failed = hour % 24 === 3 ? 60 : 4 + (hour % 5);
    counts.push(count(atMs, "delivered", 500), count(atMs, "soft", hour === bad ? 120 : failed));
  }
  await add(...counts);
  const { lookAt, rung, close } = scene();
  for (let hour = 14 * 24; hour < 16 * 24; hour += 1) {
    await store.outbox.append([]);
    await lookAt(START_MS + hour * HOUR_MS + 1);
  }
  await close();
  expect(rung()).toEqual(["raised sudden-failures mail", "cleared sudden-failures mail"]);
}, 30_000);

test("a refusal that names a blocklist rings, one that nothing proves to be about our mail does not", async () => {
  const { lookAt, rung, close } = scene();
  const refused = (facts: Partial<RecordedOutcome>) => sampleOutcome({ reason: "blocked", bounce: "soft", atMs: START_MS, ...facts });
  const outcomes = [
    refused({ text: "550 5.7.1 Service unavailable, Client host blocked using Spamhaus." }),
    refused({ isProven: false, text: "see spamcop.net" }),
  ];
  await store.ledger.record({ recordings: [sampleRecording("k1", { outcomes, atMs: START_MS })], nowMs: START_MS });
  await lookAt(START_MS + 60_000);
  await close();
  expect(rung()).toEqual(["raised blocklisted Spamhaus"]);
});

test("forged bounces, refusals for authentication and deferrals ring by their counts", async () => {
  const { lookAt, rung, close } = scene({ backscatterLimit: 10 });
  await add(
    count(START_MS, "forged", 11),
    count(START_MS, "delivered", 100),
    count(START_MS, "deferred", 300),
    count(START_MS, "soft", 21, { reason: "authentication-failed" }),
  );
  await lookAt(START_MS + 60_000);
  await close();
  expect(rung().toSorted()).toEqual([
    "raised authentication from example.com",
    "raised backscatter all mail",
    "raised deferrals from example.com",
    "raised deferrals to google",
  ]);
});
