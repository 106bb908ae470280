import { describe, expect, it } from "vitest";
import { canonicalHost } from "./host-name.ts";

describe("the name of a server", () => {
  it.each([
    ["dns; MX.example.com", "mx.example.com"],
    ["mx.example.com.", "mx.example.com"],
    ["dns;mx.example.com (192.0.2.1)", "mx.example.com"],
    ["dns; mx.example.com [192.0.2.1]", "mx.example.com"],
    ["x-local; the server mx_1.example.com, port 25", "mx_1.example.com"],
    ["dns; bücher.example", "bücher.example"],
    ["[192.0.2.1]", "[192.0.2.1]"],
    ["dns; [IPv6:2001:db8::1]", "[ipv6:2001:db8::1]"],
    ["dns; EXCHANGE01", "EXCHANGE01"],
  ])("is read from %s", (raw, name) => expect(canonicalHost(raw)).toBe(name));

  it.each(["", "dns;", "dns; ", " ; ", "dns; <>"])("is not in %j", (raw) => expect(canonicalHost(raw)).toBeUndefined());

  it("is looked for in linear time", () => {
    expect(canonicalHost(`dns; ${"a.".repeat(100_000)}`)).toMatch(/^[a.]{1,300}$/);
    expect(canonicalHost(":".repeat(100_000))).toBeUndefined();
  });
});
