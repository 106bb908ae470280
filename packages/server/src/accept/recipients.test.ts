/** Who has a mailbox: lists, files, sub-addresses, catch-all, postmasters, quotas; and what those who guess names get. */
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  addressesOf,
  bench,
  configuration,
  localDomain,
  memoryMailroom,
  NEIGHBOUR,
  recipient,
  STRANGER,
  sender,
  textOf,
} from "./acceptance.test-support.ts";
import { recipientFile } from "./recipient-file.ts";

const CONTENT = "Subject: x\r\n\r\nx\r\n";
const UNKNOWN = /^550 5\.1\.1 <.*>: there is no such mailbox here; please check the address$/;

function withDomain(changes: Parameters<typeof localDomain>[0]) {
  return configuration({ domains: [localDomain(changes), { kind: "return-path", name: "bounces.example.com", forwards: true }] });
}

describe("no list of mailboxes", () => {
  const anybody = { recipients: { kind: "all" } } as const;

  it.each(['"../x"', '"a/b"', '"."', '".hidden"', '"a\\\\b"'])("refuses %s, which can have no Maildir", async (localPart) => {
    const [, reply] = await bench({ configuration: withDomain(anybody) }).send({ to: [`${localPart}@example.com`] });
    expect(reply).toMatch(UNKNOWN);
  });

  it("takes mail for everybody else", async () => {
    const { send, mailroom } = bench({ configuration: withDomain(anybody) });
    await send({ to: ['"a b"@example.com', "a.b@example.com"], content: CONTENT });
    expect(addressesOf(mailroom.taken[0])).toEqual([['"a b"@example.com', "a.b@example.com"]]);
  });

  it("leaves it to the catch-all, or to another program, what it does with the rest", async () => {
    const caught = bench({ configuration: withDomain({ ...anybody, catchAll: "sales" }) });
    await caught.send({ to: ['"a/b"@example.com'], content: CONTENT });
    expect(addressesOf(caught.mailroom.taken[0])).toEqual([["sales@example.com"]]);
    const passedOn = bench({ configuration: withDomain({ ...anybody, deliver: { kind: "lmtp", host: "127.0.0.1", port: 24 } }) });
    await passedOn.send({ to: ['"a/b"@example.com'], content: CONTENT });
    expect(addressesOf(passedOn.mailroom.taken[0])).toEqual([['"a/b"@example.com']]);
  });
});

describe("a list of mailboxes", () => {
  it("is compared in any case, with and without a sub-address, and delivered to under one spelling", async () => {
    const { send, mailroom } = bench();
    await send({ to: ["Info@example.com", "SALES+spring@example.com"], content: CONTENT });
    expect(addressesOf(mailroom.taken[0])).toEqual([["info@example.com", "sales@example.com"]]);
    expect(mailroom.taken[0]?.groups[0]?.recipients.map(({ originalRecipient }) => originalRecipient)).toEqual([
      "rfc822;Info@example.com",
      "rfc822;SALES+2Bspring@example.com",
    ]);
  });

  it("passes the address on as it was given where another program delivers", async () => {
    const { send, mailroom } = bench({ configuration: withDomain({ deliver: { kind: "lmtp", host: "127.0.0.1", port: 24 } }) });
    await send({ to: ["Info+x@example.com"], content: CONTENT });
    expect(addressesOf(mailroom.taken[0])).toEqual([["Info+x@example.com"]]);
  });

  it("knows nobody else, and says it so that a person understands", async () => {
    const { send, mailroom } = bench();
    const replies = await send({ to: ["infos@example.com", "+info@example.com", "info+@example.com", "in\u200bfo@example.com"] });
    expect(replies.slice(1).map((reply) => UNKNOWN.test(reply))).toEqual([true, true, false, true]);
    expect(mailroom.counted).toEqual(["unknown-user", "unknown-user", "unknown-user"]);
  });

  it("has no sub-addresses where the separator is off", async () => {
    const [, reply] = await bench({ configuration: withDomain({ subAddressSeparator: "" }) }).send({ to: ["info+x@example.com"] });
    expect(reply).toMatch(UNKNOWN);
  });

  it("leaves the rest to the catch-all", async () => {
    const { send, mailroom } = bench({ configuration: withDomain({ catchAll: "sales" }) });
    await send({ to: ["nobody@example.com"], content: CONTENT });
    expect(addressesOf(mailroom.taken[0])).toEqual([["sales@example.com"]]);
  });
});

describe("the postmaster", () => {
  it.each(["postmaster", "PostMaster", "postmaster@example.com", "POSTMASTER@bounces.example.com", "postmaster@mx.example.com"])(
    "can be written to as %s, and is the configured one where there is no such mailbox",
    async (address) => {
      const { send, mailroom } = bench();
      expect(await send({ from: "", to: [address], content: CONTENT })).toHaveLength(3);
      expect(addressesOf(mailroom.taken[0])).toEqual([["root@example.com"]]);
    },
  );

  it("has the mailbox of the domain where there is one", async () => {
    const { send, mailroom } = bench({ configuration: withDomain({ recipients: { kind: "list", localParts: ["postmaster"] } }) });
    await send({ to: ["Postmaster@example.com"], content: CONTENT });
    expect(addressesOf(mailroom.taken[0])).toEqual([["postmaster@example.com"]]);
  });

  it("is found although the configured one is the mailbox that is missing, or a file cannot be read, or a host not be asked", async () => {
    const node = { hostname: "mx.example.com", postmaster: "postmaster@example.com" };
    for (const recipients of [
      { kind: "list", localParts: [] },
      { kind: "file", path: "/nonexistent/recipients" },
      { kind: "callout", host: "192.0.2.9", port: 25 },
    ] as const) {
      const { send, mailroom } = bench({ configuration: { ...withDomain({ recipients }), node } });
      expect(await send({ to: ["postmaster@example.com", "postmaster"], content: CONTENT })).toHaveLength(4);
      expect(addressesOf(mailroom.taken[0])).toEqual([["postmaster@example.com"]]);
    }
  });
});

describe("a file of mailboxes", () => {
  let folder: string;
  let path: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "ricochet-recipients-"));
    path = join(folder, "recipients");
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("answers 451 while it is missing, is read when it comes, and again when it changes", async () => {
    const { send, clock } = bench({ configuration: withDomain({ recipients: { kind: "file", path } }) });
    const ask = async (address: string): Promise<string | undefined> => (await send({ to: [address] }))[1];
    expect(await ask("info@example.com")).toBe("451 4.3.0 <info@example.com>: the list of mailboxes cannot be read now; try again later");
    writeFileSync(path, "# mailboxes\r\nInfo  # the desk\n\n sales\n");
    expect(await ask("info@example.com")).toBe("250");
    expect(await ask("sales+x@example.com")).toBe("250");
    expect(await ask("bob@example.com")).toMatch(UNKNOWN);
    writeFileSync(path, "bob\n");
    utimesSync(path, 1, 1);
    expect(await ask("info@example.com")).toBe("250");
    clock.moveTo(clock.nowMs() + 1000);
    expect(await ask("info@example.com")).toMatch(UNKNOWN);
    expect(await ask("bob@example.com")).toBe("250");
    rmSync(path);
    clock.moveTo(clock.nowMs() + 1000);
    expect(await ask("bob@example.com")).toMatch(/^451 4\.3\.0 /);
  });

  it("is answered without a promise once it was read, and read once for all who ask at the same time", async () => {
    writeFileSync(path, "info\n");
    const names = recipientFile({ path, nowMs: () => 0 });
    const first = names();
    expect(first).toBeInstanceOf(Promise);
    expect(names()).toBe(first);
    expect(await first).toEqual(new Set(["info"]));
    expect(names()).toEqual(new Set(["info"]));
  });
});

describe("a mailbox with a quota", () => {
  const full = withDomain({ quotaBytes: 1000 });
  it.each([
    [900, 100, "250"],
    [900, 101, "452 4.2.2 <info@example.com>: the mailbox is full; try again later"],
    [1000, undefined, "452 4.2.2 <info@example.com>: the mailbox is full; try again later"],
    [0, 1001, "552 5.2.2 <info@example.com>: the message is larger than the whole mailbox may be"],
    [undefined, 900, "250"],
  ])(
    "that holds %s octets answers a message of %s, whether that is known at once or has to be looked up",
    async (usedBytes, sizeBytes, expected) => {
      const asked: string[] = [];
      for (const answer of [usedBytes, Promise.resolve(usedBytes)]) {
        const mailboxBytes = (address: string) => {
          asked.push(address);
          return answer;
        };
        const { send } = bench({ configuration: full, memory: memoryMailroom({ mailboxBytes }) });
        const [, reply] = await send({ to: ["info@example.com"], ...(sizeBytes !== undefined && { sizeBytes }) });
        expect(reply).toBe(expected);
      }
      expect(asked.every((address) => address === "info@example.com")).toBe(true);
    },
  );
});

describe("a message whose size was not told before", () => {
  const content = `Subject: x\r\n\r\n${"x".repeat(200)}\r\n`;
  const sent = async (to: readonly string[], held: Readonly<Record<string, number>>) => {
    const memory = memoryMailroom({ mailboxBytes: (address) => Promise.resolve(held[address]) });
    const replies = await bench({ configuration: withDomain({ quotaBytes: 1000 }), memory }).send({ to, content });
    return { reply: replies.at(-1), taken: memory.taken.length, places: memory.places };
  };

  it("is refused at its end where no mailbox has room for it, and nothing of it is kept", async () => {
    const { reply, taken, places } = await sent(["info@example.com", "sales@example.com"], {
      "info@example.com": 900,
      "sales@example.com": 900,
    });
    expect(reply).toBe("452 4.2.2 <info@example.com>: the mailbox is full; try again later");
    expect({ taken, places }).toEqual({ taken: 0, places: ["abort"] });
  });

  it.each([
    ["info", "452 4.2.2 <info@example.com>: the mailbox is full; try again later", "250 2.0.0 Ok: queued as Q1", ["sales@example.com"]],
    ["nobody", "250 2.0.0 Ok: queued as Q1", "250 2.0.0 Ok: queued as Q1", ["info@example.com", "sales@example.com"]],
  ])("is refused by LMTP for %s, whose mailbox is full, and taken for the others", async (name, first, second, delivered) => {
    const held = { [`${name}@example.com`]: 900 };
    const memory = memoryMailroom({ mailboxBytes: (address) => Promise.resolve(held[address] ?? 0) });
    const facts = { ...NEIGHBOUR, protocol: "LMTP", listener: "lmtp" };
    const { send } = bench({ configuration: withDomain({ quotaBytes: 1000 }), memory, facts });
    const replies = await send({ to: ["info@example.com", "sales@example.com"], content });
    expect(replies.slice(-2)).toEqual([first, second]);
    expect(addressesOf(memory.taken[0])).toEqual([delivered]);
  });

  it("is refused by LMTP for each where nobody has room, and nothing of it is kept", async () => {
    const memory = memoryMailroom({ mailboxBytes: () => 900 });
    const facts = { ...NEIGHBOUR, protocol: "LMTP", listener: "lmtp" };
    const { send } = bench({ configuration: withDomain({ quotaBytes: 1000 }), memory, facts });
    const replies = await send({ to: ["info@example.com", "sales@example.com"], content });
    expect(replies.slice(-2).map((reply) => reply.slice(0, 9))).toEqual(["452 4.2.2", "452 4.2.2"]);
    expect({ taken: memory.taken, places: memory.places }).toEqual({ taken: [], places: ["abort"] });
  });

  it.each([
    ["one mailbox has room", ["info@example.com", "sales@example.com"], { "info@example.com": 900, "sales@example.com": 0 }],
    ["nobody knows what is in the mailbox", ["info@example.com"], {}],
    ["it is for the postmaster", ["postmaster@example.com"], { "postmaster@example.com": 1000 }],
  ])("is taken where %s", async (_, to, held) => {
    expect(await sent(to, held)).toMatchObject({ reply: "250 2.0.0 Ok: queued as Q1", taken: 1 });
  });
});

describe("a full mailbox behind an alias", () => {
  const config = {
    ...withDomain({ quotaBytes: 1000 }),
    aliases: { "one@example.com": ["info@example.com"], "two@example.com": ["info@example.com", "sales@example.com"] },
  };
  it("is told of where it is the only one; of several each is told of later", async () => {
    const memory = memoryMailroom({ mailboxBytes: () => 1000 });
    const replies = await bench({ configuration: config, memory }).send({
      to: ["one@example.com", "two@example.com", "postmaster@example.com"],
    });
    expect(replies.slice(1)).toEqual(["452 4.2.2 <one@example.com>: the mailbox is full; try again later", "250", "250"]);
  });
});

describe("a client that guesses names", () => {
  it("is answered ever more slowly, then no more", async () => {
    const { handler, clock } = bench();
    handler.mail(sender("ann@example.net"), undefined);
    const delays: number[] = [];
    let last: string | undefined;
    for (let index = 0; index < 20; index++) {
      const startMs = clock.nowMs();
      const answer = handler.rcpt(recipient(`guess${index}@example.com`));
      const due = clock.nextWakeMs();
      if (due !== undefined) clock.moveTo(due);
      last = textOf(await answer);
      delays.push(clock.nowMs() - startMs);
    }
    expect(delays.slice(0, 6)).toEqual([0, 0, 0, 500, 1000, 1500]);
    expect(last).toBe("421 4.7.0 Too many unknown recipients in this session");
  });

  it("is not meant where the client may relay: lists of customers have old addresses", async () => {
    const { send, clock } = bench({ facts: NEIGHBOUR });
    const replies = await send({ to: Array.from({ length: 50 }, (_, index) => `old${index}@example.com`) });
    expect(replies.slice(1).every((reply) => UNKNOWN.test(reply))).toBe(true);
    expect(clock.nextWakeMs()).toBeUndefined();
  });
});

describe("MAIL FROM", () => {
  const users = [
    { name: "ann", password: "x", senders: ["ann@example.com", "@shop.example.com"] },
    { name: "bob", password: "x", senders: [] },
  ].map((user) => ({ ...user, tenant: "default", stream: "transactional" as const }));
  const config = configuration({ users });
  it.each([
    [{ ...STRANGER, user: "ann" }, "Ann@Example.com", "250"],
    [{ ...STRANGER, user: "ann" }, "desk@shop.example.com", "250"],
    [{ ...STRANGER, user: "ann" }, "", "250"],
    [{ ...STRANGER, user: "ann" }, "boss@example.com", "553 5.7.1 <boss@example.com>: ann may not send under this address"],
    [
      { ...STRANGER, user: "ann" },
      "ann@shop.example.com.example.org",
      "553 5.7.1 <ann@shop.example.com.example.org>: ann may not send under this address",
    ],
    [{ ...STRANGER, user: "bob" }, "anybody@example.org", "250"],
    [{ ...STRANGER, listener: "submission" }, "ann@example.com", "530 5.7.0 Authentication required"],
    [{ ...NEIGHBOUR, listener: "submission" }, "ann@example.com", "530 5.7.0 Authentication required"],
    [STRANGER, "ann", "553 5.1.7 <ann>: a sender needs a full domain"],
    [STRANGER, "ann@localhost", "553 5.1.7 <ann@localhost>: a sender needs a full domain"],
    [STRANGER, "ann@[192.0.2.1]", "250"],
    [NEIGHBOUR, "ann", "250"],
    [STRANGER, "x@bounces.example.com", "550 5.7.1 <x@bounces.example.com>: not a return path that we signed, so nobody can send under it"],
    [NEIGHBOUR, "x@bounces.example.com", "250"],
  ])("%j <%s>: %s", async (facts, from, expected) => {
    expect((await bench({ configuration: config, facts }).send({ from }))[0]).toBe(expected);
  });

  it("is refused when there is no room, or the message says that it is too large", async () => {
    const memory = memoryMailroom({ hasRoom: (sizeBytes) => sizeBytes < 1000 });
    const { send } = bench({ memory });
    expect(await send({ sizeBytes: 1000 })).toEqual(["452 4.3.1 There is no room for the message now; try again later"]);
    expect(await send({ sizeBytes: 10_000_001 })).toEqual(["552 5.3.4 The message is larger than 10000000 octets"]);
    expect(await send({ sizeBytes: 999 })).toEqual(["250"]);
  });
});
