import { describe, expect, it } from "vitest";
import { findEnhancedStatus, isClassOnly, parseEnhancedStatus } from "./enhanced-status.ts";

describe("an enhanced status", () => {
  it.each([
    ["5.1.1", "5.1.1"],
    ["4.4.7 (delivery time expired)", "4.4.7"],
    [" 5.01.010", "5.1.10"],
    ["5 .1 .1", "5.1.1"],
    ["2.0.0", "2.0.0"],
  ])("is read: %s", (text, status) => expect(parseEnhancedStatus(text)).toBe(status));

  it.each(["", "3.1.1", "5.1", "5.1.1000", "5.1.1.1", "550", "x5.1.1", "5.1.", "..."])("is not there: %s", (text) => {
    expect(parseEnhancedStatus(text)).toBeUndefined();
  });

  it("is found in a text with its place", () => {
    expect(findEnhancedStatus("550 #5.1.1 unknown")).toEqual({ status: "5.1.1", start: 5, end: 10 });
    expect(findEnhancedStatus("550 5.1.1 then 5.7.1", 9)).toEqual({ status: "5.7.1", start: 15, end: 20 });
  });

  it("is no part of an address, a host's address or a version", () => {
    for (const text of ["from 192.5.1.1", "5.1.1.25", "version 3.5.1.1", "a@5.1.1", "5.1.1@example.com"])
      expect(findEnhancedStatus(text)).toBeUndefined();
  });

  it("may tell its class alone", () => {
    expect(isClassOnly("5.0.0")).toBe(true);
    expect(isClassOnly("5.1.0")).toBe(false);
  });

  it("is looked for in linear time among digits and dots", () => {
    expect(findEnhancedStatus("5.1.".repeat(50_000))).toBeUndefined();
  });
});
