import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyAddress, RUNS, upperCase } from "../../../../test/return-path/addresses.ts";
import { check } from "./check.ts";
import { DAY_MS } from "./day.ts";
import { foldCase } from "./mailbox.ts";
import { sign } from "./sign.ts";
import { SRS_SEPARATORS } from "./srs.ts";

const keys = [{ id: 0, secret: "a secret" }];
const now = new Date("2026-11-22T09:30:00Z");
const domain = "forward.example";
const options = { scheme: "srs", keys, now, domain } as const;
const FOREIGN = "SRS0=HHHH=TT=example.org=ann@first.example";

function path(address: string, more: Partial<Parameters<typeof sign>[1]> = {}): string {
  const result = sign(address, { ...options, ...more } as Parameters<typeof sign>[1]);
  if (!result.ok) throw new Error(result.reason);
  return result.address;
}

describe("SRS", () => {
  it("gives back every sender, in 64 octets at most, in any case, with any separator, alphabet and length of hash", () => {
    const form = fc.record({
      separator: fc.constantFrom(...SRS_SEPARATORS),
      alphabet: fc.constantFrom("base64", "base64url"),
      hashLength: fc.integer({ min: 4, max: 20 }),
    });
    fc.assert(
      fc.property(anyAddress, form, (address, chosen) => {
        const signed = sign(address, { ...options, ...chosen });
        if (!signed.ok) throw new Error(signed.reason);
        expect(new TextEncoder().encode(signed.address.slice(0, signed.address.lastIndexOf("@"))).length).toBeLessThanOrEqual(64);
        const lookup = (id: string) => (id === signed.remember?.id ? signed.remember.address : undefined);
        expect(check(signed.address, { ...options, lookup })).toMatchObject({ ok: true, reason: "valid", address });
        for (const folded of [foldCase(signed.address), upperCase(signed.address)]) {
          const checked = check(folded, { ...options, lookup });
          expect(foldCase((checked.ok && checked.address) || "")).toBe(foldCase(address));
        }
      }),
      RUNS,
    );
  });

  it("is valid for 21 days, and for a day ahead, and on no other day of the next thousand", () => {
    const others = [-2, -3, 22, 23, 500, 1000, 1001, 1022];
    for (let day = 20_400; day < 21_450; day++) {
      const signed = path("user@example.com", { now: new Date(day * DAY_MS) });
      const isValid = (offset: number): boolean => check(signed, { ...options, now: new Date((day + offset) * DAY_MS) }).ok;
      for (let offset = -1; offset <= 21; offset++) expect([day, offset, isValid(offset)]).toEqual([day, offset, true]);
      for (const offset of others) expect([day, offset, isValid(offset)]).toEqual([day, offset, false]);
    }
  });

  it("guards the SRS0 of another forwarder, and never looks into it", () => {
    const guardedPath = path(FOREIGN);
    expect(guardedPath).toMatch(/^SRS1=.{4}=first\.example==HHHH=TT=example\.org=ann@forward\.example$/);
    expect(check(guardedPath, options)).toMatchObject({ ok: true, address: FOREIGN });
  });

  it("hands the SRS1 of another on with its own hash, to the same first forwarder", () => {
    const second = path(FOREIGN, { domain: "second.example", keys: [{ id: 0, secret: "of the second" }] });
    expect(path(second)).toBe(path(FOREIGN));
  });

  it("gives a foreign SRS0 that does not fit an alias, behind which it lies whole", () => {
    const long = "SRS0=HHHH=TT=a-rather-long-domain-of-somebody.example.org=ann.lee@first.example";
    const signed = sign(long, options);
    expect(signed).toMatchObject({ ok: true, remember: { address: long } });
    const lookup = (): string => long;
    expect(signed.ok && check(signed.address, { ...options, lookup })).toMatchObject({ ok: true, address: long });
    expect(signed.ok && check(signed.address, { ...options, lookup: () => undefined })).toEqual({ ok: false, reason: "unknown-id" });
    expect(signed.ok && check(signed.address, options)).toMatchObject({ ok: true, id: expect.stringMatching(/^[0-9A-V]{32}$/) });
  });

  it("leaves the own domain and the null path alone", () => {
    expect(sign("ann@FORWARD.example", options)).toEqual({ ok: true, reason: "unchanged", address: "ann@FORWARD.example" });
    expect(sign("", options)).toEqual({ ok: true, reason: "unchanged", address: "" });
  });

  it("looks at the domain if told which", () => {
    const elsewhere = path("ann@example.com").replace(domain, "other.example");
    expect(check(elsewhere, options)).toEqual({ ok: false, reason: "wrong-domain" });
    expect(check(path("ann@example.com").replace(domain, "Forward.EXAMPLE."), options).ok).toBe(true);
  });

  it("looks at every character of a longer hash", () => {
    const [, hash = ""] = /^SRS0=(.{4})/.exec(path("ann@example.com")) ?? [];
    const longer = path("ann@example.com").replace(hash, `${hash}AAAA`);
    expect(check(longer, options)).toEqual({ ok: false, reason: "bad-signature" });
    expect(check(path("ann@example.com"), { ...options, hashLength: 5 })).toEqual({ ok: false, reason: "malformed" });
  });

  it("inherits that PostSRSd's MAC does not see where the host ends", () => {
    const moved = path("ann@example.com").replace("example.com=ann", "example.co=mann");
    expect(check(moved, options)).toMatchObject({ ok: true, address: "mann@example.co" });
  });

  it.each([
    ["ann@forward.example", "not-this-scheme"],
    ["SRS0=@forward.example", "malformed"],
    ["SRS0=HHHH=TT=example.com=@forward.example", "malformed"],
    ["SRS0=HHHH=TTT=example.com=ann@forward.example", "malformed"],
    ["SRS0=HHHH=T1=example.com=ann@forward.example", "malformed"],
    ["SRS1=HHHH=first.example=ann@forward.example", "malformed"],
    ["SRS0=HHHH=TT=example.com=ann@forward.example", "bad-signature"],
    ["SRS0=HHţH=TT=example.com=ann@forward.example", "bad-signature"],
    ["SRS1=HHHH=first.example==HHHH=TT=example.org=ann@forward.example", "bad-signature"],
  ])("says of %s: %s", (address, reason) => {
    expect(check(address, options)).toEqual({ ok: false, reason });
  });

  it("does not sign what begins like an SRS1 and is none", () => {
    expect(sign("SRS1=HHHH=first.example@second.example", options)).toEqual({ ok: false, reason: "malformed" });
  });
});
