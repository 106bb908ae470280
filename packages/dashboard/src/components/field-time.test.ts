import { expect, test } from "vitest";
import { fieldTime, instantOf } from "./field-time.ts";

test.each(["UTC", "local"])("an instant becomes the clock of the zone (%s) and again the same instant", (zone) => {
  expect(instantOf(fieldTime("2026-11-22T12:30:00.000Z", zone), zone)).toBe("2026-11-22T12:30:00.000Z");
});

test("what is no time is none", () => {
  expect([fieldTime("soon", "UTC"), fieldTime("", "local"), instantOf("", "UTC"), fieldTime("2026-11-22T12:30:00Z", "UTC")]).toEqual([
    "",
    "",
    "",
    "2026-11-22T12:30",
  ]);
});
