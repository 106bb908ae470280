import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { systemClock } from "../../time/index.ts";
import { bell } from "./bell.ts";

const NOW_MS = Date.UTC(2026, 10, 22);

beforeEach(() => {
  vi.useFakeTimers({ now: NOW_MS });
});
afterEach(() => {
  vi.useRealTimers();
});

test("who sleeps for a minute sleeps no day longer where the clock is set back by a day", async () => {
  const woken = vi.fn();
  const sleep = bell(systemClock)
    .until(NOW_MS + 60_000)
    .then(woken);
  vi.setSystemTime(NOW_MS - 86_400_000);
  await vi.advanceTimersByTimeAsync(59_999);
  expect(woken).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(woken).toHaveBeenCalledOnce();
  await sleep;
});
