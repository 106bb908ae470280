import { expect, test } from "vitest";
import { endpointFault } from "./endpoint.ts";
import { guardedLookup } from "./guarded-lookup.ts";

const STRICT = { allowsHttp: false, allowsPrivate: [] };

test.each([
  ["https://app.example.com/hooks", undefined],
  ["https://app.example.com:8443/hooks?x=1", undefined],
  ["https://[2606:4700::1111]/", undefined],
  ["http://app.example.com/", "is not encrypted: use https, or set webhooks.allow_http"],
  ["ftp://app.example.com/", "is not of the form https://…"],
  ["javascript:alert(1)", "is not of the form https://…"],
  ["app.example.com/hooks", "is no URL"],
  ["https://ann:secret@app.example.com/", "has a user or a password in it: those end up in logs"],
  ["https://app.example.com:25/", "has port 25, where other services listen"],
  ["https://app.example.com:6667/", "has port 6667, where other services listen"],
  [`https://app.example.com/${"x".repeat(2000)}`, "is longer than 2000 characters"],
])("%s: %s", (url, fault) => {
  expect(endpointFault(url, STRICT)).toBe(fault);
});

test.each([
  "127.0.0.1",
  "127.1",
  "0x7f.1",
  "2130706433",
  "017700000001",
  "0.0.0.0",
  "10.1.2.3",
  "100.64.0.1",
  "100.100.100.200",
  "168.63.129.16",
  "169.254.169.254",
  "172.31.255.1",
  "192.0.0.192",
  "192.168.1.1",
  "198.18.0.1",
  "224.0.0.1",
  "255.255.255.255",
  "[::]",
  "[::1]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "[::127.0.0.1]",
  "[64:ff9b::a9fe:a9fe]",
  "[64:ff9b::10.0.0.1]",
  "[64:ff9b:1::1]",
  "[fc00::1]",
  "[fd00:ec2::254]",
  "[fe80::1]",
  "[fec0::1]",
  "[ff02::1]",
  "[2001::7f00:1]",
  "[2002:7f00:1::]",
  "[2001:db8::1]",
  "[100::1]",
])("%s is refused in whatever way it is written", (host) => {
  expect(endpointFault(`https://${host}/`, STRICT)).toMatch(/^leads to .*: see webhooks\.allow_private$/);
});

test("what is private can be allowed block by block", () => {
  const rules = { allowsHttp: true, allowsPrivate: ["10.1.0.0/16", "::1"] };
  const faults = ["http://10.1.2.3/", "http://[::1]:8080/", "http://[::ffff:10.1.2.3]/", "http://10.2.0.1/"].map((url) =>
    endpointFault(url, rules),
  );
  expect(faults).toEqual([undefined, undefined, undefined, "leads to 10.2.0.1, which is private: see webhooks.allow_private"]);
});

test("an IPv4 address behind NAT64 is judged as itself", () => {
  expect(endpointFault("https://[64:ff9b::808:808]/", STRICT)).toBeUndefined();
});

test("a name leads only to those of its addresses that are public", async () => {
  const found = (addresses: readonly string[]) => {
    const lookup = guardedLookup(STRICT, () => Promise.resolve(addresses.map((address) => ({ address, family: 4 }))));
    return new Promise((resolve, reject) => {
      lookup("rebind.example", { all: true }, (error, all) => (error === null ? resolve(all) : reject(error)));
    });
  };
  expect(await found(["10.0.0.1", "8.8.8.8"])).toEqual([{ address: "8.8.8.8", family: 4 }]);
  await expect(found(["169.254.169.254"])).rejects.toThrow("rebind.example leads to 169.254.169.254, which is link-local");
  await expect(found([])).rejects.toThrow("rebind.example has no address");
});
