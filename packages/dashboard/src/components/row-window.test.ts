import { expect, test } from "vitest";
import { keptInView, movedRow, rowTop, rowWindow, scrolledHeight } from "./row-window.ts";

const MILLION = { height: 600, rowHeight: 36, count: 1_000_000 };

test("of a million rows a few dozen are drawn, from the first to the last, though no browser draws an element as high", () => {
  const height = scrolledHeight(MILLION);
  const at = (top: number) => rowWindow({ ...MILLION, top });
  expect(height).toBeLessThan(17_000_000);
  expect([at(0), at(height - MILLION.height)]).toEqual([
    { from: 0, to: 25 },
    { from: 999_975, to: 1_000_000 },
  ]);
  const { from, to } = at((height - MILLION.height) / 2);
  expect(to - from).toBeLessThan(40);
  expect((from + to) / 2).toBeCloseTo(500_000, -1);
});

test.each([0, 5, 123_456, 500_000, 999_999])("row %d of a million can be brought into view, and stands there", (at) => {
  const top = keptInView(at, { ...MILLION, top: 7_000_000 });
  const place = rowTop(at, { ...MILLION, top }) - top;
  expect(place).toBeGreaterThanOrEqual(-1e-6);
  expect(place).toBeLessThanOrEqual(MILLION.height - MILLION.rowHeight + 1e-6);
});

test("a list that became shorter than where one looks draws nothing that is not there", () => {
  expect(rowWindow({ top: 5000, height: 600, rowHeight: 36, count: 3 })).toEqual({ from: 3, to: 3 });
});

test.each([
  ["ArrowDown", 9],
  ["ArrowUp", 7],
  ["Home", 0],
  ["End", 9],
  ["PageDown", 9],
  ["PageUp", 3],
  ["x", undefined],
])("%s moves from row 8 of 10 to %s", (key, to) => {
  expect(movedRow(key, 8, { count: 10, page: 5 })).toBe(to);
});
