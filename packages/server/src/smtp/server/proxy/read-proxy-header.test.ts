import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readProxyHeader } from "./read-proxy-header.ts";

const SIGNATURE = "0d0a0d0a000d0a515549540a";

function version2(command: string, family: string, variable: string): Buffer {
  const length = (variable.length / 2).toString(16).padStart(4, "0");
  return Buffer.from(SIGNATURE + command + family + length + variable, "hex");
}

const IPV4 = version2("21", "11", "c0000201c63364019c400019");
const IPV6 = version2("21", "21", `20010db8${"0".repeat(23)}1${"20010db8".padEnd(32, "0")}9c400019`);

describe("a PROXY header", () => {
  it.each([
    ["PROXY TCP4 192.0.2.1 198.51.100.1 40000 25\r\n", { address: "192.0.2.1", port: 40_000 }],
    ["PROXY TCP6 2001:db8::1 2001:db8::2 40000 25\r\n", { address: "2001:db8::1", port: 40_000 }],
    ["PROXY UNKNOWN\r\n", undefined],
    ["PROXY UNKNOWN ffff::1 ffff::2 1 2\r\n", undefined],
  ])("of version 1 is read: %j", (text, client) => {
    const header = readProxyHeader(Buffer.from(`${text}EHLO`));
    expect(header).toEqual(client === undefined ? { lengthBytes: text.length } : { client, lengthBytes: text.length });
  });

  it.each([
    ["IPv4", IPV4, { address: "192.0.2.1", port: 40_000 }],
    ["IPv6", IPV6, { address: "2001:db8::1", port: 40_000 }],
    ["IPv4 with more behind", version2("21", "11", `c0000201c63364019c400019${"00".repeat(40)}`), { address: "192.0.2.1", port: 40_000 }],
    ["a health check", version2("20", "00", ""), undefined],
    ["a socket in the file system", version2("21", "31", "00".repeat(216)), undefined],
  ])("of version 2 is read: %s", (_name, octets, client) => {
    expect(readProxyHeader(octets)).toEqual(client === undefined ? { lengthBytes: octets.length } : { client, lengthBytes: octets.length });
  });

  it("is waited for while it is not whole", () => {
    const whole = Buffer.from("PROXY TCP4 192.0.2.1 198.51.100.1 40000 25\r\n");
    for (const octets of [whole, IPV4, IPV6])
      for (let length = 0; length < octets.length; length += 1) expect(readProxyHeader(octets.subarray(0, length))).toBeUndefined();
  });

  it.each([
    "EHLO client.example.org\r\n",
    "PROXY TCP4 192.0.2.1 198.51.100.1 40000 25\n",
    "PROXY TCP4 2001:db8::1 198.51.100.1 40000 25\r\n",
    "PROXY TCP4 192.0.2.1 198.51.100.1 65536 25\r\n",
    "PROXY TCP4 192.0.2.1 198.51.100.1 040 25\r\n",
    "PROXY TCP4 192.0.2.1 198.51.100.1 40000 25 1\r\n",
    "PROXY TCP5 192.0.2.1 198.51.100.1 40000 25\r\n",
    `PROXY TCP4 ${"1".repeat(120)}`,
  ])("is malformed: %j", (text) => {
    expect(readProxyHeader(Buffer.from(text))).toBe("malformed");
  });

  it.each([
    ["another version", version2("11", "11", "00".repeat(12))],
    ["another command", version2("22", "11", "00".repeat(12))],
    ["too short for its family", version2("21", "11", "c0000201")],
    ["IPv6 too short", version2("21", "21", "00".repeat(35))],
    ["endless", version2("21", "11", "00".repeat(5000)).subarray(0, 16)],
  ])("of version 2 is malformed: %s", (_name, octets) => {
    expect(readProxyHeader(octets)).toBe("malformed");
  });

  it("never throws, whatever comes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.boolean(), (octets, hasSignature) => {
        const header = readProxyHeader(Buffer.concat([Buffer.from(hasSignature ? SIGNATURE : "", "hex"), octets]));
        expect(["undefined", "string", "object"]).toContain(typeof header);
      }),
    );
  });
});
