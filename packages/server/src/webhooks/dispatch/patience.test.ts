/** How long a receiver is left alone. */
import { expect, test } from "vitest";
import { Patience } from "./patience.ts";

const NOW_MS = 1_000_000;
const HOUR_MS = 3_600_000;
const answer = (code: number, retryAfterMs?: number) => ({
  code,
  text: "",
  tookMs: 1,
  ...(retryAfterMs !== undefined && { retryAfterMs }),
});

test.each([429, 503])("one that has too much to do is left alone as long as it asks with %i, with all events", (code) => {
  const patience = new Patience();
  patience.note(answer(code, HOUR_MS), NOW_MS);
  expect(patience.notBeforeMs(NOW_MS)).toBe(NOW_MS + HOUR_MS);
  patience.note(answer(200), NOW_MS + HOUR_MS);
  expect(patience.notBeforeMs(NOW_MS + HOUR_MS)).toBeLessThanOrEqual(NOW_MS + HOUR_MS);
});

test("what one event came to says nothing of the others", () => {
  const patience = new Patience();
  patience.note(answer(500, HOUR_MS), NOW_MS);
  patience.note(answer(429), NOW_MS);
  expect(patience.notBeforeMs(NOW_MS)).toBeLessThanOrEqual(NOW_MS);
});

test("one that fails five times in a row is left alone for longer and longer", () => {
  const patience = new Patience();
  for (let time = 0; time < 5; time += 1) patience.note(answer(500), NOW_MS);
  expect(patience.notBeforeMs(NOW_MS)).toBe(NOW_MS + 5_000);
  patience.note(answer(500), NOW_MS);
  expect(patience.notBeforeMs(NOW_MS)).toBe(NOW_MS + 10_000);
});

test("a clock that is set back ends what was noted by its old time", () => {
  const patience = new Patience();
  const wrongMs = NOW_MS + 24 * HOUR_MS;
  for (let time = 0; time < 5; time += 1) patience.note(answer(503, HOUR_MS), wrongMs);
  expect(patience.notBeforeMs(wrongMs)).toBe(wrongMs + HOUR_MS);
  expect(patience.notBeforeMs(NOW_MS)).toBe(0);
  patience.note(answer(500), NOW_MS);
  expect(patience.notBeforeMs(NOW_MS)).toBe(NOW_MS + 10_000);
});
