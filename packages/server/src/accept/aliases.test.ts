/** Aliases and forwards: where an address leads, under which reverse path, and what becomes of the DSN wishes (RFC 3461 §5.2.7). */
import { check } from "@ricochet/core";
import { describe, expect, it } from "vitest";
import {
  addressesOf,
  bench,
  configuration,
  KEYS,
  localDomain,
  memoryMailroom,
  NEIGHBOUR,
  NOW_MS,
  recipient,
} from "./acceptance.test-support.ts";

const CONTENT = "Subject: x\r\n\r\nx\r\n";

function withAliases(aliases: Record<string, readonly string[]>, changes: Parameters<typeof localDomain>[0] = {}) {
  return configuration({
    aliases,
    domains: [localDomain(changes), { kind: "relay", name: "relay.example.com", recipients: { kind: "list", localParts: [] } }],
    srs: { domain: "srs.example.com" },
  });
}

async function delivered(
  aliases: Record<string, readonly string[]>,
  to: readonly string[],
  from = "info@example.com",
): Promise<string[][]> {
  const { send, mailroom } = bench({ configuration: withAliases(aliases) });
  const replies = await send({ from, to, content: CONTENT });
  expect(replies.at(-1)).toBe("250 2.0.0 Ok: queued as Q1");
  return addressesOf(mailroom.taken[0]);
}

describe("an alias", () => {
  it("leads to its targets, through others, each address once", async () => {
    const aliases = {
      "Team@Example.com": ["info@example.com", "all@example.com"],
      "all@example.com": ["sales@example.com", "INFO@example.com", "team2@example.com"],
      "team2@example.com": ["sales@example.com", "bob@example.org"],
    };
    expect(await delivered(aliases, ["team@example.com"])).toEqual([["info@example.com", "sales@example.com", "bob@example.org"]]);
  });

  it("is used for its sub-addresses, before the mailbox of the same name", async () => {
    expect(await delivered({ "info@example.com": ["sales@example.com"] }, ["info+x@example.com"])).toEqual([["sales@example.com"]]);
    expect(await delivered({ "info+x@example.com": ["sales@example.com"] }, ["info+x@example.com"])).toEqual([["sales@example.com"]]);
  });

  it("of a domain takes what has no mailbox, and can keep the local part", async () => {
    const aliases = { "@example.com": ["sales@example.com"], "@relay.example.com": ["@example.com"] };
    expect(await delivered(aliases, ["info@example.com"])).toEqual([["info@example.com"]]);
    expect(await delivered(aliases, ["nobody@example.com"])).toEqual([["sales@example.com"]]);
    expect(await delivered(aliases, ["info@relay.example.com"])).toEqual([["info@example.com"]]);
  });

  it("that names itself keeps a copy in its own mailbox", async () => {
    const aliases = { "info@example.com": ["info@example.com", "bob@example.org"] };
    expect(await delivered(aliases, ["info@example.com"])).toEqual([["info@example.com", "bob@example.org"]]);
  });

  it("puts several recipients that lead to one mailbox together", async () => {
    expect(await delivered({ "a@example.com": ["info@example.com"] }, ["a@example.com", "info@example.com", "Info@example.com"])).toEqual([
      ["info@example.com"],
    ]);
  });

  it("keeps a target without a mailbox while another has one, so that the sender hears of it", async () => {
    expect(await delivered({ "team@example.com": ["info@example.com", "left@example.com"] }, ["team@example.com"])).toEqual([
      ["info@example.com", "left@example.com"],
    ]);
  });

  it.each([
    [
      "leads in a circle",
      { "a@example.com": ["b@example.com"], "b@example.com": ["c@example.com"], "c@example.com": ["a@example.com"] },
      /^451 4\.3\.5 <a@example\.com>: this alias leads back to itself/,
    ],
    [
      "leads into a circle",
      { "a@example.com": ["b@example.com"], "b@example.com": ["c@example.com"], "c@example.com": ["b@example.com"] },
      /^451 4\.3\.5 /,
    ],
    [
      "stands for too many",
      { "a@example.com": Array.from({ length: 1001 }, (_, index) => `u${index}@example.org`) },
      /^451 4\.3\.5 <a@example\.com>: this alias stands for too many addresses/,
    ],
    [
      "is nested too deep",
      Object.fromEntries(
        Array.from({ length: 40 }, (_, index) => [`${index === 0 ? "a" : `n${index}`}@example.com`, [`n${index + 1}@example.com`]]),
      ),
      /^451 4\.3\.5 .* too many/,
    ],
    ["leads to no mailbox at all", { "a@example.com": ["left@example.com", "gone@example.com"] }, /^550 5\.1\.1 <a@example\.com>/],
    ["leads nowhere", { "a@example.com": [] }, /^550 5\.1\.1 /],
  ])("is refused where it %s", async (_, aliases: Record<string, readonly string[]>, expected) => {
    const [, reply] = await bench({ configuration: withAliases(aliases) }).send({ to: ["a@example.com"] });
    expect(reply).toMatch(expected);
  });

  it("is expanded in bounded time, however its members name each other", async () => {
    const names = Array.from({ length: 30 }, (_, index) => `m${index}@example.com`);
    const aliases = Object.fromEntries(names.map((name, index) => [name, [...names.slice(index + 1), `u${index}@example.org`]]));
    const [, reply] = await bench({ configuration: withAliases(aliases) }).send({ to: ["m0@example.com"] });
    expect(reply).toMatch(/^(?:250$|451 4\.3\.5 )/);
  });
});

describe("a forward to another's domain", () => {
  const aliases = { "fwd@example.com": ["bob@example.org"], "both@example.com": ["info@example.com", "bob@example.org"] };

  it("goes out under a path of ours, in a group of its own", async () => {
    const { send, mailroom } = bench({ configuration: withAliases(aliases) });
    await send({ to: ["both@example.com"], content: CONTENT });
    expect(addressesOf(mailroom.taken[0])).toEqual([["info@example.com"], ["bob@example.org"]]);
    expect(mailroom.taken[0]?.groups.map(({ reversePath }) => reversePath)).toEqual([
      "ann@example.net",
      expect.stringMatching(/^SRS0=....=..=example\.net=ann@srs\.example\.com$/),
    ]);
  });

  it("signs with the newest key, the last one", async () => {
    const newest = { id: 2, secret: "a new secret of the tests" };
    const { send, mailroom } = bench({ configuration: { ...withAliases(aliases), keys: [...KEYS, newest] } });
    await send({ to: ["fwd@example.com"], content: CONTENT });
    const path = mailroom.taken[0]?.groups[0]?.reversePath ?? "";
    const now = new Date(NOW_MS);
    expect(check(path, { scheme: "srs", keys: [newest], now })).toMatchObject({ ok: true, address: "ann@example.net" });
    expect(check(path, { scheme: "srs", keys: KEYS, now })).toMatchObject({ ok: false });
  });

  it("keeps the path where it is null, or our own", async () => {
    for (const from of ["", "info@example.com"]) {
      const { send, mailroom } = bench({ configuration: withAliases(aliases), facts: NEIGHBOUR });
      await send({ from, to: ["fwd@example.com", "carol@example.org"], content: CONTENT });
      expect(mailroom.taken[0]?.groups.map(({ reversePath }) => reversePath)).toEqual([from]);
    }
  });

  it("does not touch the path of mail that is only relayed", async () => {
    const { send, mailroom } = bench({ configuration: withAliases(aliases), facts: NEIGHBOUR });
    await send({ to: ["fwd@example.com", "carol@example.org"], content: CONTENT });
    expect(addressesOf(mailroom.taken[0])).toEqual([["carol@example.org"], ["bob@example.org"]]);
    expect(mailroom.taken[0]?.groups[0]?.reversePath).toBe("ann@example.net");
  });

  it("says what must be remembered where the sender does not fit, and keeps the path where nobody remembers", async () => {
    const from = `${"a-rather-long-name".repeat(3)}@${"a-rather-long-domain.".repeat(2)}example.org`;
    const memory = memoryMailroom({ rememberedAddress: () => undefined });
    const remembering = bench({ configuration: withAliases(aliases), memory });
    await remembering.send({ from, to: ["fwd@example.com"], content: CONTENT });
    expect(memory.taken[0]?.groups[0]).toMatchObject({ reversePath: expect.stringMatching(/^SRS0=/), remember: { address: from } });
    const forgetful = bench({ configuration: withAliases(aliases) });
    await forgetful.send({ from, to: ["fwd@example.com"], content: CONTENT });
    expect(forgetful.mailroom.taken[0]?.groups[0]).toMatchObject({ reversePath: from });
  });
});

describe("recipients that lead to one mailbox", () => {
  it.each([
    ["NEVER", ["SUCCESS"], ["SUCCESS"]],
    [["SUCCESS"], "unset", ["SUCCESS", "FAILURE", "DELAY"]],
    [["DELAY"], ["FAILURE"], ["FAILURE", "DELAY"]],
    ["unset", "NEVER", "unset"],
    ["unset", "unset", "unset"],
  ] as const)("hear of what either asked for: %j and %j become %j", async (one, other, both) => {
    const { send, mailroom } = bench();
    await send({
      to: [recipient("info@example.com", { notify: one }), recipient("INFO@example.com", { notify: other })],
      content: CONTENT,
    });
    expect(mailroom.taken[0]?.groups[0]?.recipients).toEqual([{ address: "info@example.com", notify: both }]);
  });

  it("are two in a domain that is not ours when only the case differs", async () => {
    const { send, mailroom } = bench({ facts: NEIGHBOUR });
    await send({ to: ["bob@example.org", "Bob@example.org", "bob@example.org"], content: CONTENT });
    expect(addressesOf(mailroom.taken[0])).toEqual([["bob@example.org", "Bob@example.org"]]);
  });
});

describe("DSN wishes of an alias", () => {
  const aliases = { "one@example.com": ["info@example.com"], "two@example.com": ["info@example.com", "sales@example.com"] };
  async function group(to: Parameters<typeof recipient>) {
    const { send, mailroom } = bench({ configuration: withAliases(aliases) });
    await send({ from: "info@example.com", to: [recipient(...to)], content: CONTENT });
    return mailroom.taken[0]?.groups[0];
  }

  it("pass to a single target, with the first address as the original one", async () => {
    expect(await group(["one@example.com", { notify: ["SUCCESS"] }])).toEqual({
      reversePath: "info@example.com",
      recipients: [{ address: "info@example.com", notify: ["SUCCESS"], originalRecipient: "rfc822;one@example.com" }],
      expanded: [],
    });
  });

  it("keep an ORCPT that was given", async () => {
    const given = await group(["one@example.com", { originalRecipient: "rfc822;first@example.net" }]);
    expect(given?.recipients[0]?.originalRecipient).toBe("rfc822;first@example.net");
  });

  it.each([
    [["SUCCESS"], "NEVER", true],
    [["SUCCESS", "FAILURE"], ["FAILURE"], true],
    [["FAILURE", "DELAY"], ["FAILURE", "DELAY"], false],
    ["NEVER", "NEVER", false],
    ["unset", "unset", false],
  ] as const)("%j of several targets become %j of each; expanded: %s", async (notify, each, isExpanded) => {
    const found = await group(["two@example.com", { notify }]);
    expect(found?.recipients.map((one) => one.notify)).toEqual([each, each]);
    expect(found?.expanded).toEqual(isExpanded ? [{ address: "two@example.com", notify }] : []);
  });

  it("write an ORCPT that stays one word, beyond ASCII too", async () => {
    const odd = {
      '"a b"@example.com': ["info@example.com"],
      "a+b=c@example.com": ["info@example.com"],
      "j\u00fcrgen@example.com": ["info@example.com"],
    };
    const written: (string | undefined)[] = [];
    for (const address of Object.keys(odd)) {
      const { send, mailroom } = bench({ configuration: withAliases(odd, { subAddressSeparator: "" }) });
      await send({ to: [address], content: CONTENT });
      written.push(mailroom.taken[0]?.groups[0]?.recipients[0]?.originalRecipient);
    }
    expect(written).toEqual(['rfc822;"a+20b"@example.com', "rfc822;a+2Bb+3Dc@example.com", "utf-8;j\u00fcrgen@example.com"]);
  });
});
