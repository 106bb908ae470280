import { generateKeyPairSync } from "node:crypto";
import { sign } from "@ricochet/core";
import { dkimVerify } from "mailauth/lib/dkim/verify.js";
import { describe, expect, test } from "vitest";
import { localDomain } from "../../../../../test/support/local-domain.ts";
import type { AcceptedMessage } from "../../accept/index.ts";
import type { Recording } from "../../ledger/index.ts";
import { queueIdOf } from "../../queue/index.ts";
import { memoryStore } from "../../queue/memory-store.test-support.ts";
import { type Claim, StoreFailure } from "../../store/index.ts";
import { dispatchTo } from "../attempts/dispatch.ts";
import { RememberedAddresses } from "../attempts/remembered-addresses.ts";
import type { DaemonEvent } from "../events/index.ts";
import { createIntake } from "../intake/index.ts";
import { HOUR_MS, NOW_MS, type sampleConfiguration, sampleSite } from "../settlement/sample-site.test-support.ts";
import type { PlacedContent } from "./content-place.ts";
import { type DkimKey, dkimSigning } from "./dkim-signature.ts";
import { createMailroom } from "./mailroom.ts";

const TEXT = "From: Ann <ann@example.com>\r\nTo: bob@example.net\r\nSubject: Lunch\r\nMessage-ID: <1@example.com>\r\n\r\nShall we?\r\n";
const octets = (text: string) => new TextEncoder().encode(text);

function scene(
  more: Parameters<typeof sampleConfiguration>[0] = {},
  hasRoom: (destination: string) => boolean = () => true,
  keys: readonly DkimKey[] = [],
) {
  const signContent = dkimSigning(keys, { nowMs: () => NOW_MS, onFailure: (text) => expect.fail(text) });
  const store = memoryStore();
  const dkimSignature = (content: Uint8Array) => {
    const running = signContent(content);
    running?.write(content);
    return running?.finish();
  };
  const site = { ...sampleSite(more), dkimSignature };
  const offered: Claim[] = [];
  const poked: (string | undefined)[] = [];
  const events: DaemonEvent[] = [];
  const runner = {
    hasRoom,
    offer: (claims: readonly Claim[]) => {
      offered.push(...claims);
      return [];
    },
    poke: (destination?: string) => {
      poked.push(destination);
    },
  };
  const remembered = new RememberedAddresses(store);
  let freeBytes = 10_000_000;
  const added: string[] = [];
  const recorded: Recording[] = [];
  const ledger = {
    record: ({ recordings = [] }: { recordings?: readonly Recording[] }) => {
      recorded.push(...recordings);
      return Promise.resolve([]);
    },
    findSent: (questions: readonly unknown[]) => Promise.resolve(questions.map(() => undefined)),
  };
  const { enqueueAll } = store;
  store.enqueueAll = async (messages, { recordings = [] } = {}) => {
    await enqueueAll.call(store, messages);
    recorded.push(...recordings);
  };
  const observe = (event: DaemonEvent) => events.push(event);
  const mailroom = createMailroom({
    store: Object.assign(store, { ledger }),
    intake: createIntake({ store: { ledger }, site: () => site, observe }),
    site: () => site,
    dispatch: dispatchTo(runner, "me"),
    remembered,
    holdOn: () => undefined,
    sizes: { bytesOf: () => undefined, add: (address, sizeBytes) => added.push(`${address} ${sizeBytes}`) },
    room: {
      open: () => Promise.resolve(),
      has: (sizeBytes, minFreeBytes) => freeBytes - sizeBytes >= minFreeBytes,
    },
    observe,
    signContent: () => signContent,
  });
  const take = async (message: Partial<AcceptedMessage<PlacedContent>> = {}) => {
    const place = mailroom.place();
    await place.write(octets(TEXT));
    return await mailroom.take({ ...sample(mailroom.nextQueueId(), await place.finish()), ...message });
  };
  return { store, recorded, site, mailroom, offered, poked, events, added, take, remembered, fillDisk: () => (freeBytes = 1000) };
}

function sample(queueId: string, content: PlacedContent): AcceptedMessage<PlacedContent> {
  return {
    source: "smtp",
    queueId,
    sender: { reversePath: "ann@example.com", body: "7BIT", smtpUtf8: false, requireTls: false },
    groups: [{ reversePath: "ann@example.com", recipients: [{ address: "bob@example.net", notify: "unset" }], expanded: [] }],
    vouching: { trust: "trusted", spf: "none", dkim: "none", clientAddress: "192.0.2.7", hello: "client.example.com" },
    kind: "ordinary",
    trace: octets("Received: from client.example.com\r\n"),
    messageId: "1@example.com",
    content,
    bounceFor: [],
    heldBack: new Map(),
  };
}

test("what was taken counts in the mailboxes that it is for", async () => {
  const { take, added } = scene();
  await take();
  expect(added[0]).toMatch(new RegExp(` ${TEXT.length}$`));
});

describe("what is accepted", () => {
  test("is on disk before it is acknowledged, and its id is the one that the client is told", async () => {
    const { store, take } = scene();
    const queueId = await take();
    const [message] = [...store.messages.values()];
    expect(queueIdOf(message?.id ?? 0)).toBe(queueId);
    expect(message).toMatchObject({ sender: { reversePath: "ann@example.com" }, acceptedAtMs: NOW_MS, messageId: "1@example.com" });
    expect(message?.recipients[0]).toMatchObject({
      destination: "example.net",
      dueAtMs: NOW_MS,
      expiresAtMs: NOW_MS + 120 * HOUR_MS,
      warnAtMs: NOW_MS + 4 * HOUR_MS,
    });
  });

  test("is handed to the runner as it is in memory, claimed already", async () => {
    const { store, take, offered } = scene();
    await take();
    expect(offered).toHaveLength(1);
    expect(new TextDecoder().decode(offered[0]?.content.inMemory)).toBe(TEXT);
    expect(store.rowOf(offered[0]?.message.id ?? 0)).toMatchObject({ state: "claimed", owner: "me" });
  });

  test("is one claim for each destination, and waits in the store where the runner has no room", async () => {
    const { take, offered, poked, store } = scene({}, (destination) => destination !== "full.example");
    const recipients = ["a@example.net", "b@full.example", "c@example.org", "d@example.net"].map((address) => ({
      address,
      notify: "unset" as const,
    }));
    await take({ groups: [{ reversePath: "ann@example.com", recipients, expanded: [] }] });
    expect(offered.map((claim) => claim.recipients.map(({ address }) => address))).toEqual([
      ["a@example.net", "d@example.net"],
      ["c@example.org"],
    ]);
    expect(offered[0]?.recipients.map(({ key }) => key.index)).toEqual([0, 3]);
    expect([poked, store.count("waiting")]).toEqual([["full.example"], 1]);
  });

  test("is refused when the store fails, and nothing of it goes anywhere", async () => {
    const { take, store, offered } = scene();
    store.failure = new StoreFailure("full", "no room");
    await expect(take()).rejects.toMatchObject({ code: "full" });
    expect([offered.length, store.messages.size]).toEqual([0, 0]);
  });

  test("is written as it comes when it is large, and tried from there", async () => {
    const { mailroom, store, offered, poked } = scene();
    const place = mailroom.place();
    for (let piece = 0; piece < 10; piece++) await place.write(octets("x".repeat(50_000)));
    await mailroom.take(sample(mailroom.nextQueueId(), await place.finish()));
    const [message] = [...store.messages.values()];
    expect(message?.content).toMatchObject({ sizeBytes: 500_000 });
    expect([offered, poked]).toEqual([[], ["example.net"]]);
  });

  test("leaves room on the disk; that there is none is said by who watches it, and not once more for each message", () => {
    const { mailroom, fillDisk, events } = scene();
    expect(mailroom.hasRoom(1_000_000)).toBe(true);
    fillDisk();
    expect(mailroom.hasRoom(1)).toBe(false);
    expect(events).toEqual([]);
  });

  test("from nobody is not warned about", async () => {
    const { take, store } = scene();
    await take({ groups: [{ reversePath: "", recipients: [{ address: "bob@example.net", notify: "unset" }], expanded: [] }] });
    expect([...store.messages.values()][0]?.recipients[0]?.warnAtMs).toBeUndefined();
  });
});

describe("aliases", () => {
  const srs = {
    reversePath: "SRS0=abcd=QQ=example.org=eve@example.com",
    recipients: [{ address: "joe@example.org", notify: "unset" as const }],
    expanded: [],
  };
  const own = { reversePath: "eve@example.org", recipients: [{ address: "bob@example.net", notify: "unset" as const }], expanded: [] };

  test("that lead elsewhere make another message, in the same transaction", async () => {
    const { take, store } = scene();
    await take({ groups: [own, srs] });
    expect([...store.messages.values()].map(({ sender, recipients }) => [sender.reversePath, recipients[0]?.address])).toEqual([
      [own.reversePath, "bob@example.net"],
      [srs.reversePath, "joe@example.org"],
    ]);
    expect([store.calls.get("enqueueAll"), store.calls.get("enqueue")]).toEqual([1, undefined]);
  });

  test("whose path cannot hold the sender are remembered before they are taken", async () => {
    const { take, mailroom } = scene();
    await take({ groups: [{ ...srs, remember: { id: "abc", address: "a.long.name@example.org" } }] });
    expect(mailroom.rememberedAddress?.("abc")).toBe("a.long.name@example.org");
  });

  test("that stand for several are reported to who asked", async () => {
    const { take, store, events } = scene();
    const expanded = [{ address: "team@example.com", notify: ["SUCCESS"] as const }];
    await take({ groups: [{ ...own, reversePath: "ann@example.com", expanded }] });
    const [notice] = [...store.messages.values()].filter(({ kind }) => kind === "notification");
    expect(new TextDecoder().decode(notice?.content as Uint8Array)).toMatch(
      /Final-Recipient: rfc822; ?team@example.com\r\nAction: expanded/,
    );
    expect(events.map(({ kind }) => kind)).toEqual(["expanded", "notified"]);
  });
});

describe("a bounce to a path of ours", () => {
  const REPORT =
    "From: MAILER-DAEMON@mx.example.net\r\nSubject: Undelivered Mail\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\nSorry.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.net\r\n\r\nFinal-Recipient: rfc822; bob@example.net\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\r\n\r\n--b--\r\n";
  const list = localDomain({ returnPath: { scheme: "verp", lifetimeDays: 7, domain: "lists.example.com" } });

  test("is read, and goes on from nobody to who sent what bounced", async () => {
    const { take, store, recorded, events } = scene();
    await take({
      groups: [],
      bounceFor: [{ path: "b-x@bounces.example.com", address: "ann@example.com", scheme: "token" }],
      content: { head: octets(REPORT) },
      sender: { reversePath: "", body: "7BIT", smtpUtf8: false, requireTls: false },
    });
    const [message] = [...store.messages.values()];
    expect([message?.sender.reversePath, message?.recipients.map(({ address, notify }) => [address, notify])]).toEqual([
      "",
      [["ann@example.com", "NEVER"]],
    ]);
    expect(recorded[0]?.arrival).toMatchObject({ source: "smtp", account: expect.stringMatching(/^[\dB-Z]{11}$/) });
    // what RCPT TO has checked is not checked again
    expect(recorded[0]?.arrival.verdict).toBe("ours");
    expect(events).toContainEqual(
      expect.objectContaining({ kind: "bounce-read", recipient: "bob@example.net", reason: "user-unknown", bounce: "hard" }),
    );
  });

  test("stays in the ledger where its domain does not forward, and nothing of it is queued or left on the disk", async () => {
    const { take, store, recorded } = scene({ domains: [{ kind: "return-path", name: "bounces.example.com", forwards: false }] });
    let forgotten = 0;
    const bounceFor = [{ path: "b-x@Bounces.example.com", address: "ann@example.com", scheme: "token" as const }];
    const staged = { stage: 7, sizeBytes: 300_000 };
    await take({ groups: [], bounceFor, content: { head: octets(REPORT), staged, forget: () => (forgotten += 1) } });
    expect([store.messages.size, recorded.length, forgotten]).toEqual([0, 1, 1]);
    expect(recorded[0]?.arrival.sizeBytes).toBe(300_000);
  });

  test("that VERP made goes to the list, though its path names the recipient", async () => {
    const { take, store } = scene({ domains: [list] });
    const path = sign("bob-the-first@example.net", { scheme: "verp", sender: "my-list@lists.example.com" });
    await take({
      groups: [],
      bounceFor: [{ path: path.ok ? path.address : "", address: "bob-the-first@example.net", scheme: "verp" }],
      content: { head: octets(REPORT) },
    });
    expect([...store.messages.values()][0]?.recipients[0]?.address).toBe("my-list@example.com");
  });

  test("goes where mail for who sent goes, through aliases", async () => {
    const { take, store } = scene();
    const bounceFor = [{ path: "b-x@bounces.example.com", address: "alias@example.com", scheme: "token" as const }];
    await take({ groups: [], bounceFor, content: { head: octets(REPORT) } });
    expect([...store.messages.values()].flatMap(({ recipients }) => recipients.map(({ address }) => address))).toEqual([
      "ann@example.com",
      "bob@example.net",
    ]);
  });

  test("for a sender without a mailbox is recorded, and goes to nobody", async () => {
    const { take, store, recorded } = scene({ domains: [list] });
    const path = sign("bob@example.net", { scheme: "verp", sender: "no-reply@lists.example.com" });
    const address = path.ok ? path.address : "";
    const bounceFor = [{ path: address, address: "bob@example.net", scheme: "verp" as const, isOnlyRecorded: true }];
    await take({ groups: [], bounceFor, content: { head: octets(REPORT) } });
    expect([store.messages.size, recorded.length]).toEqual([0, 1]);
  });

  test("for a signed sender without a mailbox is recorded, and makes none", async () => {
    const { take, store, recorded } = scene();
    const bounceFor = [{ path: "b-x@bounces.example.com", address: "nobody@example.com", scheme: "token" as const }];
    await take({ groups: [], bounceFor, content: { head: octets(REPORT) } });
    expect([store.messages.size, recorded.length]).toEqual([0, 1]);
  });

  test("that stands in a form of VERP which is not ours goes to nobody: whom it names may be anybody", async () => {
    const { take, store, recorded } = scene({ domains: [list] });
    const bounceFor = [{ path: "x+bob=example.net@lists.example.com", address: "bob@example.net", scheme: "verp" as const }];
    await take({ groups: [], bounceFor, content: { head: octets(REPORT) } });
    expect([store.messages.size, recorded.length]).toEqual([0, 1]);
  });
});

describe("a DKIM signature", () => {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519", {
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "der" },
  });
  const keys = [{ domain: "example.com", selector: "s1", privateKey }];
  const verified = async (message: Uint8Array) => {
    const record = `v=DKIM1; k=ed25519; p=${publicKey.subarray(-32).toString("base64")}`;
    const { results } = await dkimVerify(Buffer.from(message), { resolver: () => Promise.resolve([[record]]) });
    return results.map(({ status, signingDomain }) => [status.result, signingDomain]);
  };

  test("of the author's domain is put on mail of our own", async () => {
    const { take, store } = scene({}, undefined, keys);
    await take();
    const [message] = [...store.messages.values()];
    expect(await verified(Buffer.concat([message?.trace ?? octets(""), octets(TEXT)]))).toEqual([["pass", "example.com"]]);
  });

  test("is made of large mail while it comes", async () => {
    const { mailroom, store } = scene({}, undefined, keys);
    const place = mailroom.place();
    const pieces = [TEXT, ...Array.from({ length: 10 }, (_, at) => `${String(at).repeat(70)}\r\n`.repeat(500))].map(octets);
    for (const piece of pieces) await place.write(piece);
    await mailroom.take(sample(mailroom.nextQueueId(), await place.finish()));
    const [message] = [...store.messages.values()];
    expect(await verified(Buffer.concat([message?.trace ?? octets(""), ...pieces]))).toEqual([["pass", "example.com"]]);
  });

  test("is put on a notification of ours too", async () => {
    const { take, store } = scene({}, undefined, keys);
    const expanded = [{ address: "team@example.com", notify: ["SUCCESS"] as const }];
    await take({ groups: [{ reversePath: "ann@example.com", recipients: [{ address: "bob@example.net", notify: "unset" }], expanded }] });
    const [notice] = [...store.messages.values()].filter(({ kind }) => kind === "notification");
    expect(await verified(Buffer.concat([notice?.trace ?? octets(""), notice?.content as Uint8Array]))).toEqual([["pass", "example.com"]]);
  });

  test.each([
    [
      "from outside",
      { vouching: { trust: "outside", spf: "pass", dkim: "none", clientAddress: "192.0.2.7", hello: "client.example.com" } },
    ],
    ["of another domain", { content: { head: octets(TEXT.replace("ann@example.com", "ann@example.org")) } }],
  ] as const)("is not put on mail %s", async (_, more) => {
    const { take, store } = scene({}, undefined, keys);
    await take(more);
    expect(new TextDecoder().decode([...store.messages.values()][0]?.trace)).not.toContain("DKIM");
  });
});

describe("the stamp", () => {
  const keys = [{ id: 1, secret: "a secret of ours" }];

  test("is put on mail of our own, once, so that every attempt sends the same", async () => {
    const { take, store } = scene({ keys });
    await take();
    const [message] = [...store.messages.values()];
    const trace = new TextDecoder().decode(message?.trace);
    expect(trace).toMatch(/^Received: from client.example.com\r\nRicochet-Stamp: v=1; k=1;[\s\S]*\r\n$/);
  });

  test("is not put on what comes from outside", async () => {
    const { take, store } = scene({ keys });
    await take({ vouching: { trust: "outside", spf: "pass", dkim: "none", clientAddress: "192.0.2.7", hello: "client.example.com" } });
    expect(new TextDecoder().decode([...store.messages.values()][0]?.trace)).toBe("Received: from client.example.com\r\n");
  });
});
