/** Paths that another implementation of the same formulas made (HMAC, base64 and base32 of Python's standard library). */
import { describe, expect, it } from "vitest";
import { check } from "./check.ts";
import { sign } from "./sign.ts";

const secret = "spring water";
const now = new Date("2026-11-22T09:30:00Z");
const domain = "forward.example";

describe("known paths", () => {
  it.each([
    { key: { id: 2, secret }, at: now, address: "ann@example.com", path: "prvs=27866edcb3=ann@example.com" },
    {
      key: { id: 9, secret: "schlüssel" },
      at: new Date("2027-06-24T00:00:00Z"),
      address: "jürgen@example.com",
      path: "prvs=9000efcdca=jürgen@example.com",
    },
    { key: { id: 0, secret }, at: new Date(0), address: "a@b.example", path: "prvs=0007e1cca0=a@b.example" },
  ])("of BATV: $path", ({ key, at, address, path }) => {
    const options = { scheme: "batv", keys: [key], now: at } as const;
    expect(sign(address, options)).toEqual({ ok: true, reason: "signed", address: path });
    expect(check(path, options)).toEqual({ ok: true, reason: "valid", address, keyId: key.id });
  });

  it.each([
    ["ann@example.com", "SRS0=0PKA=JL=example.com=ann@forward.example"],
    ["Jürgen.B@Example.ORG", "SRS0=KMGZ=JL=Example.ORG=Jürgen.B@forward.example"],
    ["SRS0=HHHH=TT=example.org=ann@first.example", "SRS1=bWIy=first.example==HHHH=TT=example.org=ann@forward.example"],
    ["SRS0+HHHH=TT=example.org=ann@first.example", "SRS1=KF0Q=first.example=+HHHH=TT=example.org=ann@forward.example"],
  ])("of SRS: %s", (address, path) => {
    const options = { scheme: "srs", keys: [{ id: 0, secret }], now, domain } as const;
    expect(sign(address, options)).toEqual({ ok: true, reason: "signed", address: path });
    expect(check(path, options)).toEqual({ ok: true, reason: "valid", address });
  });

  it.each([
    [2, "ann@example.com", {}, "b-cmfxg4aaaaaaaaaaaaaaaaaaaabisxxpvymtm4ckaqivno@example.com"],
    [2, "ann@example.com", { domain: "bounces.example.net" }, "b-cmfxg4qdfpbqw24dmmuxgg33nabisxsweatsyaiuzi4mhm@bounces.example.net"],
    [
      0,
      "ann@example.com",
      { domain: "Bounces.Example.net", id: "00112233445566778899aabbccddeeff" },
      "b-0aaisem2ekvthpcezvk54zxpo75iswzxmftdzouju6ugo6@Bounces.Example.net",
    ],
  ])("of tokens, key %i for %s %j", (id, address, more, path) => {
    const options = { scheme: "token", keys: [{ id, secret }], now } as const;
    expect(sign(address, { ...options, ...more })).toMatchObject({ ok: true, reason: "signed", address: path });
    expect(check(path, { ...options, lookup: () => address })).toMatchObject({ ok: true, reason: "valid", address, keyId: id });
  });
});
