import { describe, expect, test } from "vitest";
import { hiddenAddress, isHidden } from "./hidden-address.ts";
import { namedIn } from "./named-in.ts";

describe("an address in a text", () => {
  test.each([
    "ann@example.net",
    "550 5.1.1 <Ann@Example.NET>: unknown",
    '{"address":"ann@example.net"}',
    "list-ann=example.net@bounces.example.com",
    "address:ann@example.net",
    "write to ann@example.net.",
    "550 no such user 'ann@example.net'",
    "550 no such user `ann@example.net'",
    "554 see https://example.org/why?email=ann@example.net",
    "554 see https://example.org/why?email=ann%40example.net&x=1",
    "554 see https://example.org/go?to=mailto%3Aann%40example.net",
    "554 see https://example.org/unsubscribe/ann@example.net",
    "prvs=0123abcdef=ann@example.net",
  ])("is found in %s, and replaced", (text) => {
    const finder = namedIn("ann@example.net");
    expect(finder.isIn(text)).toBe(true);
    expect(finder.replaced(text, "$&")).not.toMatch(/ann/i);
  });

  test.each([
    "joann@example.net",
    "o'ann@example.net",
    "joann%40example.net",
    "x.ann@example.net",
    "ann@example.net.example.org",
    "ann@example.network",
    "ann@examplexnet",
    "",
  ])("is not %s", (text) => {
    const finder = namedIn("ann@example.net");
    expect([finder.isIn(text), finder.replaced(text, "x")]).toEqual([false, text]);
  });

  test("may hold what means something in a pattern", () => {
    expect(namedIn("a+b.c?{1}@example.net").isIn("<A+B.C?{1}@EXAMPLE.NET>")).toBe(true);
    expect(namedIn("a+b@example.net").isIn("aab@example.net")).toBe(false);
    expect(namedIn("a+b@example.net").isIn("?email=a%2bb%40example.net")).toBe(true);
    expect(namedIn('"a b"@example.net').isIn(JSON.stringify({ to: '"A b"@example.net' }))).toBe(true);
  });

  test.each([
    "Ann@b\u00fccher.example",
    "ann@xn--bcher-kva.example",
    "?to=ann%40b%C3%BCcher.example",
    "x-ann=B\u00dcCHER.example@bounces.example.com",
  ])("has its domain in U-labels in %s", (text) => {
    const finder = namedIn("ann@xn--bcher-kva.example");
    expect(finder.isIn(text)).toBe(true);
    expect(finder.replaced(text, "$&")).not.toMatch(/ann/i);
  });

  test.each(["<ann+news@example.net>", "b-ann+news=example.net@bounces.example.com", "?to=Ann%2Bnews%40example.net"])(
    "has a tag in %s, where tags say nothing",
    (text) => {
      expect(namedIn("ann@example.net", "+").replaced(text, "$&")).not.toMatch(/ann|news/i);
      expect(namedIn("ann@example.net").isIn(text)).toBe(false);
    },
  );

  test("with a tag is nobody else, and costs no squares", () => {
    for (const other of ["joann+news@example.net", "ann+news@example.org", "anna@example.net", "ann+x tom@example.net"])
      expect(namedIn("ann@example.net", "+").isIn(other)).toBe(false);
    expect(namedIn("ann@example.net", "+").isIn("ann+".repeat(250_000))).toBe(false);
  });

  test("may hold half a character", () => {
    expect(namedIn("a\ud800@example.net").isIn("a\ud800@example.net")).toBe(true);
  });

  test("is found nowhere when it is none", () => {
    for (const none of ["", "@example.net", "ann"]) expect(namedIn(none).isIn(`x ${none} @example.net`)).toBe(false);
  });
});

test("a hidden address stays the same, with another secret is another, and is no address", () => {
  const hidden = hiddenAddress("ann@example.net", "one");
  expect(hidden).toMatch(/^\(hash\)[0-9a-f]{32}$/);
  expect(hiddenAddress(hidden, "one")).toBe(hidden);
  expect(hiddenAddress("ann@example.net", "other")).not.toBe(hidden);
  expect([isHidden(hidden), isHidden("ann@example.net")]).toEqual([true, false]);
});
