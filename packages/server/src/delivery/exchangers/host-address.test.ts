import { expect, test } from "vitest";
import { stubResolver } from "../../../../../test/support/stub-resolver.ts";
import { addressesOfHost, addressesOfNamedHost } from "./host-address.ts";
import type { Resolver } from "./resolver.ts";

const RESOLVER: Resolver = {
  ...stubResolver({
    "relay.example.net": { a: ["192.0.2.1"] },
    "half.example.net": { a: "servfail", aaaa: ["2001:db8::1"] },
    "six.example.net": { aaaa: "servfail" },
  }),
  local: (host) => Promise.resolve(host === "intranet" ? ["192.0.2.7"] : []),
};

test.each([
  ["192.0.2.9", { kind: "found", addresses: ["192.0.2.9"] }],
  ["localhost", { kind: "found", addresses: ["127.0.0.1", "::1"] }],
  ["relay.example.net", { kind: "found", addresses: ["192.0.2.1"] }],
  ["intranet", { kind: "found", addresses: ["192.0.2.7"] }],
  ["nowhere", { kind: "none" }],
])("the host of a route %s is found where the operator would look", async (host, expected) => {
  expect(await addressesOfNamedHost(host, { resolver: RESOLVER, ipv6: true })).toEqual(expected);
});

test.each([
  ["half.example.net", { kind: "found", addresses: ["2001:db8::1"] }],
  ["six.example.net", { kind: "failed", text: "the name server failed" }],
  ["intranet", { kind: "none" }],
])("of %s one family is enough, and trouble with the other is not forgotten when there is none", async (host, expected) => {
  expect(await addressesOfHost(host, { resolver: RESOLVER, ipv6: true })).toEqual(expected);
});
