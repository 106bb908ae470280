/** The words below the ticks, in zones whose days are no 24 hours. */
import { expect, test } from "vitest";
import { tickTexts } from "./tick-texts.ts";

const HOUR_S = 3_600;
const every = (from: string, hours: number, count: number): number[] =>
  Array.from({ length: count }, (_none, at) => Date.parse(from) / 1000 + at * hours * HOUR_S);

test("of ticks that are half a day apart each day is named once", () => {
  expect(tickTexts(every("2026-11-20T00:00Z", 12, 6), { language: "en-GB", zone: "UTC" })).toEqual([
    "20 Nov",
    "12:00",
    "21 Nov",
    "12:00",
    "22 Nov",
    "12:00",
  ]);
});

test("an hour that comes twice stands twice, and one that is left out not at all", () => {
  const berlin = { language: "en-GB", zone: "Europe/Berlin" };
  expect(tickTexts(every("2026-10-24T23:00Z", 1, 4), berlin)).toEqual(["01:00", "02:00", "02:00", "03:00"]);
  expect(tickTexts(every("2026-03-29T00:00Z", 1, 3), berlin)).toEqual(["01:00", "03:00", "04:00"]);
});

test("days change at the zone's midnight, also where its clocks move by half an hour", () => {
  const lordHowe = { language: "en-GB", zone: "Australia/Lord_Howe" };
  expect(tickTexts(every("2026-10-02T13:30Z", 24, 4), lordHowe)).toEqual(["3 Oct", "4 Oct", "5 Oct", "6 Oct"]);
  expect(tickTexts(every("2026-11-20T18:15Z", 24, 3), { language: "en-GB", zone: "Asia/Kathmandu" })).toEqual([
    "21 Nov",
    "22 Nov",
    "23 Nov",
  ]);
});
