import { expect, test } from "vitest";
import { spanText } from "./span-text.ts";

test.each([
  [0, "0ms"],
  [999, "999ms"],
  [1000, "1s"],
  [90_000, "90s"],
  [300_000, "5m"],
  [3_600_000, "1h"],
  [86_400_000, "1d"],
  [432_000_000, "5d"],
])("%i ms is %s", (spanMs, text) => {
  expect(spanText(spanMs)).toBe(text);
});
