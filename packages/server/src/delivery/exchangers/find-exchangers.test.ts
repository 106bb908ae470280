import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stubResolver, type Zone } from "../../../../../test/support/stub-resolver.ts";
import { type Exchangers, findExchangers } from "./find-exchangers.ts";

const HOSTS: Zone = {
  "mx1.example.net": { a: ["192.0.2.1", "192.0.2.11"], aaaa: ["2001:db8::1"] },
  "mx2.example.net": { a: ["192.0.2.2"] },
  "mx3.example.net": { a: ["192.0.2.3"] },
  "us.example.com": { a: ["198.51.100.1"] },
  "alias.example.org": { a: ["198.51.100.1"] },
  "empty.example.net": {},
  "broken.example.net": { a: "servfail", aaaa: "servfail" },
};

function find(domain: string, zone: Zone, options: { ipv6?: boolean; random?: () => number } = {}): Promise<Exchangers> {
  return findExchangers(domain, {
    resolver: stubResolver({ ...HOSTS, ...zone }),
    ipv6: options.ipv6 ?? true,
    ownNames: new Set(["us.example.com"]),
    ownAddresses: new Set(["198.51.100.1"]),
    random: options.random ?? (() => 0),
  });
}

async function summary(domain: string, zone: Zone, options: { ipv6?: boolean; random?: () => number } = {}): Promise<string> {
  const result = await find(domain, zone, options);
  return result.kind === "failed"
    ? result.status
    : result.exchangers.map(({ host, address }) => `${host.split(".")[0]}=${address}`).join(" ");
}

describe("the hosts of a domain", () => {
  test.each<[string, Zone[string] | undefined, string]>([
    [
      "are its MX by preference",
      {
        mx: [
          [20, "mx3.example.net"],
          [10, "mx2.example.net"],
        ],
      },
      "mx2=192.0.2.2 mx3=192.0.2.3",
    ],
    ["have both families by turns", { mx: [[10, "mx1.example.net"]] }, "mx1=2001:db8::1 mx1=192.0.2.1 mx1=192.0.2.11"],
    ["are the domain itself where it has no MX", { a: ["203.0.113.1"] }, "example=203.0.113.1"],
    ["are nobody where the domain does not exist", undefined, "5.1.2"],
    ["are unknown for now where the DNS fails", { mx: "servfail" }, "4.4.3"],
    ["are nobody where the domain says so", { mx: [[0, ""]] }, "5.1.10"],
    ["are nobody where it has neither MX nor address", {}, "5.1.2"],
    [
      "leave out a null MX among others",
      {
        mx: [
          [0, ""],
          [10, "mx2.example.net"],
        ],
      },
      "mx2=192.0.2.2",
    ],
    [
      "leave out those without address",
      {
        mx: [
          [5, "empty.example.net"],
          [6, "no.example.net"],
          [10, "mx2.example.net"],
        ],
      },
      "mx2=192.0.2.2",
    ],
    [
      "are nobody where no MX has an address",
      {
        mx: [
          [5, "empty.example.net"],
          [6, "no.example.net"],
        ],
      },
      "5.1.2",
    ],
    [
      "are unknown for now where the DNS fails for the only MX",
      {
        mx: [
          [5, "empty.example.net"],
          [10, "broken.example.net"],
        ],
      },
      "4.4.3",
    ],
    [
      "are those before us, where we are one",
      {
        mx: [
          [5, "mx2.example.net"],
          [10, "us.example.com"],
          [10, "mx3.example.net"],
          [20, "mx1.example.net"],
        ],
      },
      "mx2=192.0.2.2",
    ],
    [
      "are those before us, where one has our address",
      {
        mx: [
          [5, "mx2.example.net"],
          [10, "alias.example.org"],
        ],
      },
      "mx2=192.0.2.2",
    ],
    [
      "are nobody where only we are left",
      {
        mx: [
          [10, "us.example.com"],
          [20, "mx2.example.net"],
        ],
      },
      "5.4.6",
    ],
    ["are nobody where the domain is ourselves", { a: ["198.51.100.1"] }, "5.4.6"],
  ])("%s", async (_what, entry, expected) => {
    expect(await summary("example.net", entry === undefined ? {} : { "example.net": entry })).toBe(expected);
  });

  test("have no IPv6 addresses where it is off", async () => {
    expect(await summary("example.net", { "example.net": { mx: [[10, "mx1.example.net"]] } }, { ipv6: false })).toBe(
      "mx1=192.0.2.1 mx1=192.0.2.11",
    );
  });

  test("are only out of reach where IPv6 is off and they may have such addresses", async () => {
    expect(await summary("example.net", { "example.net": { aaaa: ["2001:db8::9"] } }, { ipv6: false })).toBe("5.4.4");
  });

  test("are drawn by lot among equals, and never across preferences", () => {
    const records = [
      [10, "mx1.example.net"],
      [10, "mx2.example.net"],
      [20, "mx3.example.net"],
    ] as const;
    return fc.assert(
      fc.asyncProperty(fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 3, maxLength: 3 }), async (lots) => {
        const draws = [...lots];
        const hosts = await summary("example.net", { "example.net": { mx: records } }, { ipv6: false, random: () => draws.shift() ?? 0 });
        expect(hosts).toMatch(/mx3=\S+$/);
        expect(hosts.startsWith("mx2")).toBe((lots[1] ?? 0) < (lots[0] ?? 0));
      }),
    );
  });

  test("are found behind many that have no address", async () => {
    const dead = Array.from({ length: 40 }, (_, index) => [index, `no${index}.example.net`] as const);
    expect(await summary("example.net", { "example.net": { mx: [...dead, [99, "mx2.example.net"]] } })).toBe("mx2=192.0.2.2");
    const us = [...dead, [99, "us.example.com"], [100, "mx2.example.net"]] as const;
    expect(await summary("example.net", { "example.net": { mx: us } })).toBe("5.1.2");
  });

  test("are not sought among hundreds, and a failure names a few", async () => {
    const dead = Array.from({ length: 500 }, (_, index) => [index, `no${index}.example.net`] as const);
    const asked = new Set<string>();
    const zone = stubResolver({ "example.net": { mx: dead } });
    const resolver = { ...zone, a: (name: string) => zone.a(name).finally(() => asked.add(name)) };
    const result = await findExchangers("example.net", {
      resolver,
      ipv6: true,
      ownNames: new Set(),
      ownAddresses: new Set(),
      random: () => 0,
    });
    expect(asked.size).toBe(64);
    expect(result).toMatchObject({ status: "5.1.2", text: expect.stringMatching(/: no0\.example\.net, .* and 48 more$/) });
  });

  test("are no more than one attempt can bear", async () => {
    const many = Array.from({ length: 100 }, (_, index) => [index, "mx1.example.net"] as const);
    const result = await find("example.net", { "example.net": { mx: many } });
    expect(result.kind === "found" && result.exchangers.length).toBe(8);
  });

  test.each([
    ["[192.0.2.9]", "192=192.0.2.9"],
    ["[IPv6:2001:DB8::9]", "2001:db8::9=2001:db8::9"],
    ["[198.51.100.1]", "5.4.6"],
    ["[2001:db8::9]", "5.1.2"],
    ["[192.0.2.999]", "5.1.2"],
    ["", "5.1.2"],
    ["a b", "5.1.2"],
    ["bücher.example", "xn--bcher-kva=203.0.113.1"],
  ])("are read from %s", async (domain, expected) => {
    expect(await summary(domain, { "xn--bcher-kva.example": { a: ["203.0.113.1"] } })).toBe(expected);
  });
});
