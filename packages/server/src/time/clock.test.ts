import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { systemClock } from "./clock.ts";

const NOW = Date.UTC(2026, 10, 22);
const HOUR = 3_600_000;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

test("wakes at its time, and not when it was called off", () => {
  const woken: string[] = [];
  systemClock.wakeAt(NOW + HOUR, () => woken.push("one"));
  systemClock.wakeAt(NOW + HOUR, () => woken.push("other"))();
  vi.advanceTimersByTime(HOUR - 1);
  expect(woken).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(woken).toEqual(["one"]);
});

test("a machine that slept, or whose clock was set forward, wakes what is due within a minute", () => {
  const wake = vi.fn();
  systemClock.wakeAt(NOW + 4 * HOUR, wake);
  vi.setSystemTime(NOW + 5 * HOUR);
  vi.advanceTimersByTime(60_000);
  expect(wake).toHaveBeenCalledOnce();
});

test("a clock that was set back wakes nobody before the time", () => {
  const wake = vi.fn();
  systemClock.wakeAt(NOW + 2 * HOUR, wake);
  vi.setSystemTime(NOW - HOUR);
  vi.advanceTimersByTime(2 * HOUR);
  expect(wake).not.toHaveBeenCalled();
  vi.advanceTimersByTime(HOUR);
  expect(wake).toHaveBeenCalledOnce();
});

test("a pause ends after its time although the clock was set back, and within a minute where it was set forward", () => {
  const [paused, skipped] = [vi.fn(), vi.fn()];
  systemClock.wakeAfter(2 * HOUR, paused);
  vi.setSystemTime(NOW - HOUR);
  vi.advanceTimersByTime(2 * HOUR - 1);
  expect(paused).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(paused).toHaveBeenCalledOnce();
  systemClock.wakeAfter(24 * HOUR, skipped);
  vi.setSystemTime(NOW + 365 * 24 * HOUR);
  vi.advanceTimersByTime(60_000);
  expect(skipped).toHaveBeenCalledOnce();
});

test("a pause of nothing ends at once, and one that was called off never", () => {
  const [none, off] = [vi.fn(), vi.fn()];
  systemClock.wakeAfter(-5, none);
  systemClock.wakeAfter(HOUR, off)();
  vi.advanceTimersByTime(2 * HOUR);
  expect([none.mock.calls.length, off.mock.calls.length]).toEqual([1, 0]);
});
