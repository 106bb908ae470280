import { expect, test } from "vitest";
import { countText, relativeTime, shareOf, shareText, shortTime, sizeText, spanText, wholeTime } from "./index.ts";

const NOON_MS = Date.UTC(2026, 10, 22, 12);

test("a share keeps two figures when it is small, and is a dash when there is no whole", () => {
  expect([0.0008, 0.051, 0.5, 0, undefined, Number.NaN].map((share) => shareText(share, "en"))).toEqual([
    "0.08%",
    "5.1%",
    "50%",
    "0%",
    "–",
    "–",
  ]);
  expect([shareOf(1, 4), shareOf(1, 0)]).toEqual([0.25, undefined]);
});

test("counts and sizes are written as the language writes them", () => {
  expect([countText(1_234_567, "en"), countText(1_234_567, "de")]).toEqual(["1,234,567", "1.234.567"]);
  expect([0, 999, 14_200, 3_000_000].map((bytes) => sizeText(bytes, "en"))).toEqual(["0 byte", "999 byte", "14.2 kB", "3 MB"]);
});

test("a time is told in the zone that was chosen, its day where it is not today", () => {
  const [london, tokyo] = [
    { language: "en-GB", zone: "UTC" },
    { language: "en-GB", zone: "Asia/Tokyo" },
  ];
  expect(wholeTime(NOON_MS, tokyo)).toBe("22 Nov 2026, 21:00:00 GMT+9");
  expect([shortTime(NOON_MS, london, NOON_MS), shortTime(NOON_MS, tokyo, NOON_MS + 12 * 3_600_000)]).toEqual(["12:00", "22 Nov, 21:00"]);
});

test.each([
  [-5, "now"],
  [-90_000, "1 min. ago"],
  [-3 * 86_400_000, "3 days ago"],
  [7_300_000, "in 2 hr."],
])("%d ms from now is %s", (apartMs, text) => {
  expect(relativeTime(NOON_MS + apartMs, { language: "en", zone: "UTC" }, NOON_MS)).toBe(text);
});

test("a span is told in its largest unit", () => {
  expect([500, 61_000, 86_400_000 * 3].map((ms) => spanText(ms, "en"))).toEqual(["1 sec", "1 min", "3 days"]);
});
