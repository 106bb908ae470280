import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sign, stampHeaders } from "@ricochet/core";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { localDomain } from "../../../../../test/support/local-domain.ts";
import { type Arrival, DEFAULT_ADDRESS_RULES, type SentFacts } from "../../ledger/index.ts";
import { openSqliteStore } from "../../store/index.ts";
import type { DaemonEvent } from "../events/index.ts";
import { NOW_MS, sampleSite } from "../settlement/sample-site.test-support.ts";
import { createIntake, type Intake } from "./intake.ts";

const KEY = { id: 1, secret: "a secret of the tests" };
const folder = mkdtempSync(join(tmpdir(), "ricochet-intake-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let opened = 0;
let store: Awaited<ReturnType<typeof openSqliteStore>>;
let intake: Intake;
let events: DaemonEvent[];

beforeEach(async () => {
  opened += 1;
  store = await openSqliteStore({ file: join(folder, `${opened}.db`) });
  events = [];
  const site = sampleSite({
    keys: [KEY],
    users: [{ name: "shop", password: "x", senders: [], tenant: "shop", stream: "bulk" }],
    suppression: { atRcpt: "refuse", addresses: DEFAULT_ADDRESS_RULES },
    domains: [
      { kind: "return-path", name: "bounces.example.com", forwards: true },
      localDomain({ returnPath: { scheme: "verp", lifetimeDays: 7, domain: "bounces.example.com" } }),
    ],
  } as Parameters<typeof sampleSite>[0]);
  intake = createIntake({ store, site: () => site, observe: (event) => events.push(event) });
});
afterEach(() => store.close());

interface Made {
  readonly recipient?: string;
  readonly messageId?: string;
  readonly status?: string;
  readonly fields?: string;
  readonly original?: string;
}

function bounce({
  recipient = "bob@example.net",
  messageId = "1@example.com",
  status = "5.1.1",
  fields = "",
  original,
}: Made = {}): Uint8Array {
  return Buffer.from(
    `From: MAILER-DAEMON@mx.example.net\r\nTo: ann@example.com\r\nSubject: failed\r\nMessage-ID: <b-${messageId}>\r\nMIME-Version: 1.0\r\n` +
      "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\nSorry.\r\n--b\r\n" +
      `Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.net\r\n${fields}\r\nFinal-Recipient: rfc822; ${recipient}\r\n` +
      `Action: failed\r\nStatus: ${status}\r\nDiagnostic-Code: smtp; 550 ${status} User unknown\r\nRemote-MTA: dns; aspmx.l.google.com\r\n\r\n--b\r\n` +
      `Content-Type: text/rfc822-headers\r\n\r\n${original ?? `From: news@shop.example\r\nMessage-ID: <${messageId}>\r\n`}\r\n--b--\r\n`,
  );
}

function arrival(octets: Uint8Array, facts: Partial<Arrival> = {}): Arrival {
  const envelope = { mailFrom: "", rcptTo: ["bounces@elsewhere.example"] };
  return { source: "imap", account: "imap a", atMs: NOW_MS, octets, envelope, tenant: "default", ...facts };
}

async function taken(one: Arrival) {
  const [recorded] = await intake.takeIn([one]);
  if (recorded === undefined || recorded.isKnown) throw new Error("it was known");
  return await store.ledger.outcome(recorded.outcomes[0] ?? 0);
}

function signedPath(): string {
  const answer = sign("ann@example.com", { scheme: "token", keys: [KEY], now: new Date(NOW_MS), domain: "bounces.example.com" });
  return answer.ok ? answer.address : "";
}

async function measures() {
  const sums = await store.ledger.rates({ sinceMs: 0, untilMs: Number.MAX_SAFE_INTEGER, by: ["measure", "provider"] });
  return sums.map(({ measure, provider, count }) => [measure, provider, count]);
}

const SENT: SentFacts = {
  ...{ tenant: "shop", stream: "bulk", sentAtMs: NOW_MS - 1000, messageId: "1@example.com", envelopeId: "order+1", queueId: "4F2A" },
  ...{ from: "news@shop.example", recipients: ["Bob@Example.net"], tags: '{"order":"1"}' },
};

describe("what proves a bounce", () => {
  test("is the signed path that it came to", async () => {
    const outcome = await taken(arrival(bounce(), { envelope: { mailFrom: "", rcptTo: [signedPath()] } }));
    expect(outcome).toMatchObject({ verdict: "ours", isProven: true, senderDomain: "example.com", provider: "google", tenant: "default" });
    expect(await measures()).toEqual([["hard", "google", 1]]);
  });

  test("is the stamp that it quotes, for the recipient that the stamp names and for nobody else", async () => {
    const header = Buffer.from("From: ann@example.com\r\nMessage-ID: <1@example.com>\r\nDate: Sun, 22 Nov 2026 10:00:00 +0000\r\n\r\n");
    const original = Buffer.from(stampHeaders({ bytes: header, recipients: ["bob@example.net"], now: new Date(NOW_MS) }, KEY)).toString(
      "latin1",
    );
    expect(await taken(arrival(bounce({ original })))).toMatchObject({ verdict: "ours", isProven: true });
    expect(await taken(arrival(bounce({ original, recipient: "eve@example.net" })))).toMatchObject({ verdict: "ours", isProven: false });
  });

  test("is the Message-ID in the send log, with the recipient: tenant, stream and tags are the message's", async () => {
    const [sent] = await store.ledger.logSent([SENT]);
    expect(await taken(arrival(bounce()))).toMatchObject({
      ...{ isProven: true, recipient: "bob@example.net", tenant: "shop", stream: "bulk", senderDomain: "shop.example", sent },
      ...{
        messageId: "1@example.com",
        tags: SENT.tags,
        status: "5.1.1",
        code: 550,
        reportingMta: "mx.example.net",
        remoteMta: "aspmx.l.google.com",
      },
    });
  });

  test("is not the Message-ID alone: whoever got the mail knows it", async () => {
    await store.ledger.logSent([SENT]);
    const outcome = await taken(arrival(bounce({ recipient: "eve@example.net" })));
    expect(outcome).toMatchObject({ isProven: false, tenant: "shop" });
    expect(await store.suppressions.check([{ tenant: "shop", stream: "bulk", address: "eve@example.net" }], NOW_MS)).toEqual([undefined]);
  });

  test.each([
    ["the envelope id", { messageId: "other@example.com", fields: "Original-Envelope-Id: order+1\r\n" }],
    ["the queue id of a server of ours", { messageId: "other@example.com", fields: "X-Postfix-Queue-ID: 4F2A\r\n" }],
  ])("is not %s, which only tells the message that it is about", async (_what, made) => {
    const [sent] = await store.ledger.logSent([SENT]);
    expect(await taken(arrival(bounce(made)))).toMatchObject({ sent, isProven: false, verdict: "unproven" });
  });

  test("is not a path of VERP, which anybody can write; with the send log it is", async () => {
    const envelope = { mailFrom: "", rcptTo: ["news-bob=example.net@bounces.example.com"] };
    expect(await taken(arrival(bounce({ messageId: "2@example.com" }), { envelope }))).toMatchObject({ isProven: false });
    await store.ledger.logSent([SENT]);
    expect(await taken(arrival(bounce(), { envelope }))).toMatchObject({ isProven: true });
  });
});

describe("a forged bounce", () => {
  test("is kept and counted by whoever sent it, holds nobody back, and nobody is told", async () => {
    const path = signedPath().replace(/^b-(.)(.)/, (_all, mark: string, digit: string) => `b-${mark}${digit === "a" ? "b" : "a"}`);
    const outcome = await taken(arrival(bounce(), { envelope: { mailFrom: "", rcptTo: [path], client: "203.0.113.9" } }));
    expect(outcome).toMatchObject({ verdict: "forged", isProven: false });
    expect(await measures()).toEqual([["forged", "203.0.113.9", 1]]);
    expect(events).toEqual([{ kind: "forged-recorded", source: "imap", account: "imap a", outcomes: 1 }]);
  });
});

describe("what nobody proves", () => {
  test("is shown as such, and counts apart", async () => {
    expect(await taken(arrival(bounce()))).toMatchObject({ verdict: "unproven", isProven: false, reason: "user-unknown" });
    expect(await measures()).toEqual([["unproven", "example.net", 1]]);
    expect(events).toMatchObject([{ kind: "bounce-read", account: "imap a", isProven: false }]);
  });
});

describe("taking in", () => {
  test("records what comes again once, also by another way and within one call, and moves the position with it", async () => {
    const one = arrival(bounce());
    const other = arrival(Buffer.concat([Buffer.from("Received: from mx\r\n"), bounce()]), { source: "maildir", account: "/var/mail" });
    const position = { account: "imap a", source: "imap", position: "7", atMs: NOW_MS } as const;
    const recorded = await intake.takeIn([one, one, other], position);
    expect(recorded.map(({ isKnown }) => isKnown)).toEqual([false, true, true]);
    expect(await store.ledger.position("imap a")).toEqual({ ...position, arrivals: 1 });
    expect(events).toHaveLength(1);
  });

  test("lets no tenant's upload say anything of another's mail, nor stand in the way of its arrival", async () => {
    await store.ledger.logSent([SENT]);
    expect(await taken(arrival(bounce(), { source: "http", tenant: "eve" }))).toMatchObject({ tenant: "eve", isProven: false });
    expect(await taken(arrival(bounce()))).toMatchObject({ tenant: "shop", isProven: true });
  });

  test("ties what our own queue sent to its message, whose user says whose it was", async () => {
    await store.enqueue({
      ...{ id: 7, kind: "ordinary", acceptedAtMs: NOW_MS - 5, trace: new Uint8Array(), messageId: "1@example.com" },
      sender: { reversePath: "news@shop.example", body: "7BIT", smtpUtf8: false, requireTls: false },
      provenance: { trust: "trusted", spf: "none", dkim: "none", user: "shop" },
      recipients: [
        {
          address: "bob@example.net",
          notify: "unset",
          destination: "example.net",
          state: "waiting",
          dueAtMs: NOW_MS,
          expiresAtMs: NOW_MS + 1,
        },
      ],
      content: bounce(),
    });
    expect(await taken(arrival(bounce()))).toMatchObject({
      queued: 7,
      tenant: "shop",
      stream: "bulk",
      isProven: true,
      senderDomain: "shop.example",
    });
  });

  test("keeps mail that is no bounce as an arrival without outcomes, and large mail cut short", async () => {
    const octets = Buffer.concat([Buffer.from("From: a@example.net\r\nSubject: hello\r\n\r\n"), Buffer.alloc(400_000, "x")]);
    const [recorded] = await intake.takeIn([arrival(octets)]);
    expect(recorded).toEqual({ isKnown: false, arrival: 1, outcomes: [] });
    const found = await store.ledger.arrival(1);
    expect([found?.kind, found?.sizeBytes, found?.body?.byteLength]).toEqual(["other", octets.length, 262_144]);
  });

  test.each([
    ["the future", Date.UTC(2099, 10, 22), NOW_MS],
    ["long ago", Date.UTC(1999, 10, 22), NOW_MS],
    ["an hour ago", NOW_MS - 3_600_000, NOW_MS - 3_600_000],
  ])("dates what a report tells of %s", async (_what, toldMs, atMs) => {
    const recipient = `bob@example.net\r\nLast-Attempt-Date: ${new Date(toldMs).toUTCString()}`;
    expect(await taken(arrival(bounce({ recipient })))).toMatchObject({ recipient: "bob@example.net", atMs });
  });
});
