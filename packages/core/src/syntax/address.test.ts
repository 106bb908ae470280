import { describe, expect, it } from "vitest";
import { addressesOfField, canonicalAddress, findAddresses } from "./address.ts";

describe("an address", () => {
  it.each([
    ["Ann@Example.COM", "Ann@example.com"],
    ["<ann@example.com>", "ann@example.com"],
    ["rfc822; ann@example.com", "ann@example.com"],
    ["mailto:ann@example.com", "ann@example.com"],
    ["<@relay.example.net:ann@example.com>", "ann@example.com"],
    ["ann@example.com.", "ann@example.com"],
    ['"ann"@example.com', "ann@example.com"],
    ['"ann smith"@example.com', '"ann smith"@example.com'],
    ["prvs=1234abcdef=ann@example.com", "prvs=1234abcdef=ann@example.com"],
    ["åsa@BJÖRK.example", "åsa@björk.example"],
  ])("%s is %s", (text, address) => {
    expect(canonicalAddress(text)).toBe(address);
  });

  it.each(["", "ann", "@example.com", "ann@", "ann smith@example.com", "ann@exam ple.com"])("that is none is empty: %j", (text) => {
    expect(canonicalAddress(text)).toBe("");
  });

  it("has no control characters", () => {
    expect(canonicalAddress("ann@\u001b[2Jexample.com\u0007")).not.toMatch(/\p{Cc}/u);
  });
});

describe("addresses of a field", () => {
  it("stand without names, comments and groups", () => {
    const field = 'Friends: "Ann, A." <ann@example.com>, bob@example.org (at home), <ann@example.com>;';
    expect(addressesOfField(field)).toEqual(["ann@example.com"]);
    expect(addressesOfField("ann@example.com (home), bob@example.org")).toEqual(["ann@example.com", "bob@example.org"]);
    expect(addressesOfField("<>")).toEqual([]);
    expect(addressesOfField("<ann@example.com>, <bob@example.org>, <cy@example.net>", 2)).toEqual(["ann@example.com", "bob@example.org"]);
  });

  it("are found in linear time whatever stands between the brackets", () => {
    const begin = performance.now();
    for (const piece of ["<@", "<a@b", "@", "a@", "("]) addressesOfField(piece.repeat(30_000));
    expect(performance.now() - begin).toBeLessThan(20_000);
  });
});

describe("addresses in a text", () => {
  it("end where words go on", () => {
    const text = "The mail to <ann@example.com>, 'bob@example.org' and 地址cy@example.net无法送达.";
    expect(findAddresses(text).map(({ address }) => address)).toEqual(["ann@example.com", "bob@example.org", "cy@example.net"]);
  });

  it("show where they stand", () => {
    const text = "to: ann@example.com.";
    const [found] = findAddresses(text);
    expect(text.slice(found?.start, found?.end)).toBe("ann@example.com");
  });
});
