import { describe, expect, it } from "vitest";
import { addressBlocks, isAddressBlock } from "./address-blocks.ts";
import { plainAddress } from "./plain-address.ts";

describe("blocks of addresses", () => {
  it.each([
    ["10.0.0.0/8", "10.255.0.1", true],
    ["10.0.0.0/8", "11.0.0.1", false],
    ["10.0.0.0/8", "::ffff:10.1.2.3", true],
    ["192.0.2.7", "192.0.2.7", true],
    ["192.0.2.7", "192.0.2.8", false],
    ["0.0.0.0/0", "203.0.113.9", true],
    ["0.0.0.0/0", "2001:db8::1", false],
    ["2001:db8::/32", "2001:db8:1::5", true],
    ["2001:db8::/32", "2001:db9::5", false],
    ["::ffff:10.0.0.0/104", "10.1.2.3", true],
    ["fe80::/10", "fe80::1%eth0", true],
    ["10.0.0.0/8", "", false],
    ["10.0.0.0/8", "unix", false],
  ] as const)("%s and %s: %s", (block, address, expected) => {
    expect(addressBlocks([block])(address)).toBe(expected);
  });

  it("are single addresses and blocks of both families, together", () => {
    const isListed = addressBlocks(["192.0.2.0/24", "198.51.100.7", "2001:db8::/32"]);
    expect(["192.0.2.255", "198.51.100.7", "2001:db8:ffff::1"].map(isListed)).toEqual([true, true, true]);
    expect(["192.0.3.0", "198.51.100.8", "2001:db9::1", "", "unix"].map(isListed)).toEqual([false, false, false, false, false]);
  });

  it("hold nobody where there are none", () => {
    expect(["192.0.2.1", "::1", "unix"].map(addressBlocks([]))).toEqual([false, false, false]);
  });

  it.each([
    "10.0.0.0/33",
    "192.0.2.0/33",
    "example.com",
    "10.0.0.0/x",
    "192.0.2.0/",
    "192.0.2.0/24/8",
    "",
    "10.0.0.0/-1",
    "::1/129",
    "2001:db8::/129",
    "::ffff:10.0.0.0/95",
  ])("refuse %j", (block) => {
    expect(isAddressBlock(block)).toBe(false);
    expect(() => addressBlocks([block])).toThrow(new TypeError(`"${block}" is no IP address and no CIDR block`));
  });
});

it("an IPv4 address in IPv6 clothes comes out of them, and a zone goes", () => {
  expect(plainAddress("::ffff:192.0.2.1")).toBe("192.0.2.1");
  expect(plainAddress("fe80::1%eth0")).toBe("fe80::1");
});
