import { expect, test } from "vitest";
import { destinationsOf, reasonsOf, settledOf, sharesOf, stepsOf, totalsOf } from "./figures.ts";
import { rangeTimes } from "./range.ts";

test("bounces are a share of what was settled, complaints of what was delivered", () => {
  const totals = totalsOf([
    { measure: "delivered", count: 90 },
    { measure: "hard", count: 6 },
    { measure: "soft", count: 4 },
    { measure: "complaint", count: 9 },
    { measure: "deferred", count: 50 },
    { measure: "forged", count: 70 },
  ]);
  expect(settledOf(totals)).toBe(100);
  expect(sharesOf(totals)).toEqual({ bounce: 0.1, hard: 0.06, soft: 0.04, complaint: 0.1 });
});

test("where nothing was settled there is no share", () => {
  expect(sharesOf(totalsOf([]))).toEqual({ bounce: undefined, hard: undefined, soft: undefined, complaint: undefined });
});

test("hours in which nothing happened are there, what is outside the span is not", () => {
  const at = (hour: number) => new Date(hour * 3_600_000).toISOString();
  const { times, totals } = stepsOf(
    [
      { at: at(0), measure: "hard", count: 1 },
      { at: at(5), measure: "hard", count: 2 },
      { at: at(6), measure: "hard", count: 4 },
    ],
    { sinceMs: 0, untilMs: 6 * 3_600_000, stepMs: 2 * 3_600_000 },
  );
  expect(times).toEqual([0, 7_200_000, 14_400_000]);
  expect(totals.map(({ hard }) => hard)).toEqual([1, 0, 2]);
});

test("reasons are ranked by how often they came, with their kinds and how often they came before; deliveries are no reason", () => {
  const now = [
    { measure: "soft", reason: "spam", count: 2 },
    { measure: "hard", reason: "user-unknown", count: 5 },
    { measure: "soft", reason: "spam", count: 4 },
    { measure: "delivered", reason: "delivered", count: 900 },
  ] as const;
  expect(reasonsOf(now, [{ measure: "hard", reason: "user-unknown", count: 1 }])).toEqual([
    { reason: "spam", count: 6, parts: [{ tone: "soft", count: 6 }], before: 0 },
    { reason: "user-unknown", count: 5, parts: [{ tone: "hard", count: 5 }], before: 1 },
  ]);
});

test("destinations without a failure do not hurt", () => {
  const sums = [
    { provider: "google", measure: "delivered", count: 9 },
    { provider: "google", measure: "hard", count: 1 },
    { provider: "yahoo", measure: "delivered", count: 9 },
  ] as const;
  expect(destinationsOf(sums)).toEqual([{ provider: "google", failed: 1, settled: 10 }]);
});

test("what was counted by days stands at its own day, the first one too, at any hour", () => {
  const HOUR_MS = 3_600_000;
  for (const hour of [0, 1, 12, 23]) {
    const { sinceMs, untilMs, stepsFromMs } = rangeTimes("30d", Date.UTC(2026, 9, 31, hour, 30));
    // as the ledger tells them: each day of which hours lie in the span, by its beginning
    const days = [...new Set(Array.from({ length: 720 }, (_none, at) => Math.floor((sinceMs + at * HOUR_MS) / (24 * HOUR_MS))))];
    const sums = days.map((day) => ({ at: new Date(day * 24 * HOUR_MS).toISOString(), measure: "hard" as const, count: 1 }));
    const { times, totals } = stepsOf(sums, { sinceMs: stepsFromMs, untilMs, stepMs: 24 * HOUR_MS });
    expect(times).toEqual(days.map((day) => day * 24 * HOUR_MS));
    expect(totals.every(({ hard }) => hard === 1)).toBe(true);
  }
});
