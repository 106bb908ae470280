import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyAddress, RUNS, upperCase } from "../../../../test/return-path/addresses.ts";
import { check } from "./check.ts";
import { DAY_MS } from "./day.ts";
import { foldCase } from "./mailbox.ts";
import { sign } from "./sign.ts";
import { unwrap } from "./unwrap.ts";

const keys = [{ id: 3, secret: "a secret" }];
const now = new Date("2026-11-22T09:30:00Z");
const options = { scheme: "token", keys, now } as const;
const ID = "00112233445566778899aabbccddeeff";

function path(address: string, more: Partial<Parameters<typeof sign>[1]> = {}): string {
  const result = sign(address, { ...options, ...more } as Parameters<typeof sign>[1]);
  if (!result.ok) throw new Error(result.reason);
  return result.address;
}

describe("a token", () => {
  it("has 48 characters of the plainest alphabet, and gives back what was signed, in any case", () => {
    fc.assert(
      fc.property(anyAddress, fc.constantFrom(undefined, "bounces.example.com"), (address, domain) => {
        const signed = sign(address, { ...options, ...(domain && { domain }) });
        if (!signed.ok) throw new Error(signed.reason);
        expect(signed.address).toMatch(/^b-[0-9a-j][a-z2-7]{45}@/);
        const lookup = (id: string) => (id === signed.remember?.id ? signed.remember.address : undefined);
        for (const form of [signed.address, foldCase(signed.address), upperCase(signed.address)]) {
          const checked = check(form, { ...options, lookup });
          const found = (checked.ok && checked.address) || "";
          expect(found.replace(/@[^@]*$/, foldCase)).toBe(address.replace(/@[^@]*$/, foldCase));
        }
      }),
      RUNS,
    );
  });

  it("carries an address of 16 octets itself, and of a longer one an id", () => {
    expect(check(path("user@example.com"), options)).toMatchObject({ ok: true, address: "user@example.com" });
    expect(check(path("user@example.com", { domain: "bounces.example.net" }), options)).toMatchObject({
      ok: true,
      address: "user@example.com",
    });
    expect(check(path("sixteen.letters1@a-long-domain.example.com"), options)).toMatchObject({
      address: "sixteen.letters1@a-long-domain.example.com",
    });
    const checked = check(path("seventeen.letters@example.com"), options);
    expect(checked).toEqual({ ok: true, reason: "valid", id: expect.stringMatching(/^[\da-f]{32}$/), keyId: 3 });
  });

  it("carries the id that it is given, for which the look-up answers", () => {
    const signed = path("user@example.com", { id: ID });
    expect(check(signed, options)).toEqual({ ok: true, reason: "valid", id: ID, keyId: 3 });
    expect(check(signed, { ...options, lookup: () => undefined })).toEqual({ ok: false, reason: "unknown-id" });
    expect(check(signed, { ...options, lookup: (id) => (id === ID ? "user@example.com" : undefined) })).toMatchObject({
      ok: true,
      id: ID,
      address: "user@example.com",
    });
  });

  it("gives one address the same id each time, and another with another key", () => {
    const id = (at: Date, secret = "a secret") => {
      const signed = sign("seventeen.letters@example.com", { ...options, now: at, keys: [{ id: 3, secret }] });
      return signed.ok ? signed.remember?.id : undefined;
    };
    expect(id(now)).toBe(id(new Date("2027-01-01T00:00:00Z")));
    expect(id(now)).not.toBe(id(now, "another secret"));
  });

  it("is valid for 30 days and a day ahead, also when the sixteen bits come round in 2149", () => {
    for (const start of [20_400, 65_500, 131_060]) {
      for (let day = start; day < start + 60; day++) {
        const signed = path("user@example.com", { now: new Date(day * DAY_MS) });
        const isValid = (offset: number): boolean => check(signed, { ...options, now: new Date((day + offset) * DAY_MS) }).ok;
        for (const offset of [-1, 0, 1, 29, 30]) expect([day, offset, isValid(offset)]).toEqual([day, offset, true]);
        for (const offset of [-2, 31, 32, 1000, 1024, 30_000, 65_534]) expect([day, offset, isValid(offset)]).toEqual([day, offset, false]);
      }
    }
  });

  it("belongs to one domain, which the MAC covers", () => {
    const signed = path("user@example.com");
    expect(check(signed.replace("example.com", "example.net"), options)).toEqual({ ok: false, reason: "bad-signature" });
    expect(check(signed, { ...options, domain: "example.net" })).toEqual({ ok: false, reason: "wrong-domain" });
    expect(check(signed, { ...options, domain: "EXAMPLE.com" }).ok).toBe(true);
  });

  it("is forged wherever a letter was changed, also where what stands inside is no address any more", () => {
    const signed = path("user@example.com");
    for (let at = 3; at < 47; at++) {
      const other = `${signed.slice(0, at)}${signed.charAt(at) === "7" ? "a" : "7"}${signed.slice(at + 1)}`;
      expect(check(other, options)).toEqual({ ok: false, reason: "bad-signature" });
    }
  });

  it("is read without a key, for what it says", () => {
    expect(unwrap(path("user@example.com"))).toEqual({ ok: true, reason: "unwrapped", address: "user@example.com", layers: ["token"] });
    expect(unwrap(path("user@example.com", { id: ID }))).toEqual({ ok: true, reason: "unwrapped", id: ID, layers: ["token"] });
  });

  it("has one spelling: the bit left over is zero", () => {
    const signed = path("user@example.com", { id: ID });
    const last = signed.charAt(47);
    const next = "abcdefghijklmnopqrstuvwxyz234567".charAt("abcdefghijklmnopqrstuvwxyz234567".indexOf(last) + 1);
    expect(check(`${signed.slice(0, 47)}${next}@example.com`, options)).toEqual({ ok: false, reason: "malformed" });
  });

  it.each([
    ["user@example.com", "not-this-scheme"],
    ["b-ball@example.com", "malformed"],
    [`b-k${"a".repeat(45)}@example.com`, "malformed"],
    [`b-9${"a".repeat(45)}@example.com`, "unknown-key"],
    [`b-3${"a".repeat(45)}@example.com`, "bad-signature"],
  ])("is refused as %s: %s", (address, reason) => {
    expect(check(address, options)).toEqual({ ok: false, reason });
  });
});
