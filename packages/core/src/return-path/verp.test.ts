import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyAddress, RUNS } from "../../../../test/return-path/addresses.ts";
import { check } from "./check.ts";
import { sign } from "./sign.ts";
import { VERP_SEPARATORS } from "./verp.ts";

const sender = "news-weekly@lists.example.com";
const keys = [{ id: 0, secret: "a secret" }];
const now = new Date("2026-11-22T09:30:00Z");
const scheme = "verp";

describe("VERP", () => {
  it("gives back every recipient, in 64 octets at most, in each form", () => {
    fc.assert(
      fc.property(anyAddress, fc.constantFrom(...VERP_SEPARATORS), fc.boolean(), (recipient, separator, isEscaped) => {
        const signed = sign(recipient, { scheme, sender, separator, isEscaped, keys, now });
        if (!signed.ok) throw new Error(signed.reason);
        expect(new TextEncoder().encode(signed.address.slice(0, signed.address.lastIndexOf("@"))).length).toBeLessThanOrEqual(64);
        const lookup = (id: string) => (id === signed.remember?.id ? signed.remember.address : undefined);
        const checked = check(signed.address, { scheme, sender, separator, isEscaped, keys, now, lookup });
        expect(checked).toMatchObject({ ok: true, address: recipient });
      }),
      RUNS,
    );
  });

  it.each([
    [{}, "news-weekly-ann+2Dmary+2Bx=ex+2Dample.org@lists.example.com"],
    [{ isEscaped: false }, "news-weekly-ann-mary+x=ex-ample.org@lists.example.com"],
    [{ isEscaped: false, separator: "+" }, "news-weekly+ann-mary+x=ex-ample.org@lists.example.com"],
    [
      { isEscaped: false, separator: "+", sender: "news-bounces@lists.example.com" },
      "news-bounces+ann-mary+x=ex-ample.org@lists.example.com",
    ],
  ] as const)("writes the form of %j", (form, path) => {
    expect(sign("ann-mary+x@ex-ample.org", { scheme, sender, ...form })).toEqual({ ok: true, reason: "signed", address: path });
    expect(check(path, { scheme, sender, ...form })).toEqual({ ok: true, reason: "unsigned", address: "ann-mary+x@ex-ample.org" });
  });

  it("parts the recipient at the last equals sign", () => {
    expect(check("news-weekly-a=b=example.org@lists.example.com", { scheme, sender })).toMatchObject({ address: "a=b@example.org" });
  });

  it("refuses what does not fit when there is no key for a token", () => {
    expect(sign(`${"a".repeat(60)}@example.org`, { scheme, sender })).toEqual({ ok: false, reason: "too-long" });
  });

  it("never calls a path valid: nobody signed it", () => {
    const checked = check("list-ann=example.org@lists.example.com", { scheme });
    expect(checked).toEqual({ ok: true, reason: "unsigned", address: "ann@example.org" });
  });

  it.each([
    ["news-weekly@lists.example.com", "not-this-scheme"],
    ["news-weekly-ann@lists.example.com", "not-this-scheme"],
    ["other-ann=example.org@lists.example.com", "not-this-scheme"],
    ["news-weekly-ann=example.org@lists.example.net", "wrong-domain"],
    ["news-weekly-ann=example.org", "not-an-address"],
  ])("says of %s: %s", (address, reason) => {
    expect(check(address, { scheme, sender })).toEqual({ ok: false, reason });
  });
});
