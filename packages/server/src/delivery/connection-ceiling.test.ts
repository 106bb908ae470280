import { describe, expect, test } from "vitest";
import { manualClock } from "../time/index.ts";
import { ConnectionCeiling } from "./connection-ceiling.ts";

const NOON_MS = Date.UTC(2026, 10, 22, 12);

function scene(most = 100) {
  const clock = manualClock(NOON_MS);
  return { clock, ceiling: new ConnectionCeiling(clock, most) };
}

describe("the ceiling of connections", () => {
  test("is what is configured while there are sockets", () => {
    const { ceiling } = scene();
    expect([ceiling.now, ceiling.calm()]).toEqual([100, undefined]);
  });

  test("is half of what was open when there was no socket for one more, and twice as much after each minute", () => {
    const { ceiling, clock } = scene();
    ceiling.lower(40);
    const after = [0, 59_999, 60_000, 120_000, 180_000, 900_000].map((ms) => {
      clock.moveTo(NOON_MS + ms);
      return ceiling.now;
    });
    expect(after).toEqual([20, 20, 40, 80, 100, 100]);
  });

  test("sinks once for all failures of a second, and never below one", () => {
    const { ceiling, clock } = scene();
    for (let failure = 0; failure < 50; failure++) ceiling.lower(40);
    expect(ceiling.now).toBe(20);
    for (let second = 1; second < 10; second++) {
      clock.moveTo(NOON_MS + second * 1000);
      ceiling.lower(40);
    }
    expect(ceiling.now).toBe(1);
  });

  test("lets nobody try for a second", async () => {
    const { ceiling, clock } = scene();
    ceiling.lower(40);
    const calm = ceiling.calm();
    expect(calm).toBeInstanceOf(Promise);
    clock.moveTo(NOON_MS + 1000);
    await calm;
    expect(ceiling.calm()).toBeUndefined();
  });

  test("holds nobody up for hours when the clock is set back", () => {
    let nowMs = NOON_MS;
    const ceiling = new ConnectionCeiling({ nowMs: () => nowMs, wakeAt: () => () => undefined, wakeAfter: () => () => undefined }, 100);
    ceiling.lower(40);
    nowMs -= 3_600_000;
    expect(ceiling.calm()).toBeUndefined();
    expect(ceiling.now).toBe(20);
  });
});
