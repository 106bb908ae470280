import { describe, expect, it } from "vitest";
import { type PathFlaw, parsePath } from "./path.ts";

const local64 = "l".repeat(64);
const label63 = "d".repeat(63);

describe("a path", () => {
  it.each([
    ["<anna@example.org>", "anna@example.org"],
    ["<Anna.B@EXAMPLE.org>", "Anna.B@example.org"],
    ["<>", ""],
    ["<postmaster>", "postmaster"],
    ["<PostMaster>", "PostMaster"],
    ['<"a b"@example.org>', '"a b"@example.org'],
    ['<"a>b@c"@example.org>', '"a>b@c"@example.org'],
    ['<"a\\"b"@example.org>', '"a\\"b"@example.org'],
    ["<a+b=c!d#e$f%g&h'i*j/k?l^m`n{o|p}q~r@example.org>", "a+b=c!d#e$f%g&h'i*j/k?l^m`n{o|p}q~r@example.org"],
    ["<a@[192.0.2.1]>", "a@[192.0.2.1]"],
    ["<a@[IPv6:2001:DB8::1]>", "a@[ipv6:2001:db8::1]"],
    ["<@relay.example,@two.example:a@example.org>", "a@example.org"],
    ["<a@localhost>", "a@localhost"],
    ["<a@under_score.example.org>", "a@under_score.example.org"],
    ["<prvs=1234abcdef=a@example.org>", "prvs=1234abcdef=a@example.org"],
    [`<${local64}@example.org>`, `${local64}@example.org`],
    ["<пётр@почта.example>", "пётр@почта.example"],
  ])("%s is read", (text, address) => {
    expect(parsePath(text)).toMatchObject({ address, rest: "" });
  });

  it.each<[string, PathFlaw]>([
    ["anna@example.org", "no-brackets"],
    ["", "no-brackets"],
    ["<anna@example.org", "unclosed"],
    ["<anna>", "no-domain"],
    ["<anna@>", "domain"],
    ["<@example.org>", "route"],
    ["<@relay.example>:a@example.org>", "route"],
    ["<a..b@example.org>", "local-part"],
    ["<.a@example.org>", "local-part"],
    ["<a.@example.org>", "local-part"],
    ["<a b@example.org>", "local-part"],
    ["<a(c)@example.org>", "local-part"],
    ['<"a@example.org>', "local-part"],
    ['<"a"b@example.org>', "local-part"],
    ["<a@b@example.org>", "domain"],
    ["<a@-example.org>", "domain"],
    ["<a@example-.org>", "domain"],
    ["<a@example..org>", "domain"],
    ["<a@example.org.>", "trailing-dot"],
    ["<a@[192.0.2.256]>", "domain"],
    ["<a@[IPv6:2001:db8::1%eth0]>", "domain"],
    ["<a@[tag:x]>", "domain"],
    [`<${local64}l@example.org>`, "local-part-too-long"],
    [`<é${"l".repeat(63)}@example.org>`, "local-part-too-long"],
    [`<a@${label63}d.org>`, "domain"],
    [`<${local64}@${`${label63}.`.repeat(3)}org>`, "too-long"],
    [`<a@${"d.".repeat(130)}org>`, "domain"],
  ])("%s is refused: %s", (text, flaw) => {
    expect(parsePath(text)).toBe(flaw);
  });

  it("says what follows it, whether it had a route, and whether it needs SMTPUTF8", () => {
    expect(parsePath("<@r.example:ü@example.org> SIZE=1")).toEqual({
      address: "ü@example.org",
      hasRoute: true,
      isInternational: true,
      rest: " SIZE=1",
    });
    expect(parsePath("<a@example.org>")).toMatchObject({ hasRoute: false, isInternational: false });
  });
});
