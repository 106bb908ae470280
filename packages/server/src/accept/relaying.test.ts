/** No open relay: every known way of asking for one is refused, and nothing that is ours is. */
import { describe, expect, it } from "vitest";
import { addressesOf, bench, configuration, localDomain, NEIGHBOUR, STRANGER } from "./acceptance.test-support.ts";

const ALL = configuration({
  domains: [
    localDomain({ recipients: { kind: "all" }, catchAll: "info" }),
    { kind: "relay", name: "relay.example.com", recipients: { kind: "all" } },
    { kind: "return-path", name: "bounces.example.com", forwards: true },
  ],
});

/** Each has been the way through some server: it names a third host, or looks like one of ours. */
const RELAYS = [
  "bob@example.org",
  "BOB@EXAMPLE.ORG",
  "bob@example.org.",
  "bob%example.org@example.com",
  "bob%example.org@relay.example.com",
  "bob%example.org@EXAMPLE.COM",
  "bob%example.org%example.com@example.com",
  '"bob%example.org"@example.com',
  "bob@example.org@example.com",
  '"bob@example.org"@example.com',
  '"bob@example.org"@relay.example.com',
  '"bob\\@example.org"@example.com',
  "@example.com:bob@example.org",
  "@example.com,@example.net:bob@example.org",
  "@example.org:bob@example.com",
  "example.org!bob@example.com",
  "example.org!bob@relay.example.com",
  '"example.org!bob"@example.com',
  "a!b!example.org!bob@example.com",
  "example.com!bob@example.org",
  "example.org!bob",
  "bob%example.org",
  "bob@[192.0.2.99]",
  "bob@[127.0.0.1]",
  "bob@[IPv6:2001:db8::1]",
  "bob%example.org@[127.0.0.1]",
  "bob@mx.example.com",
  "bob@sub.example.com",
  "bob@notexample.com",
  "bob@example.com.example.org",
  "bob@ex\u0430mple.com", // Cyrillic a
  "bob@\uff45xample.com", // full-width e
  "bob@example\u3002com", // ideographic full stop
  "bob@exam\u00adple.com", // soft hyphen, which IDNA drops
  "bob@example.com\u200b", // zero-width space
  "bob@xn--exmple-4nf.com",
];

describe("a stranger", () => {
  it.each(RELAYS)("is denied relaying to %s", async (address) => {
    const { send, mailroom } = bench({ configuration: ALL });
    const [, reply] = await send({ to: [address] });
    expect(reply).toMatch(/^550 5\.7\.1 <.*>: relaying denied$/);
    expect(mailroom.counted).toEqual(["relay-denied"]);
  });

  it.each(["info@example.com", "INFO@Example.COM", "info@example.com.", '"info"@example.com', "anybody@relay.example.com"])(
    "may write to %s",
    async (address) => {
      expect(await bench({ configuration: ALL }).send({ to: [address] })).toEqual(["250", "250"]);
    },
  );

  it.each(["", "bob", '""@example.com', "bob@example.com\r\nRCPT TO:<x@example.org>", "a\0b@example.com", "@example.com"])(
    "is told that %j is no recipient",
    async (address) => {
      const [, reply] = await bench({ configuration: ALL }).send({ to: [address] });
      expect(reply).toMatch(/^553 5\.1\.3 <[^\r\n\0]*>: a recipient needs a mailbox and a full domain$/);
    },
  );

  it("may not relay with a name that was given to us in another spelling: an internationalised domain is ours in both", async () => {
    const domains = [localDomain({ name: "b\u00fccher.example" })];
    for (const address of ["info@xn--bcher-kva.example", "info@B\u00dcCHER.example", "info@bu\u0308cher.example"])
      expect(await bench({ configuration: configuration({ domains }) }).send({ to: [address] })).toEqual(["250", "250"]);
  });
});

describe("a client that may relay", () => {
  it.each([
    NEIGHBOUR,
    { ...STRANGER, clientAddress: "::1" },
    { ...STRANGER, clientAddress: "::ffff:127.0.0.1" },
    { ...STRANGER, user: "ann" },
  ])("sends anywhere (%j)", async (facts) => {
    const { send, mailroom } = bench({ facts });
    expect(await send({ to: ["bob@example.org"], content: "Subject: x\r\n\r\nx\r\n" })).toEqual([
      "250",
      "250",
      "250 2.0.0 Ok: queued as Q1",
    ]);
    expect(addressesOf(mailroom.taken[0])).toEqual([["bob@example.org"]]);
    expect(mailroom.taken[0]?.vouching.trust).toBe("trusted");
  });

  it("still gets no mail to a mailbox of ours that is not there", async () => {
    const [, reply] = await bench({ facts: NEIGHBOUR }).send({ to: ["nobody@example.com"] });
    expect(reply).toBe("550 5.1.1 <nobody@example.com>: there is no such mailbox here; please check the address");
  });
});
