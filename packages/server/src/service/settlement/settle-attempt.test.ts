import { type Notify, read } from "@ricochet/core";
import { describe, expect, test } from "vitest";
import type { DeliveryOutcome } from "../../delivery/index.ts";
import { type Claim, GIVEN_UP_AT_MS, NEVER_DUE_AT_MS, type NewMessage } from "../../store/index.ts";
import { HOUR_MS, NOW_MS, outcome, type SampleClaim, sampleClaim, sampleSite } from "./sample-site.test-support.ts";
import { judgeAttempt, type Settling, settlementOf, settleOverdue } from "./settle-attempt.ts";

type Failed = Extract<DeliveryOutcome, { kind: "failed" }>;
type Outcomes = readonly ReturnType<typeof outcome>[];

async function settle(claim: Claim, outcomes: Outcomes, site = sampleSite()): Promise<Settling> {
  const { settled } = judgeAttempt(claim, { outcomes, destinationFailed: false }, site);
  return (await settlementOf(claim, settled, site)).settlement;
}

/** What the notifications of a settlement say, read as anybody's would be. */
function reportsOf({ messages }: Settling) {
  return messages.map((message) => ({ message, report: read(message.content as Uint8Array) }));
}

function textOf(message: NewMessage | undefined): string {
  return new TextDecoder().decode(message?.content as Uint8Array);
}

const UNKNOWN = outcome("failed", "550 5.1.1 RCPT User unknown");
const UNTRIED = { ...(outcome("failed", "0 4.4.5 CONNECT too many open files") as Failed), isUntried: true } as const;
const BUSY = outcome("failed", "451 4.3.0 RCPT Try later");
const OUTSIDE = { provenance: { trust: "outside", spf: "none", dkim: "none" } } as const;
const VOUCHED = { provenance: { trust: "outside", spf: "pass", dkim: "none" } } as const;

interface Rule {
  readonly name: string;
  readonly claim?: SampleClaim;
  readonly notify?: Notify;
  readonly outcome: ReturnType<typeof outcome>;
  readonly state: string;
  /** "failed to ann@example.com"; nobody is told when absent. */
  readonly told?: string;
  readonly audit?: string;
}

const LATE = { acceptedAtMs: NOW_MS - 5 * HOUR_MS };
const EXPIRED = { acceptedAtMs: NOW_MS - 120 * HOUR_MS };
const WANTS_ALL: Notify = ["SUCCESS", "FAILURE", "DELAY"];
const TO_ANN = "to ann@example.com";
const TO_POSTMASTER = "to postmaster@example.com";

const RULES: readonly Rule[] = [
  { name: "a failure is reported", outcome: UNKNOWN, state: "failed", told: `failed ${TO_ANN}` },
  {
    name: "a failure to a vouched stranger is reported",
    claim: { message: VOUCHED },
    outcome: UNKNOWN,
    state: "failed",
    told: `failed ${TO_ANN}`,
  },
  {
    name: "a stranger for whom nothing vouches is not written to",
    claim: { message: OUTSIDE },
    outcome: UNKNOWN,
    state: "quarantined",
    audit: "failed-unauthenticated",
  },
  { name: "who wants to hear nothing hears nothing", notify: "NEVER", outcome: UNKNOWN, state: "failed", audit: "failed-unwanted" },
  {
    name: "who wants success only does not hear of failure",
    notify: ["SUCCESS"],
    outcome: UNKNOWN,
    state: "failed",
    audit: "failed-unwanted",
  },
  {
    name: "a null path is never written to, the postmaster is",
    claim: { sender: { reversePath: "" } },
    outcome: UNKNOWN,
    state: "failed",
    told: `failed ${TO_POSTMASTER}`,
    audit: "failed-null-path",
  },
  {
    name: "a notification of ours that fails goes to the postmaster",
    claim: { sender: { reversePath: "" }, message: { kind: "notification" } },
    notify: "NEVER",
    outcome: UNKNOWN,
    state: "failed",
    told: `failed ${TO_POSTMASTER}`,
    audit: "double-bounce",
  },
  {
    name: "a double bounce that fails goes nowhere",
    claim: { sender: { reversePath: "" }, message: { kind: "double-bounce" } },
    notify: "NEVER",
    outcome: UNKNOWN,
    state: "failed",
    audit: "double-bounce-lost",
  },
  { name: "success that nobody asked for is not reported", outcome: outcome("delivered", "250 2.0.0 . Ok"), state: "delivered" },
  {
    name: "delivery is reported to who asked",
    notify: WANTS_ALL,
    outcome: outcome("delivered", "250 2.0.0 . Ok"),
    state: "delivered",
    told: `delivered ${TO_ANN}`,
  },
  {
    name: "relaying to a host without DSN is reported to who asked",
    notify: WANTS_ALL,
    outcome: outcome("relayed", "250 2.0.0 . Ok"),
    state: "relayed",
    told: `relayed ${TO_ANN}`,
  },
  {
    name: "a host with DSN owes the report itself",
    notify: WANTS_ALL,
    outcome: outcome("passed-on", "250 2.0.0 . Ok"),
    state: "delivered",
  },
  {
    name: "nobody asks for success in a stranger's name",
    claim: { message: OUTSIDE },
    notify: WANTS_ALL,
    outcome: outcome("relayed", "250 . Ok"),
    state: "relayed",
  },
  { name: "what failed for now waits", outcome: BUSY, state: "waiting" },
  {
    name: "a delay is reported after the warning time",
    claim: { message: LATE },
    outcome: BUSY,
    state: "waiting",
    told: `delayed ${TO_ANN}`,
  },
  {
    name: "a delay is not reported to who wants failures only",
    claim: { message: LATE },
    notify: ["FAILURE"],
    outcome: BUSY,
    state: "waiting",
  },
  { name: "a list is not warned", claim: { message: { ...LATE, kind: "automatic" } }, outcome: BUSY, state: "waiting" },
  {
    name: "a list that asks is warned",
    claim: { message: { ...LATE, kind: "automatic" } },
    notify: ["DELAY"],
    outcome: BUSY,
    state: "waiting",
    told: `delayed ${TO_ANN}`,
  },
  { name: "a warning is never sent to a stranger", claim: { message: { ...LATE, ...OUTSIDE } }, outcome: BUSY, state: "waiting" },
  {
    name: "what is past its time is given up after one more attempt",
    claim: { message: EXPIRED },
    outcome: BUSY,
    state: "failed",
    told: `failed ${TO_ANN}`,
  },
  {
    name: "a loop is a failure",
    outcome: outcome("failed", "0 5.4.6 mail loops back to this host"),
    state: "failed",
    told: `failed ${TO_ANN}`,
  },
];

describe("who is told what", () => {
  test.each(RULES)("$name", async ({ claim: sample = {}, notify = "unset", outcome: one, state, told, audit }) => {
    const claim = sampleClaim({ ...sample, recipients: [{ notify }] });
    const settlement = await settle(claim, [one]);
    expect(settlement.recipients.map((row) => row.state)).toEqual([state]);
    const reports = reportsOf(settlement).map(
      ({ message, report }) => `${report.outcomes[0]?.action} to ${message.recipients[0]?.address}`,
    );
    expect(reports).toEqual(told === undefined ? [] : [told]);
    expect(settlement.audit.map(({ what }) => what)).toEqual(audit === undefined ? [] : [audit]);
  });

  test("a site that bounces by the letter writes to strangers too, and writes it down", async () => {
    const settlement = await settle(sampleClaim({ message: OUTSIDE }), [UNKNOWN], sampleSite({ duty: { unauthenticated: "bounce" } }));
    expect(settlement.messages).toHaveLength(1);
    expect(settlement.audit.map(({ what }) => what)).toEqual(["failed-tolerated"]);
  });
});

describe("a notification", () => {
  test("says what happened, to whom, who said so and in which words", async () => {
    const claim = sampleClaim({
      sender: { envelopeId: "QQ+2B314", ret: "FULL" },
      recipients: [{ originalRecipient: "rfc822;bob+2Bnews@example.org" }],
    });
    const [notice] = reportsOf(await settle(claim, [UNKNOWN]));
    const text = textOf(notice?.message);
    expect(notice?.report).toMatchObject({
      kind: "delivery-status",
      reporter: { mta: "mx.example.com", queueId: "0000000001F" },
      original: { form: "full", messageId: "1@example.com" },
      outcomes: [
        {
          recipient: "bob@example.net",
          originalRecipient: "bob+news@example.org",
          action: "failed",
          status: "5.1.1",
          reply: { code: 550, command: "RCPT" },
          reason: "user-unknown",
          remoteMta: "mx.example.net",
          bounce: "hard",
        },
      ],
    });
    expect(text).toContain("Original-Envelope-Id: QQ+314");
    expect(text).toContain("Received-From-MTA: dns; client.example.com");
    expect(text).toContain("Arrival-Date: Sun, 22 Nov 2026 11:00:00 +0000");
    expect(text).toContain("Final-Log-ID: 0000000001F");
    expect(text).toContain(">>> RCPT TO:<bob@example.net>");
  });

  test("bears the signature of its author's domain", async () => {
    const asked: string[] = [];
    const dkimSignature = (content: Uint8Array) => {
      asked.push(Buffer.from(content).toString());
      return Promise.resolve(Buffer.from("DKIM-Signature: v=1\r\n"));
    };
    const [message] = (await settle(sampleClaim(), [UNKNOWN], { ...sampleSite(), dkimSignature })).messages;
    expect(Buffer.from(message?.trace ?? []).toString()).toBe("DKIM-Signature: v=1\r\n");
    expect(asked).toEqual([textOf(message)]);
  });

  test("counts no attempt that could not be made for want of our own, and tries again soon", async () => {
    const claim = sampleClaim({ recipients: [{ attempts: 7 }, { attempts: 0, last: { atMs: 1, code: 450, text: "later" } }] });
    const { recipients, messages } = await settle(claim, [UNTRIED, UNTRIED]);
    expect(messages).toEqual([]);
    expect(recipients).toMatchObject([
      { state: "waiting", isAttempt: false, dueAtMs: NOW_MS + 45_000, last: { status: "4.4.5" } },
      { state: "waiting", isAttempt: false, dueAtMs: NOW_MS + 45_000, last: { text: "later" } },
    ]);
  });

  test("gives up what is past its time though it could not be tried", async () => {
    const claim = sampleClaim({ recipients: [{ expiresAtMs: NOW_MS }] });
    const { recipients } = await settle(claim, [UNTRIED]);
    expect(recipients).toMatchObject([{ state: "failed" }]);
  });

  test("names no socket of this machine as the server that said so", async () => {
    const refused = outcome("failed", "550 5.1.1 RCPT User unknown");
    const [message] = (await settle(sampleClaim(), [{ ...refused, answer: { ...refused.answer, host: "unix:/run/dovecot/lmtp" } }]))
      .messages;
    expect(Buffer.from(message?.content as Uint8Array).toString()).not.toMatch(/Remote-MTA|run\/dovecot/);
  });

  test("goes where mail for its addressee goes, through aliases, and is addressed as before", async () => {
    const site = sampleSite();
    const [message] = (await settle(sampleClaim({ sender: { reversePath: "alias@example.com" } }), [UNKNOWN], site)).messages;
    expect(message?.recipients.map(({ address, destination }) => [address, destination])).toEqual([
      ["ann@example.com", "example.com"],
      ["bob@example.net", "example.net"],
    ]);
    expect(new TextDecoder().decode(message?.content as Uint8Array)).toContain("\r\nTo: <alias@example.com>\r\n");
  });

  test("has a null path, is never answered by another, and knows what it is about", async () => {
    const [message] = (await settle(sampleClaim(), [UNKNOWN])).messages;
    expect(message?.sender.reversePath).toBe("");
    expect(message?.kind).toBe("notification");
    expect(message?.about).toBe(42);
    expect(message?.recipients).toEqual([
      {
        address: "ann@example.com",
        notify: "NEVER",
        destination: "example.com",
        state: "waiting",
        dueAtMs: NOW_MS,
        expiresAtMs: NOW_MS + 120 * HOUR_MS,
      },
    ]);
  });

  test("is one for all recipients that share an action, and one more for each other action", async () => {
    const claim = sampleClaim({
      recipients: [
        { notify: WANTS_ALL },
        { address: "eve@example.net" },
        { address: "amy@example.net", notify: WANTS_ALL },
        { address: "joe@example.net" },
      ],
    });
    const settlement = await settle(claim, [outcome("relayed", "250 . Ok"), UNKNOWN, outcome("relayed", "250 . Ok"), UNKNOWN]);
    const said = reportsOf(settlement).map(({ report }) => report.outcomes.map(({ action, recipient }) => `${action} ${recipient}`));
    expect(said).toEqual([
      ["relayed bob@example.net", "relayed amy@example.net"],
      ["failed eve@example.net", "failed joe@example.net"],
    ]);
  });

  test("returns the header alone when that was asked, and with success and delay", async () => {
    const headers = sampleClaim({ sender: { ret: "HDRS" } });
    const success = sampleClaim({ recipients: [{ notify: WANTS_ALL }] });
    const forms = [await settle(headers, [UNKNOWN]), await settle(success, [outcome("relayed", "250 . Ok")])].flatMap(reportsOf);
    expect(forms.map(({ report }) => report.original?.form)).toEqual(["headers", "headers"]);
  });

  test("about a message of 25 MB returns its header, and reads no more than it needs", async () => {
    let piecesRead = 0;
    const piece = new TextEncoder().encode(
      `From: ann@example.com\r\nSubject: Big\r\nMessage-ID: <big@example.com>\r\n\r\n${"x".repeat(65_000)}`,
    );
    async function* pieces() {
      for (let at = 0; at < 400; at++) {
        piecesRead += 1;
        yield await Promise.resolve(piece);
      }
    }
    const settlement = await settle(sampleClaim({ content: { sizeBytes: piece.length * 400, read: pieces } }), [UNKNOWN]);
    const [notice] = reportsOf(settlement);
    expect(notice?.report.original).toMatchObject({ form: "headers", messageId: "big@example.com" });
    expect(piecesRead).toBeLessThan(10);
    expect(textOf(notice?.message).length).toBeLessThan(10_000);
  });

  test("begins what it returns with the fields that we put before it", async () => {
    const trace = new TextEncoder().encode("Received: from client.example.com by mx.example.com id X\r\n");
    const [notice] = (await settle(sampleClaim({ message: { trace } }), [UNKNOWN])).messages;
    expect(textOf(notice)).toContain("Received: from client.example.com by mx.example.com id X\r\nFrom: Ann");
  });

  test("to an address beyond ASCII goes by SMTPUTF8, any other goes everywhere", async () => {
    const [global] = (await settle(sampleClaim({ sender: { reversePath: "用户@example.com", smtpUtf8: true } }), [UNKNOWN])).messages;
    const [plain] = (await settle(sampleClaim({ recipients: [{ address: "用户@example.net" }] }), [UNKNOWN])).messages;
    expect([global?.sender.smtpUtf8, plain?.sender.smtpUtf8]).toEqual([true, false]);
    expect(textOf(plain)).toMatch(/^[\x00-\x7f]+$/);
  });

  test("about mail that must travel by TLS must do so too", async () => {
    const [message] = (await settle(sampleClaim({ sender: { requireTls: true } }), [UNKNOWN])).messages;
    expect(message?.sender.requireTls).toBe(true);
  });
});

describe("status and words", () => {
  const CASES = [
    ["550 4.7.1 RCPT Greylisted", "5.0.0", "the code decides when code and status disagree"],
    ["550 RCPT No such user here", "5.0.0", "nothing is invented where the server gave no status"],
    ["554 5.7.1 DATA Spam", "5.7.1", "the next hop's status is passed on"],
    ["0 5.1.2 Domain example.net does not exist", "5.1.2", "what no server said has the status that we know"],
  ] as const;
  test.each(CASES)("%s becomes %s: %s", async (line, status) => {
    const [message] = (await settle(sampleClaim(), [outcome("failed", line)])).messages;
    expect(textOf(message)).toContain(`\r\nStatus: ${status}\r\n`);
  });

  test("at expiry it is 4.4.7, with the last answer", async () => {
    const [notice] = reportsOf(await settle(sampleClaim({ message: EXPIRED }), [BUSY]));
    expect(notice?.report.outcomes[0]).toMatchObject({
      action: "failed",
      status: "4.4.7",
      reply: { code: 451 },
      diagnostic: { text: "451 4.3.0 Try later" },
    });
  });

  test("a delay says until when it is tried", async () => {
    const [notice] = reportsOf(await settle(sampleClaim({ message: LATE }), [BUSY]));
    expect(notice?.report.outcomes[0]).toMatchObject({ action: "delayed", status: "4.3.0", willRetryUntil: "2026-11-27T07:00:00+00:00" });
  });
});

describe("what waits", () => {
  test("is tried again by the schedule, and keeps its last answer", async () => {
    const { recipients } = await settle(sampleClaim({ recipients: [{ attempts: 1 }] }), [BUSY]);
    expect(recipients[0]).toMatchObject({
      state: "waiting",
      dueAtMs: NOW_MS + 300_000,
      isAttempt: true,
      last: { code: 451, status: "4.3.0", host: "mx.example.net" },
    });
  });

  test("is tried for the last time when it expires, not in the middle of a long wait", async () => {
    const message = { acceptedAtMs: NOW_MS - 120 * HOUR_MS + 100_000 };
    const { recipients } = await settle(sampleClaim({ message, recipients: [{ attempts: 9 }] }), [BUSY]);
    expect(recipients[0]?.dueAtMs).toBe(NOW_MS + 100_000);
  });

  test("is warned about once", async () => {
    const late = sampleClaim({ message: LATE });
    const first = await settle(late, [BUSY]);
    expect([first.recipients[0]?.isWarned, first.messages.length]).toEqual([true, 1]);
    const [{ warnAtMs: _, ...warned } = {}] = late.recipients;
    const again = await settle({ ...late, recipients: [warned as Claim["recipients"][number]] }, [BUSY]);
    expect([again.recipients[0]?.isWarned, again.messages.length]).toEqual([undefined, 0]);
  });

  test("had no room in a transaction that others went through: it is tried at once", async () => {
    const claim = sampleClaim({ recipients: [{}, {}] });
    const full = outcome("failed", "452 4.5.3 RCPT Too many recipients");
    const { recipients } = await settle(claim, [outcome("relayed", "250 . Ok"), full]);
    expect(recipients[1]).toMatchObject({ state: "waiting", dueAtMs: NOW_MS });
    const alone = await settle(claim, [full, full]);
    expect(alone.recipients[1]?.dueAtMs).toBe(NOW_MS + 60_000);
  });
});

describe("the profile of a destination", () => {
  test("knows that a listed client says nothing of the message", () => {
    const listed = outcome("failed", "554 5.7.1 CONNECT Client host [192.0.2.1] blocked using dnsbl.example.org");
    const { settled, judgements } = judgeAttempt(sampleClaim(), { outcomes: [listed], destinationFailed: true }, sampleSite());
    expect(settled[0]?.settled.state).toBe("waiting");
    expect(judgements[0]).toMatchObject({ disposition: "temporary", reaction: "pause" });
  });

  test("knows when temporary means never; the failure is then 5.y.z, and the words are the server's", async () => {
    const never = outcome("failed", "421 4.7.1 CONNECT [TS03] All messages from 192.0.2.1 will be permanently deferred");
    const claim = sampleClaim({ recipients: [{ destination: "yahoo.com", address: "bob@yahoo.com" }] });
    const [notice] = reportsOf(await settle(claim, [never]));
    expect(notice?.report.outcomes[0]).toMatchObject({
      action: "failed",
      status: "5.7.1",
      diagnostic: { text: expect.stringContaining("[TS03] All messages") },
    });
  });
});

describe("mail past its time that was not tried", () => {
  test("is given up with the last answer", async () => {
    const last = { atMs: NOW_MS - HOUR_MS, code: 451, status: "4.3.0", text: "Try later", verb: "RCPT", host: "mx.example.net" };
    const { settlement } = await settleOverdue(sampleClaim({ message: EXPIRED, recipients: [{ attempts: 7, last }] }), sampleSite());
    const [notice] = reportsOf(settlement);
    expect(settlement.recipients[0]).toMatchObject({ state: "failed", isAttempt: false });
    expect(notice?.report.outcomes[0]).toMatchObject({
      action: "failed",
      status: "4.4.7",
      reply: { code: 451 },
      lastAttemptAt: "2026-11-22T11:00:00+00:00",
    });
  });

  test("is given up also when it was never tried, and does not claim that it was", async () => {
    const { settlement } = await settleOverdue(sampleClaim({ message: EXPIRED }), sampleSite());
    const [notice] = reportsOf(settlement);
    expect(notice?.report.outcomes[0]).toMatchObject({ action: "failed", status: "4.4.7" });
    expect(notice?.report.outcomes[0]?.lastAttemptAt).toBeUndefined();
  });

  test("is told to be given up by a person when that was so and nothing else is known, whatever the clock says", async () => {
    const claim = sampleClaim({ recipients: [{ expiresAtMs: GIVEN_UP_AT_MS, dueAtMs: NEVER_DUE_AT_MS }] });
    const { settlement } = await settleOverdue(
      claim,
      sampleSite({}, () => claim.message.acceptedAtMs - 1),
    );
    const [notice] = reportsOf(settlement);
    expect(settlement.recipients[0]).toMatchObject({ state: "failed", isAttempt: false });
    expect(notice?.report.outcomes[0]).toMatchObject({
      ...{ action: "failed", status: "4.4.7", reason: "expired" },
      diagnostic: { text: expect.stringContaining("Given up by the postmaster before it was tried") },
    });
    expect(notice?.report.outcomes[0]?.lastAttemptAt).toBeUndefined();
  });

  test("tells nobody who asked for no notification", async () => {
    const claim = sampleClaim({ recipients: [{ expiresAtMs: GIVEN_UP_AT_MS, notify: "NEVER" }] });
    const { settlement } = await settleOverdue(claim, sampleSite());
    expect(settlement).toMatchObject({ recipients: [{ state: "failed" }], messages: [], audit: [{ who: "duty" }] });
  });

  test("is given up at its next failure too, with what was heard then", async () => {
    const busy = outcome("failed", "451 4.3.0 RCPT Try later");
    const { recipients, messages } = await settle(sampleClaim({ recipients: [{ expiresAtMs: GIVEN_UP_AT_MS }] }), [busy]);
    expect(recipients[0]).toMatchObject({ state: "failed", isAttempt: true, last: { code: 451 } });
    expect(messages).toHaveLength(1);
  });

  test("is warned about, and stays due when it was", async () => {
    const claim = sampleClaim({ message: LATE, recipients: [{ dueAtMs: NOW_MS + 777 }] });
    const { settlement } = await settleOverdue(claim, sampleSite());
    expect(settlement.recipients[0]).toMatchObject({ state: "waiting", dueAtMs: NOW_MS + 777, isWarned: true });
    expect(settlement.messages).toHaveLength(1);
  });

  test("waits on when it turns out not to be late", async () => {
    const { settlement } = await settleOverdue(sampleClaim(), sampleSite());
    expect(settlement).toMatchObject({ recipients: [{ state: "waiting", isAttempt: false }], messages: [] });
  });
});

test("a notification goes to the sender behind a path that SRS of ours made", async () => {
  const { sign } = await import("@ricochet/core");
  const keys = [{ id: 1, secret: "a secret of ours" }];
  const signed = sign("ann@example.org", { scheme: "srs", keys, now: new Date(NOW_MS), domain: "srs.example.com" });
  const reversePath = signed.ok ? signed.address : "";
  expect(reversePath).toMatch(/^SRS0=/);
  const [message] = (
    await settle(sampleClaim({ sender: { reversePath } }), [UNKNOWN], sampleSite({ keys, srs: { domain: "srs.example.com" } }))
  ).messages;
  expect(message?.recipients[0]?.address).toBe("ann@example.org");
});

test("recipients that are put off together come again together", async () => {
  let drawn = 0;
  const random = { ...sampleSite().random, fraction: () => (drawn++ % 10) / 10 };
  const claim = sampleClaim({ recipients: [{}, {}, {}] });
  const { recipients } = await settle(claim, [BUSY, BUSY, BUSY], { ...sampleSite(), random });
  expect(new Set(recipients.map(({ dueAtMs }) => dueAtMs)).size).toBe(1);
  expect(recipients[0]?.dueAtMs).toBeGreaterThan(NOW_MS);
});
