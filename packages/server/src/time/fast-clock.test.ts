import { expect, test } from "vitest";
import { fastClock } from "./fast-clock.ts";
import { manualClock } from "./manual-clock.ts";

const START_MS = Date.UTC(2026, 10, 22);

test("a minute passes in a second", () => {
  const base = manualClock(START_MS);
  const clock = fastClock({ speed: 60, base });
  expect(clock.nowMs()).toBe(START_MS);
  base.moveTo(START_MS + 1000);
  expect(clock.nowMs()).toBe(START_MS + 60_000);
});

test("whoever waits for an hour is woken after a minute, not earlier, and once", () => {
  const base = manualClock(START_MS);
  const clock = fastClock({ speed: 60, base });
  const woken: number[] = [];
  clock.wakeAt(START_MS + 3_600_000, () => woken.push(clock.nowMs()));
  base.moveTo(START_MS + 59_999);
  expect(woken).toEqual([]);
  base.moveTo(START_MS + 120_000);
  expect(woken).toEqual([START_MS + 3_600_000]);
});

test("a wake that was called off does not come", () => {
  const base = manualClock(START_MS);
  const callOff = fastClock({ speed: 60, base }).wakeAt(START_MS + 1, () => expect.unreachable());
  callOff();
  base.moveTo(START_MS + 1000);
  expect(base.nextWakeMs()).toBeUndefined();
});
