/** What strangers and callers may do wrong: no address throws, no change of a signed path is believed, a caller's mistake is a TypeError. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyAddress, change, changed, RUNS } from "../../../../test/return-path/addresses.ts";
import { type CheckOptions, check } from "./check.ts";
import { foldCase, parseMailbox } from "./mailbox.ts";
import { type SignOptions, sign } from "./sign.ts";
import { unwrap } from "./unwrap.ts";
import { unwrapReturnPath } from "./unwrap-return-path.ts";

const keys = [
  { id: 1, secret: "the newer one" },
  { id: 0, secret: "the older one" },
];
const now = new Date("2026-11-22T09:30:00Z");
const domain = "forward.example";
const schemes: readonly (SignOptions & CheckOptions)[] = [
  { scheme: "token", keys, now },
  { scheme: "batv", keys, now },
  { scheme: "srs", keys, now, domain },
  { scheme: "verp", keys, now, sender: "list@lists.example.com" },
];
const signed = schemes.filter(({ scheme }) => scheme !== "verp");

const PIECES = [
  "prvs=",
  "btv1==",
  "SRS0=",
  "SRS1=",
  "0520f6548d",
  "=",
  "==",
  "HHHH",
  "TT",
  "+",
  "-",
  "@",
  '"',
  "\\",
  "b-0",
  "a".repeat(45),
  "example.com",
  "user",
  "\u0000",
  "\r\n",
  "\ud800",
  "é",
];
const likePath = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(""));
const anyText = fc.oneof(likePath, fc.string({ unit: "binary", maxLength: 80 }), anyAddress);

describe("an address of a stranger", () => {
  it("never throws, and gives an address or a reason", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const results = [...schemes.flatMap((options) => [sign(text, options), check(text, options)]), unwrap(text)];
        for (const result of results) {
          expect(typeof result.reason).toBe("string");
          if (!result.ok || result.address === undefined || result.address === "") continue;
          expect(parseMailbox(result.address)).toBeDefined();
          expect(result.address).not.toMatch(/[\0-\x1f\x7f]/);
        }
        unwrapReturnPath(text);
      }),
      { ...RUNS, numRuns: 5000 },
    );
  });

  it("takes no longer for being long", () => {
    for (const piece of ["prvs=", "=", "a", '"', "\\", "+2B", "SRS1=", "@", "-bounces-"]) {
      for (const options of schemes) check(`${piece.repeat(200_000)}@example.com`, options);
      unwrapReturnPath(`${piece.repeat(200_000)}@example.com`);
    }
  });
});

describe("a signed path", () => {
  it.each(signed)("of $scheme is believed with no character changed", (options) => {
    fc.assert(
      fc.property(anyAddress, change, (address, one) => {
        const path = sign(address, options);
        if (!path.ok || path.reason === "unchanged") return;
        const lookup = (id: string) => (id === path.remember?.id ? path.remember.address : undefined);
        const checked = check(changed(path.address, one), { ...options, lookup });
        // A change that changes nothing (of case, of a separator or the hash's alphabet, of the root's dot) may pass, if the address is the same.
        if (checked.ok) expect(foldCase(checked.address ?? "")).toBe(foldCase(address));
      }),
      { ...RUNS, numRuns: 4000 },
    );
  });

  it.each(signed)("of $scheme is believed with its own secret alone", (options) => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        const path = sign(address, { ...options, keys: [{ id: 1, secret: "somebody else's" }] } as SignOptions);
        if (path.ok && path.reason === "signed") expect(check(path.address, options)).toEqual({ ok: false, reason: "bad-signature" });
      }),
      RUNS,
    );
  });

  it.each(signed)("of $scheme lives through a rollover, until its key is gone", (options) => {
    const [newer, older] = keys as [(typeof keys)[0], (typeof keys)[0]];
    const path = sign("user@example.com", { ...options, keys: [older] } as SignOptions);
    if (!path.ok) throw new Error(path.reason);
    const retired = { ...older, retiredAt: new Date(now.getTime() + 1000) };
    const later = new Date(now.getTime() + 5 * 86_400_000);
    expect(check(path.address, { ...options, keys: [newer, retired], now: later } as CheckOptions)).toMatchObject({
      ok: true,
      address: "user@example.com",
    });
    expect(check(path.address, { ...options, keys: [newer], now: later } as CheckOptions).ok).toBe(false);
  });

  it("is signed with the first key that is not retired", () => {
    const retired = [{ ...keys[0], retiredAt: now }, keys[1]] as typeof keys;
    expect(sign("user@example.com", { scheme: "batv", keys: retired, now })).toMatchObject({ address: expect.stringMatching(/^prvs=0/) });
    const yet = [{ ...keys[0], retiredAt: new Date(now.getTime() + 1) }, keys[1]] as typeof keys;
    expect(sign("user@example.com", { scheme: "batv", keys: yet, now })).toMatchObject({ address: expect.stringMatching(/^prvs=1/) });
  });
});

describe("a caller's mistake", () => {
  const batv = { scheme: "batv", keys, now } as const;
  it.each<[string, () => unknown]>([
    ["no key", () => sign("user@example.com", { ...batv, keys: [] })],
    ["only retired keys", () => sign("user@example.com", { ...batv, keys: [{ id: 0, secret: "x", retiredAt: now }] })],
    ["an id of two digits", () => sign("user@example.com", { ...batv, keys: [{ id: 10, secret: "x" }] })],
    ["an empty secret", () => check("prvs=0520f6548d=user@example.com", { ...batv, keys: [{ id: 0, secret: "" }] })],
    ["a date that is none", () => sign("user@example.com", { ...batv, now: new Date("tomorrow") })],
    ["a date that is none, in a check", () => check("user@example.com", { ...batv, now: new Date("tomorrow") })],
    ["a lifetime as long as the count", () => check("user@example.com", { ...batv, lifetimeDays: 500 })],
    ["a domain that is none", () => sign("user@example.com", { scheme: "srs", keys, now, domain: "a b" })],
    ["a hash of three characters", () => sign("user@example.com", { scheme: "srs", keys, now, domain, hashLength: 3 })],
    ["an id of a token that is none", () => sign("user@example.com", { scheme: "token", keys, now, id: "1" })],
    ["a sender that is no address", () => sign("user@example.com", { scheme: "verp", sender: "list" })],
    ["an unknown scheme", () => sign("user@example.com", { ...batv, scheme: "ses" } as never)],
    ["an unknown scheme, in a check", () => check("user@example.com", { ...batv, scheme: "ses" } as never)],
    ["an unknown scheme, to unwrap", () => unwrap("user@example.com", { scheme: "ses" as never })],
    ["no text", () => sign(undefined as never, batv)],
  ])("is a TypeError: %s", (_what, call) => {
    expect(call).toThrow(TypeError);
  });
});
