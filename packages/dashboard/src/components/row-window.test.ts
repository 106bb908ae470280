import { expect, test } from "vitest";
import { movedRow, rowWindow } from "./row-window.ts";

test("of a million rows a few dozen are drawn, wherever one looks", () => {
  const at = (top: number) => rowWindow({ top, height: 600, rowHeight: 36, count: 1_000_000 });
  expect([at(0), at(18_000_000), at(36_000_000 - 600)]).toEqual([
    { from: 0, to: 25 },
    { from: 499_992, to: 500_025 },
    { from: 999_975, to: 1_000_000 },
  ]);
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
