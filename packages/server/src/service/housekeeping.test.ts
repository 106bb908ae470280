import { expect, test } from "vitest";
import { StoreFailure } from "../store/index.ts";
import { manualClock } from "../time/index.ts";
import type { DaemonEvent } from "./events/index.ts";
import { keepHouse } from "./housekeeping.ts";

const TEN_MINUTES_MS = 600_000;

function scene(purge: (beforeMs: number, limit: number) => Promise<number>) {
  const clock = manualClock(1_000_000_000);
  const events: DaemonEvent[] = [];
  const end = keepHouse({
    store: { purge, access: { forgetAnswers: () => Promise.resolve(0) } },
    clock,
    keepSettledMs: () => 1000,
    observe: (event) => events.push(event),
  });
  const pass = async () => {
    clock.moveTo(clock.nowMs() + TEN_MINUTES_MS);
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  return { clock, events, end, pass };
}

test("what was settled long ago is forgotten in small steps, until there is no more", async () => {
  const asked: number[] = [];
  const left = [500, 500, 3];
  const { pass } = scene((beforeMs) => {
    asked.push(beforeMs);
    return Promise.resolve(left.shift() ?? 0);
  });
  await pass();
  expect(asked).toEqual([1_000_599_000, 1_000_599_000, 1_000_599_000]);
});

test("a store that fails is asked again later", async () => {
  let asked = 0;
  const { pass, events } = scene(() => {
    asked += 1;
    return Promise.reject(new StoreFailure("busy", "locked"));
  });
  await pass();
  await pass();
  expect([asked, events.map(({ kind }) => kind)]).toEqual([2, ["store-failed", "store-failed"]]);
});

test("it ends when it is told to", async () => {
  let asked = 0;
  const { pass, end, clock } = scene(() => Promise.resolve(++asked));
  end();
  await pass();
  expect([asked, clock.nextWakeMs()]).toEqual([0, undefined]);
});
