import { describe, expect, it } from "vitest";
import { parseDate } from "./date.ts";

describe("a date", () => {
  it.each([
    ["Thu, 29 Apr 2010 23:45:14 +0900 (JST)", "2010-04-29T23:45:14+09:00"],
    ["Thu,\t29  Apr\r\n 2010 23:45:14 +0900", "2010-04-29T23:45:14+09:00"],
    ["29-Apr-10 23:45:14 GMT", "2010-04-29T23:45:14+00:00"],
    ["Thu Apr 29 23:45:14 2010", "2010-04-29T23:45:14"],
    ["Thu Apr 29 23:45:14 JST 2010", "2010-04-29T23:45:14+09:00"],
    ["September 9, 2010 11:45:14 PM", "2010-09-09T23:45:14"],
    ["2010/04/29 23:45", "2010-04-29T23:45:00"],
    ["2010-04-29T23:45:14.123Z", "2010-04-29T23:45:14+00:00"],
    ["4/29/2010 12:05:14 AM", "2010-04-29T00:05:14"],
    ["Mon, 29 Feb 2016 23:59:60 -0330", "2016-02-29T23:59:59-03:30"],
  ])("%s is %s", (text, date) => {
    expect(parseDate(text)).toBe(date);
  });

  it.each([
    "",
    "yesterday",
    "Thu, 32 Apr 2010 23:45:14 +0900",
    "Mon, 29 Feb 2010 10:00:00 +0000",
    "31 Apr 2010 10:00:00",
    "29 Abr 2010 10:00",
  ])("that does not exist is none: %j", (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it.each(["+1279", "+9900", "-2400"])("in a zone that does not exist has none: %s", (zone) => {
    expect(parseDate(`Thu, 5 Nov 2026 10:43:26 ${zone}`)).toBe("2026-11-05T10:43:26");
  });

  it("of -0000 says nothing about a place (RFC 5322 §3.3)", () => {
    expect(parseDate("Thu, 5 Nov 2026 10:43:26 -0000")).toBe("2026-11-05T10:43:26+00:00");
  });
});
