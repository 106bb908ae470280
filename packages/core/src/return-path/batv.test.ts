import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyAddress, lowerCaseAddress, RUNS, upperCase } from "../../../../test/return-path/addresses.ts";
import { check } from "./check.ts";
import { DAY_MS } from "./day.ts";
import { foldCase } from "./mailbox.ts";
import { sign } from "./sign.ts";

const keys = [{ id: 4, secret: "a secret" }];
const now = new Date("2026-11-22T09:30:00Z");
const scheme = "batv";

/** Signed, whatever became of the address; with the look-up that it may need. */
function signed(address: string, at = now, by = keys) {
  const result = sign(address, { scheme, keys: by, now: at });
  if (!result.ok) throw new Error(`${address}: ${result.reason}`);
  return { path: result.address, lookup: (id: string) => (id === result.remember?.id ? result.remember.address : undefined) };
}

describe("BATV", () => {
  it("gives back what was signed, in 64 octets at most", () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        const { path, lookup } = signed(address);
        expect(new TextEncoder().encode(path.slice(0, path.lastIndexOf("@"))).length).toBeLessThanOrEqual(64);
        expect(check(path, { scheme, keys, now, lookup })).toMatchObject({ ok: true, reason: "valid", address, keyId: 4 });
      }),
      RUNS,
    );
  });

  it("survives servers that fold the case", () => {
    fc.assert(
      fc.property(lowerCaseAddress, (address) => {
        const { path, lookup } = signed(address);
        for (const folded of [foldCase(path), upperCase(path)]) {
          expect(check(folded, { scheme, keys, now, lookup })).toMatchObject({ ok: true, address });
        }
      }),
      RUNS,
    );
  });

  it("finds an address that was signed with capitals again when told how it is spelt", () => {
    const { path } = signed("Ann.Lee@Example.com");
    expect(check(foldCase(path), { scheme, keys, now })).toEqual({ ok: false, reason: "bad-signature" });
    const spellings = (address: string) => (address === "ann.lee@example.com" ? ["ann@example.com", "Ann.Lee@Example.com"] : []);
    expect(check(foldCase(path), { scheme, keys, now, spellings })).toMatchObject({ ok: true, address: "Ann.Lee@Example.com" });
  });

  it("is valid for its seven days and no other day of the next thousand, wherever the count comes round", () => {
    const others = [-1, -8, 8, 9, 100, 400, 493, 500, 700, 992, 993, 999];
    for (let day = 20_400; day < 21_450; day++) {
      const { path } = signed("user@example.com", new Date(day * DAY_MS));
      const isValid = (offset: number): boolean => check(path, { scheme, keys, now: new Date((day + offset) * DAY_MS) }).ok;
      for (let offset = 0; offset <= 7; offset++) expect([day, offset, isValid(offset)]).toEqual([day, offset, true]);
      for (const offset of others) expect([day, offset, isValid(offset)]).toEqual([day, offset, false]);
    }
  });

  it("takes the day from 0:00 to 24:00 UTC", () => {
    const { path } = signed("user@example.com", new Date("2026-11-22T23:59:59.999Z"));
    expect(check(path, { scheme, keys, now: new Date("2026-11-22T00:00:00Z") }).ok).toBe(true);
    expect(check(path, { scheme, keys, now: new Date("2026-11-29T23:59:59.999Z") }).ok).toBe(true);
    expect(check(path, { scheme, keys, now: new Date("2026-11-30T00:00:00Z") })).toEqual({ ok: false, reason: "expired" });
  });

  it("lets a clock be ahead by as many days as allowed", () => {
    const { path } = signed("user@example.com", new Date("2026-11-23T00:00:01Z"));
    expect(check(path, { scheme, keys, now })).toEqual({ ok: false, reason: "expired" });
    expect(check(path, { scheme, keys, now, skewDays: 1 }).ok).toBe(true);
  });

  it("comes back to life after a thousand days only if its key is still in use", () => {
    const { path } = signed("user@example.com");
    const later = new Date(now.getTime() + 1000 * DAY_MS);
    expect(check(path, { scheme, keys, now: later }).ok).toBe(true);
    const retired = [{ id: 5, secret: "the next one" }, ...keys.map((key) => ({ ...key, retiredAt: now }))];
    expect(check(path, { scheme, keys: retired, now: later })).toEqual({ ok: false, reason: "unknown-key" });
  });

  it("signs only for the domain it is given, and leaves the null path alone", () => {
    expect(sign("user@example.net", { scheme, keys, now, domain: "example.com" })).toEqual({ ok: false, reason: "wrong-domain" });
    expect(sign("user@Example.COM", { scheme, keys, now, domain: "example.com" }).ok).toBe(true);
    expect(sign("", { scheme, keys, now })).toEqual({ ok: true, reason: "unchanged", address: "" });
  });

  it("takes quotes around the whole as well as where Exim puts them", () => {
    const { path } = signed('"ann lee"@example.com');
    expect(path).toMatch(/^prvs=\d{4}[\da-f]{6}="ann lee"@example\.com$/);
    const whole = `"${path.replaceAll('"', "").replace("@", '"@')}`;
    for (const form of [path, whole])
      expect(check(form, { scheme, keys, now })).toMatchObject({ ok: true, address: '"ann lee"@example.com' });
  });

  it.each([
    ["user@example.com", "not-this-scheme"],
    ["prvs=user=0520f6548d@example.com", "malformed"],
    ["prvs=4520f6548=user@example.com", "malformed"],
    ["prvs=9520f6548d=user@example.com", "unknown-key"],
    ["prvs=4520f6548d=user@example.com", "bad-signature"],
    ["prvs=4520f6548d=user", "not-an-address"],
    ["", "not-an-address"],
  ])("says of %s: %s", (address, reason) => {
    expect(check(address, { scheme, keys, now })).toEqual({ ok: false, reason });
  });
});
