import { expect, test } from "vitest";
import { askedOf, FILTER_NAMES, type FilterValues } from "./asked.ts";
import { cellOf } from "./export.ts";

const NOTHING = Object.fromEntries(FILTER_NAMES.map((name) => [name, ""])) as FilterValues;

test("an empty address bar asks for everything", () => {
  expect(askedOf(NOTHING)).toEqual({});
});

test("what stands in the address bar is asked: an address as such, all else of that field as a domain", () => {
  expect(askedOf({ ...NOTHING, address: "ann@example.net", bounce: "hard", proven: "no" })).toEqual({
    recipient: "ann@example.net",
    bounce: "hard",
    proven: false,
  });
  expect(askedOf({ ...NOTHING, address: "@example.net" })).toEqual({ domain: "example.net" });
  expect(askedOf({ ...NOTHING, bounce: "medium" })).toEqual({});
});

test("no cell of a saved table is a formula, and none breaks its row", () => {
  expect(cellOf('=HYPERLINK("https://example.org")')).toBe('"\'=HYPERLINK(""https://example.org"")"');
  expect(cellOf("a\nb,c")).toBe('"a\nb,c"');
  expect(cellOf(-1)).toBe("-1");
});
