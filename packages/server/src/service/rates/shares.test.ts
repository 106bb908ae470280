import { describe, expect, test } from "vitest";
import { hoursOf, periodBefore, periodEnding } from "./period.ts";
import { REPUTATION_LIMITS, standingsOf } from "./reputation-limits.ts";
import { sharesOf } from "./shares.ts";
import { tallyOf } from "./tally.ts";

const HOUR_MS = 3_600_000;
const tally = (counts: Readonly<Record<string, number>>) => tallyOf(Object.entries(counts).map(([measure, count]) => ({ measure, count })));

describe("shares", () => {
  test("are of what came to an end, not of attempts", () => {
    const shares = sharesOf(tally({ delivered: 90, hard: 6, soft: 4, deferred: 100, complaint: 9 }));
    expect(shares).toEqual({ sent: 100, hard: 0.06, failed: 0.1, complaint: 0.1, deferred: 0.5 });
  });

  test("are absent where nothing was sent, also when complaints about older mail come", () => {
    expect(sharesOf(tally({ complaint: 3 }))).toEqual({ sent: 0 });
  });

  test("are never more than all of it", () => {
    expect(sharesOf(tally({ delivered: 1, complaint: 3 })).complaint).toBe(1);
  });

  test("leave out what nothing proves to be about our mail", () => {
    expect(sharesOf(tally({ delivered: 1, forged: 1_000, unproven: 1_000, "auto-reply": 5, "of-a-newer-program": 7 }))).toMatchObject({
      sent: 1,
      failed: 0,
    });
  });
});

describe("limits", () => {
  test("are passed at their value, and near from the warning on", () => {
    const state = (hard: number) =>
      standingsOf(sharesOf(tally({ delivered: 10_000 - hard, hard }))).find(({ limit }) => limit.share === "hard")?.state;
    expect([state(500), state(501), state(999), state(1_000)]).toEqual(["good", "warning", "warning", "over"]);
  });

  test("say nothing of little mail", () => {
    expect(standingsOf(sharesOf(tally({ delivered: 10, hard: 10 }))).map(({ state }) => state)).toEqual(["few", "few", "few"]);
  });

  test.each(REPUTATION_LIMITS)("$id has its source, and warns before it is passed", ({ source, warnAbove, limit }) => {
    expect(source).toMatch(/^https:\/\//);
    expect(warnAbove).toBeLessThan(limit);
  });
});

describe("a period", () => {
  test("is made of whole hours, the one that has begun among them", () => {
    const period = periodEnding(10.5 * HOUR_MS, 2 * HOUR_MS);
    expect(period).toEqual({ sinceMs: 9 * HOUR_MS, untilMs: 11 * HOUR_MS });
    expect(hoursOf(period)).toBe(2);
    expect(periodBefore(period)).toEqual({ sinceMs: 7 * HOUR_MS, untilMs: 9 * HOUR_MS });
  });

  test("does not begin before time does", () => {
    expect(periodEnding(HOUR_MS, 900 * HOUR_MS).sinceMs).toBe(0);
  });
});
