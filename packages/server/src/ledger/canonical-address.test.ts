/** One form of an address, whoever wrote it. */
import { describe, expect, it } from "vitest";
import { type AddressRules, canonicalAddress, DEFAULT_ADDRESS_RULES, domainEntryOf } from "./canonical-address.ts";

const SAME: AddressRules = { ...DEFAULT_ADDRESS_RULES, plus: "same" };
const EXACT: AddressRules = { ...DEFAULT_ADDRESS_RULES, foldsLocal: false };

describe("a canonical address", () => {
  it.each([
    ["ann@example.com", "ann@example.com"],
    ["Ann@Example.COM", "ann@example.com"],
    [" <ann@example.com.> ", "ann@example.com"],
    ['"ann"@example.com', "ann@example.com"],
    ['"Ann Smith"@example.com', '"ann smith"@example.com'],
    ['"a\\"b"@example.com', '"a\\"b"@example.com'],
    ["ÅSA@BJÖRK.example", "åsa@xn--bjrk-6qa.example"],
    ["a\u030asa@example.com", "åsa@example.com"],
    ["ann@XN--BJRK-6QA.example", "ann@xn--bjrk-6qa.example"],
    ["ann+news@example.com", "ann+news@example.com"],
    ["ann@[192.0.2.1]", "ann@[192.0.2.1]"],
    ["ann..b.@example.com", "ann..b.@example.com"],
    ["@Example.COM", "@example.com"],
    ["@bücher.example", "@xn--bcher-kva.example"],
  ])("of %s is %s, and stays as it is", (text, address) => {
    expect(canonicalAddress(text)).toBe(address);
    expect(canonicalAddress(address)).toBe(address);
  });

  it.each([
    "",
    "ann",
    "@",
    "ann@",
    "ann@@example.com",
    "ann smith@example.com",
    "ann@exam ple.com",
    "ann@a..b",
    "ann@.b",
    "a\nb@example.com",
    "@*.example.com",
  ])("is none of %j", (text) => {
    expect(canonicalAddress(text)).toBe("");
  });

  it("keeps what looks like another domain apart from it", () => {
    expect(canonicalAddress("ann@ｅxample.com")).not.toBe("ann@example.com");
  });

  it("has no tag where tags mean the same mailbox", () => {
    expect(canonicalAddress("Ann+News@example.com", SAME)).toBe("ann@example.com");
    expect(canonicalAddress("ann-news@example.com", { ...SAME, separator: "-" })).toBe("ann@example.com");
    expect(canonicalAddress("+news@example.com", SAME)).toBe("+news@example.com");
  });

  it("keeps the case of the local part where that is asked for", () => {
    expect(canonicalAddress("Ann@Example.com", EXACT)).toBe("Ann@example.com");
  });

  it("is no longer than addresses can be", () => {
    expect(canonicalAddress(`${"a".repeat(257)}@example.com`)).toBe("");
    expect(canonicalAddress(`a@${"b.".repeat(200)}com`)).toBe("");
  });

  it("has the entry of its domain", () => {
    expect(domainEntryOf("ann@example.com")).toBe("@example.com");
    expect(domainEntryOf("@example.com")).toBe("@example.com");
  });
});
