/** read(compose(x)) gives back x: every member that the record has, in every language, charset, action and form. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compose, type Notification, type NotifiedRecipient, WORDS } from "./dsn/index.ts";
import { scanMessage } from "./mime/index.ts";
import type { Outcome } from "./model/index.ts";
import { read } from "./read.ts";

const RUNS = { numRuns: 400 };
const LANGUAGES = Object.keys(WORDS);

const atom = fc.stringMatching(/^[a-z0-9](?:[a-z0-9+=_-]{0,12}[a-z0-9])?$/);
const wideAtom = fc.constantFrom("用户", "пользователь", "müller", "δοκιμή", "사용자", "𠮷野");
const local = fc.oneof({ weight: 4, arbitrary: atom }, { weight: 1, arbitrary: fc.stringMatching(/^[a-z]{1,8}\.[a-z]{1,8}$/) });
const label = fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,12}[a-z0-9])?$/);
const domain = fc.tuple(label, fc.constantFrom("example.net", "example.org", "example.com")).map((labels) => labels.join("."));
const wideDomain = fc.constantFrom("例え.example", "почта.example", "bücher.example");
const asciiAddress = fc.tuple(local, domain).map((parts) => parts.join("@"));
const wideAddress = fc.tuple(fc.oneof(local, wideAtom), wideDomain).map((parts) => parts.join("@"));
const address = fc.oneof({ weight: 4, arbitrary: asciiAddress }, { weight: 1, arbitrary: wideAddress });

const word = fc.constantFrom(
  "mailbox",
  "not",
  "here",
  "today",
  "(x)",
  "<tag>",
  "größer",
  "ящик",
  "満杯",
  "état",
  "a=b",
  "q+1",
  "\\x{41}",
  "5",
  "half",
);
const sentence = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(" "));
const date = fc
  .tuple(fc.integer({ min: 0, max: 2 ** 31 }), fc.constantFrom("+00:00", "+01:00", "-05:30", "+14:00"))
  .map(([second, zone]) => `${new Date(second * 1000).toISOString().slice(0, 19)}${zone}`);
const host = domain;

const enhanced = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 6 })).map((digits) => digits.join("."));
const CODES = { failed: [550, 552, 554, 451, 421], delayed: [450, 451, 421], delivered: [250], relayed: [250], expanded: [250] } as const;

const recipient: fc.Arbitrary<NotifiedRecipient> = fc
  .record({
    recipient: address,
    originalRecipient: fc.option(address, { nil: undefined }),
    action: fc.constantFrom("failed", "delayed", "delivered", "relayed", "expanded" as const),
    code: fc.nat(),
    enhanced: fc.option(enhanced, { nil: undefined }),
    says: sentence,
    command: fc.option(fc.constantFrom("RCPT", "MAIL", "DATA"), { nil: undefined }),
    remoteMta: fc.option(host, { nil: undefined }),
    lastAttemptAt: fc.option(date, { nil: undefined }),
    willRetryUntil: fc.option(date, { nil: undefined }),
    finalLogId: fc.option(atom, { nil: undefined }),
  })
  .map(({ code: pick, enhanced: detail, says, command, willRetryUntil, ...one }) => {
    const code = CODES[one.action][pick % CODES[one.action].length] ?? 550;
    const text = `${detail === undefined ? "" : `${String(code)[0]}.${detail} `}${says}`;
    const isSuccess = code < 300;
    const given = Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as unknown as NotifiedRecipient;
    return {
      ...given,
      reply: { code, text, ...(command !== undefined && !isSuccess && { command }) },
      ...(one.action === "delayed" && willRetryUntil !== undefined && { willRetryUntil }),
    };
  });

/** Behind a hundred recipients the reader looks for no conversation any more; hosts and replies stand in the fields as well, verbs do not. */
function withoutCommands(all: readonly NotifiedRecipient[]): NotifiedRecipient[] {
  return all.map((one) => ({ ...one, reply: { code: one.reply?.code ?? 0, text: one.reply?.text ?? "" } }));
}

/** Recipients and replies differ, so that each can be told from the others. */
const recipients = fc
  .oneof(
    { weight: 6, arbitrary: fc.array(recipient, { minLength: 1, maxLength: 6 }) },
    { weight: 1, arbitrary: fc.array(recipient, { minLength: 100, maxLength: 200 }).map(withoutCommands) },
  )
  .map((all) => {
    // Whatever is quoted beside a success answers RCPT: an answer to DATA is about all recipients, and so it is read.
    const isMixed = all.length < 100 && all.some(({ reply }) => (reply?.code ?? 0) < 300);
    return all.map((one, at) => ({
      ...one,
      recipient: `r${at}.${one.recipient}`,
      reply: {
        ...one.reply,
        code: one.reply?.code ?? 0,
        text: (one.reply?.text ?? "").replace(/^(\d\.\d\.\d )?/, `$1no${at} `),
        ...(isMixed && (one.reply?.code ?? 0) >= 300 && { command: "RCPT" }),
      },
    }));
  });

interface Enclosed {
  readonly bytes: Uint8Array;
  readonly subject: string;
  readonly from: string;
  readonly messageId: string;
  readonly hasBody: boolean;
}

const original: fc.Arbitrary<Enclosed> = fc
  .record({
    subject: sentence.filter((text) => !text.includes("=?")),
    from: fc.oneof(asciiAddress, wideAddress),
    messageId: fc.tuple(atom, domain).map((parts) => parts.join("@")),
    type: fc.constantFrom("text/plain; charset=utf-8", "text/plain; charset=iso-2022-jp", "text/html", "application/octet-stream"),
    body: fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      sentence.map((text) => new TextEncoder().encode(text.repeat(30))),
    ),
    lineEnd: fc.constantFrom("\r\n", "\n"),
  })
  .map(({ subject, from, messageId, type, body, lineEnd }) => {
    const header = [
      `From: <${from}>`,
      `Subject: ${subject}`,
      `Message-ID: <${messageId}>`,
      "MIME-Version: 1.0",
      `Content-Type: ${type}`,
      "",
      "",
    ];
    const bytes = new Uint8Array([...new TextEncoder().encode(header.join(lineEnd)), ...body]);
    return { bytes, subject, from, messageId, hasBody: body.some((octet) => octet > 0x20) };
  });

interface Case {
  readonly notification: Notification;
  readonly enclosed: Enclosed | undefined;
}

const cases: fc.Arbitrary<Case> = fc
  .record({
    recipients,
    reversePath: address,
    envelopeId: fc.option(
      sentence.map((text) => text.replaceAll(/[^\x20-\x7e]/g, "x")),
      { nil: undefined },
    ),
    ret: fc.constantFrom("FULL", "HDRS", undefined),
    language: fc.constantFrom(...LANGUAGES),
    html: fc.boolean(),
    enclosed: fc.option(original, { nil: undefined }),
    nextHop: fc.constantFrom({}, { eightBitMime: true }, { smtpUtf8: true }),
    arrivalDate: date,
    queueId: atom,
    now: date,
  })
  .map(({ recipients: all, reversePath, envelopeId, ret, language, html, enclosed, nextHop, ...rest }) => ({
    enclosed,
    notification: {
      ...rest,
      recipients: all,
      reportingMta: "mx.example.com",
      receivedFromMta: "client.example.com",
      envelope: { reversePath, ...(envelopeId !== undefined && { envelopeId }), ...(ret !== undefined && { ret }) },
      seed: "seed",
      languages: [language],
      html,
      nextHop,
      ...(enclosed !== undefined && { original: enclosed.bytes }),
    },
  }));

/** What the record has to say of a recipient. */
function expected(one: NotifiedRecipient, reportingMta: string): Partial<Outcome> {
  const { reply, action, finalLogId: _, ...same } = one;
  const code = reply?.code ?? 0;
  const text = reply?.text ?? "";
  const said = /^\d\.\d\.\d/.exec(text)?.[0];
  const derived = action === "failed" && code < 500 ? "4.4.7" : `${String(code)[0]}.0.0`;
  return {
    ...same,
    action,
    status: said ?? derived,
    reply: { ...reply, code, text },
    diagnostic: { type: "smtp", text: `${code} ${text}` },
    reportingMta,
  };
}

const MEMBERS = [
  "recipient",
  "originalRecipient",
  "action",
  "status",
  "reply",
  "diagnostic",
  "reportingMta",
  "remoteMta",
  "lastAttemptAt",
  "willRetryUntil",
] as const;

function comparable(outcome: Partial<Outcome>): Partial<Outcome> {
  return Object.fromEntries(MEMBERS.filter((name) => outcome[name] !== undefined).map((name) => [name, outcome[name]]));
}

/** The fields before the first recipient of the report, unfolded. */
function messageFields(bytes: Uint8Array): ReadonlyMap<string, string> {
  const message = scanMessage(bytes, []);
  const part = message.root.walk().find(({ type }) => type.endsWith("delivery-status"));
  const text = new TextDecoder().decode(bytes.subarray(part?.bodyStart, part?.end));
  const group = (text.split("\r\n\r\n")[0] ?? "").replaceAll("\r\n ", " ");
  return new Map(group.split("\r\n").map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]));
}

describe("read(compose(x))", () => {
  it("gives back every recipient, whatever the language, the action and the next hop", () => {
    fc.assert(
      fc.property(cases, ({ notification }) => {
        const report = read(compose(notification));
        expect(report.kind).toBe("delivery-status");
        expect(report.format).toBe("rfc3464");
        expect(report.problems).toEqual([]);
        const wanted = notification.recipients.map((one) => comparable(expected(one, "mx.example.com")));
        expect(report.outcomes.map(comparable)).toEqual(wanted);
      }),
      RUNS,
    );
  }, 120_000);

  it("gives back who wrote it, when, and in which language", () => {
    fc.assert(
      fc.property(cases, ({ notification }) => {
        const { reporter } = read(compose(notification));
        const isTold = notification.recipients.some(({ action }) => action === "failed" || action === "delayed");
        expect(reporter).toEqual({
          mta: "mx.example.com",
          from: "MAILER-DAEMON@mx.example.com",
          queueId: notification.queueId,
          at: notification.now,
          ...(reporter.language !== undefined && { language: isTold ? notification.languages?.[0] : reporter.language }),
        });
        if (notification.recipients.every(({ action }) => action === "failed" || action === "delayed"))
          expect(reporter.language).toBeDefined();
      }),
      RUNS,
    );
  }, 120_000);

  it("gives back the message that was not delivered", () => {
    fc.assert(
      fc.property(cases, ({ notification, enclosed }) => {
        const report = read(compose(notification));
        if (enclosed === undefined) {
          expect(report.original).toBeUndefined();
          return;
        }
        const isFull = notification.envelope.ret !== "HDRS" && notification.recipients.some(({ action }) => action === "failed");
        const { subject, from, messageId, hasBody } = enclosed;
        expect(report.original).toMatchObject({ where: "attached", subject, from, messageId });
        if (hasBody) expect(report.original?.form).toBe(isFull ? "full" : "headers");
      }),
      RUNS,
    );
  }, 120_000);

  it("carries what the record has no place for", () => {
    fc.assert(
      fc.property(cases, ({ notification }) => {
        const fields = messageFields(compose(notification));
        expect(fields.get("Original-Envelope-Id")).toBe(notification.envelope.envelopeId?.replaceAll("\\x{", "\\x{5C}x{"));
        expect(fields.get("Received-From-MTA")).toBe("dns; client.example.com");
        expect(fields.get("Arrival-Date")).toMatch(/^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} [+-]\d{4}$/);
      }),
      RUNS,
    );
  }, 120_000);

  it("gives the same reason in every language: the words of the notification do not outweigh those of the server", () => {
    const replies = [
      "550 5.1.1 User unknown",
      "552 5.2.2 Mailbox full",
      "550 5.2.1 Account disabled",
      "554 5.7.1 Message rejected as spam",
      "550 5.7.26 This mail is unauthenticated",
      "554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using zen.example.org",
      "552 5.3.4 Message size exceeds fixed limit",
      "550 No",
    ];
    for (const said of replies) {
      const reply = { code: Number(said.slice(0, 3)), text: said.slice(4), command: "RCPT" };
      const reasons = LANGUAGES.map((language) => {
        const notification: Notification = {
          reportingMta: "mx.example.com",
          envelope: { reversePath: "ann@example.com" },
          recipients: [{ recipient: "bob@example.net", action: "failed", reply, remoteMta: "mx.example.net" }],
          now: "2026-11-22T10:00:00+00:00",
          seed: "seed",
          languages: [language],
        };
        return read(compose(notification)).outcomes[0]?.reason;
      });
      expect(new Set(reasons).size, `${said}: ${reasons.join(" ")}`).toBe(1);
    }
  });
});
