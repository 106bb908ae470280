import { expect, test } from "vitest";
import { manualClock } from "./manual-clock.ts";
import { rest } from "./rest.ts";

test("a rest ends when its time is over", async () => {
  const clock = manualClock(0);
  const { signal } = new AbortController();
  let isOver = false;
  const resting = rest(1_000, { clock, signal }).then(() => {
    isOver = true;
  });
  clock.moveTo(999);
  await Promise.resolve();
  expect(isOver).toBe(false);
  clock.moveTo(1_000);
  await resting;
});

test("a rest ends when all ends, before it or in its middle, and wants to be woken no more", async () => {
  const clock = manualClock(0);
  const controller = new AbortController();
  const resting = rest(1_000, { clock, signal: controller.signal });
  controller.abort();
  await resting;
  await rest(1_000, { clock, signal: controller.signal });
  expect(clock.nextWakeMs()).toBeUndefined();
});
