import { describe, expect, it } from "vitest";
import { unwrap } from "./unwrap.ts";
import { unwrapReturnPath } from "./unwrap-return-path.ts";

describe("unwrapping", () => {
  it.each([
    ["prvs=0520f6548d=user@example.com", "user@example.com", ["prvs"]],
    ["PRVS=0520F6548D=user@example.com", "user@example.com", ["prvs"]],
    ["prvs=374a1453b=user@example.com", "user@example.com", ["prvs"]],
    ["prvs=user=0520f6548d@example.com", "user@example.com", ["prvs"]],
    ['prvs=0520785b51="quoted user"@example.com', '"quoted user"@example.com', ["prvs"]],
    ["btv1==34826e458e2==user@example.com", "user@example.com", ["btv1"]],
    ["msprvs1=20676xgzi92p=bounces-1898@example.com", "bounces-1898@example.com", ["msprvs1"]],
    ["user+prvs=0520f6548d@example.com", "user@example.com", ["sub-address"]],
    ["user+caf_=target=example.net@example.com", "user@example.com", ["caf"]],
    ["SRS0=HHHH=TT=example.com=user@forward.example", "user@example.com", ["srs0"]],
    ["srs0+hhhh=tt=example.com=user@forward.example", "user@example.com", ["srs0"]],
    ["SRS1=HHHH=first.example==HHHH=TT=example.com=user@second.example", "user@example.com", ["srs1", "srs0"]],
    ["SRS1-HHHH=first.example=-HHHH=TT=example.com=user@second.example", "user@example.com", ["srs1", "srs0"]],
    ["SRS0=HHHH=TT=example.com=prvs=0520f6548d=user@forward.example", "user@example.com", ["srs0", "prvs"]],
    ["prvs=0520f6548d=btv1==34826e458e2==user@example.com", "user@example.com", ["prvs", "btv1"]],
    ["list-ann=example.org@lists.example.com", "ann@example.org", ["verp"]],
  ])("%s", (path, address, layers) => {
    expect(unwrap(path)).toEqual({ ok: true, reason: "unwrapped", address, layers });
  });

  it("asks for the scheme of the outermost layer if one is named", () => {
    const path = "SRS0=HHHH=TT=example.com=prvs=0520f6548d=user@forward.example";
    expect(unwrap(path, { scheme: "srs" }).ok).toBe(true);
    for (const scheme of ["batv", "token", "verp"] as const)
      expect(unwrap(path, { scheme })).toEqual({ ok: false, reason: "not-this-scheme" });
  });

  it("reads a recipient below other layers if asked for VERP", () => {
    expect(unwrap("prvs=0520f6548d=list-ann=example.org@lists.example.com", { scheme: "verp" })).toMatchObject({
      address: "ann@example.org",
      layers: ["prvs", "verp"],
    });
  });

  it.each([
    "user@example.com",
    "user+news@example.com",
    "prvs=@example.com",
    "SRS0=HHHH=TT=example.com@forward.example",
    "a=b@example.com",
  ])("finds nothing in %s", (path) => expect(unwrap(path)).toEqual({ ok: false, reason: "not-this-scheme" }));

  it("ends with layers that never end", () => {
    expect(unwrap(`${"prvs=0520f6548d=".repeat(60)}user@example.com`)).toMatchObject({ ok: true });
    expect(unwrap(`${"prvs=0520f6548d=".repeat(6000)}user@example.com`)).toEqual({ ok: false, reason: "not-an-address" });
  });
});

describe("the recipient inside a return path", () => {
  it.each([
    ["list-user=example.net@lists.example.com", "user@example.net"],
    ["list-a=b=example.net@lists.example.com", "a=b@example.net"],
    ["news-weekly-x+25y+21z+2Dw=e-1.example@lists.example.com", "x%y!z-w@e-1.example"],
    ["news-weekly-x+25y+2dw=ex+2dample.net@lists.example.com", "x%y-w@ex-ample.net"],
    ["news-weekly+ann-mary=example.org@lists.example.com", "ann-mary@example.org"],
    ["news-bounces+ann+tag=example.org@lists.example.com", "ann+tag@example.org"],
    ["news-bounces+2bob=example.org@lists.example.com", "2bob@example.org"],
    ["owner-list+ann=example.org@lists.example.com", "ann@example.org"],
    ["list-return-42-ann-mary=example.org@lists.example.com", "ann-mary@example.org"],
    ["bounces+123456-ab12-ann=example.org@em.example.net", "ann@example.org"],
    ["bounce+1a2b3c.4d5e6f-ann=example.org@mg.example.net", "ann@example.org"],
    ["bounce-mc.us9_12345.678-ann=example.org@mail.example.net", "ann@example.org"],
    ["bounces-ann-mary=example.org@lists.example.com", "ann-mary@example.org"],
    ["prvs=0520f6548d=list-ann=example.org@lists.example.com", "ann@example.org"],
    ["SRS0=HHHH=TT=lists.example.com=list+ann=example.org@forward.example", "ann@example.org"],
    ['"list-ann lee=example.org"@lists.example.com', '"ann lee"@example.org'],
  ])("%s -> %s", (path, recipient) => {
    expect(unwrapReturnPath(path)).toBe(recipient);
  });

  it.each([
    "team-mary-ann=example.org@lists.example.com", // ann's, or mary-ann's
    "user@example.com",
    "a=b@example.com",
    "list-user=localhost@lists.example.com",
    "list-=example.org@lists.example.com",
    "SRS0=HHHH=TT=example.com=user@forward.example",
    "SRS0=HHHH=list-user=example.com@forward.example",
    "prvs=0520f6548d=user@example.com",
    "bounces+user==a==example.org==list@lists.example.com",
    "",
  ])("is not found in %s", (path) => {
    expect(unwrapReturnPath(path)).toBeUndefined();
  });
});
