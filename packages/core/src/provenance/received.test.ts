import fc from "fast-check";
import { expect, it } from "vitest";
import { isPrivateAddress, parseReceived } from "./received.ts";

it.each([
  [
    "from out.example.com (out.example.com [192.0.2.10]) by mx.example.net (Postfix) with ESMTPS id 4F; Sun, 1 Mar 2026",
    { from: "out.example.com", address: "192.0.2.10", by: "mx.example.net", protocol: "esmtps" },
  ],
  [
    "from [203.0.113.5] (port=4711 helo=Example.com) by mx.example.net with esmtpsa (Exim 4.96) id 1a",
    { helo: "example.com", address: "203.0.113.5", by: "mx.example.net", protocol: "esmtpsa" },
  ],
  [
    "from unknown (HELO example.com) (203.0.113.5) by mx.example.net with SMTP; 1 Mar 2026",
    { helo: "example.com", address: "203.0.113.5" },
  ],
  ["from mail (mail [IPv6:2001:db8::1]) by mx.example.net with LMTP", { address: "2001:db8::1", protocol: "lmtp" }],
  ["by app.example.com (Postfix, from userid 1000) id 77; Sun", { from: undefined, address: undefined, by: "app.example.com" }],
  ["(qmail 123 invoked by uid 0); 1 Mar 2026", { address: undefined }],
])("reads %s", (value, expected) => {
  expect(parseReceived(value)).toMatchObject(expected);
});

it("takes the client's address from before by only", () => {
  expect(parseReceived("from x by mx.example.net ([192.0.2.10]) for <a@b>").address).toBeUndefined();
});

it("knows addresses that say nothing", () => {
  expect(["10.1.2.3", "172.20.0.1", "192.168.1.1", "127.0.0.1", "100.64.0.1", "::1", "fd00::1", "fe80::1"].every(isPrivateAddress)).toBe(
    true,
  );
  expect(["192.0.2.1", "172.32.0.1", "2001:db8::1", "100.128.0.1"].some(isPrivateAddress)).toBe(false);
});

it("never throws", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      parseReceived(`from ${text} by ${text}`);
    }),
    { numRuns: 2000 },
  );
});
