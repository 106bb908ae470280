/** Whatever a stranger put into a value: no header field more, no part more, no line too long, no octet that the next hop cannot take. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanMessage } from "../mime/index.ts";
import { composeAutoReply } from "./auto-reply.ts";
import { compose } from "./compose.ts";
import type { Notification, NotifiedRecipient } from "./notification.ts";

const weapon = fc.constantFrom(
  "\r\nBcc: victim@example.org\r\n",
  "\nX-Injected: yes\n\n",
  "\r\n\r\n--=_report_seed\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script>",
  "--=_report_seed--",
  "--=_alternative_seed",
  "\0",
  "\r",
  "\u2028\u2029\u0085",
  "\ud800",
  "\u202e\u2066",
  "é\u00ff漢😀",
  "\u001b[2J",
  '<>,;:"\\',
  "=?utf-8?B?DQpCY2M6IHZpY3RpbUBleGFtcGxlLm9yZw==?=",
  "\\x{D}\\x{A}",
  "{{host}}{{",
  "&lt;<img src=x>",
);
/** 100 kB and more. */
const giant = fc.constantFrom("x".repeat(100_000), "漢".repeat(50_000), "a ".repeat(50_000), "a\r\n".repeat(30_000));
const plain = fc.constantFrom("", "a", "bob@example.net", "mx.example.net", "550 5.1.1", " ", "@", "x@y@z", '"a b"@example.net');
/** Values made of these, each of them in any place. */
function valuesOf(...dangers: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  const piece = fc.oneof(...dangers, plain, fc.string({ unit: "binary", maxLength: 20 }));
  return fc.array(piece, { minLength: 1, maxLength: 4 }).map((all) => all.join(""));
}

interface Attack {
  readonly name: string;
  readonly hostile: fc.Arbitrary<string>;
  readonly numRuns: number;
}

const ATTACKS: readonly Attack[] = [
  { name: "short values", hostile: valuesOf(weapon), numRuns: 1000 },
  { name: "values of 100 kB", hostile: valuesOf(weapon, giant), numRuns: 40 },
];

function recipientOf(hostile: fc.Arbitrary<string>): fc.Arbitrary<NotifiedRecipient> {
  const maybe = fc.option(hostile, { nil: undefined });
  return fc
    .record({
      recipient: hostile.filter((text) => text !== ""),
      originalRecipient: maybe,
      originalRecipientType: maybe,
      action: fc.constantFrom("failed", "delayed", "delivered" as const),
      reply: fc.option(fc.record({ code: fc.integer({ min: 200, max: 599 }), text: hostile, command: hostile }), { nil: undefined }),
      diagnostic: fc.option(fc.record({ type: hostile, text: hostile }), { nil: undefined }),
      remoteMta: maybe,
      finalLogId: maybe,
    })
    .map(defined) as fc.Arbitrary<NotifiedRecipient>;
}

function notificationOf(hostile: fc.Arbitrary<string>): fc.Arbitrary<Notification> {
  const maybe = fc.option(hostile, { nil: undefined });
  return fc
    .record({
      reportingMta: hostile.filter((text) => text !== ""),
      envelope: fc.record({
        reversePath: hostile.filter((text) => text !== ""),
        envelopeId: hostile,
        ret: fc.constantFrom("FULL", "HDRS" as const),
      }),
      recipients: fc.array(recipientOf(hostile), { minLength: 1, maxLength: 4 }),
      now: fc.constant("2026-11-22T10:00:00+01:00"),
      seed: fc.constant("seed"),
      original: fc.option(
        fc.oneof(
          hostile,
          fc
            .tuple(hostile, hostile, hostile)
            .map(
              ([id, subject, body]) =>
                `Message-ID: <${id}>\r\nSubject: ${subject}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n${body}\r\n--b--`,
            ),
          fc.uint8Array({ maxLength: 2000 }),
        ),
        { nil: undefined },
      ),
      nextHop: fc.constantFrom({}, { eightBitMime: true }, { smtpUtf8: true }),
      from: fc.option(fc.record({ name: hostile, address: hostile }), { nil: undefined }),
      receivedFromMta: maybe,
      queueId: maybe,
      languages: fc.array(hostile, { maxLength: 2 }),
      html: fc.boolean(),
      bilingual: fc.boolean(),
      template: fc.option(
        fc.constant({
          text: "{{notification}}{{sender}}{{subject}}{{queueId}}",
          html: "{{notification}}{{sender}}",
          subject: "{{subject}} {{recipient}}",
        }),
        {
          nil: undefined,
        },
      ),
    })
    .map(defined) as fc.Arbitrary<Notification>;
}

function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}

const HEADER = [
  "from",
  "to",
  "subject",
  "date",
  "message-id",
  "in-reply-to",
  "references",
  "auto-submitted",
  "mime-version",
  "content-type",
];
const MESSAGE_FIELDS = ["original-envelope-id", "reporting-mta", "received-from-mta", "arrival-date", "x-queue-id"];
const RECIPIENT_FIELDS = ["original-recipient", "final-recipient", "action", "status", "remote-mta", "diagnostic-code", "final-log-id"];

const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (octet) => String.fromCharCode(octet)).join("");

/** What no value may break. */
function checkForm(bytes: Uint8Array): string {
  const text = latin1(bytes);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n\0]/);
  expect(text.endsWith("\r\n")).toBe(true);
  for (const line of text.split("\r\n")) expect(line.length).toBeLessThanOrEqual(998);
  return text;
}

describe.each(ATTACKS)("hostile values: $name", ({ hostile, numRuns }) => {
  it("inject neither a header field, nor a part, nor a field of the report", () => {
    fc.assert(
      fc.property(notificationOf(hostile), (given) => {
        const bytes = compose(given);
        const text = checkForm(bytes);
        const message = scanMessage(bytes, []);
        const { root } = message;
        const names = root.header.fields.map(({ name }) => name);
        expect(names.filter((name) => !HEADER.includes(name))).toEqual([]);
        expect(new Set(names).size).toBe(names.length);
        // One mailbox, or the name of an empty group.
        expect(root.header.get("to")?.replaceAll(/"(?:[^"\\]|\\.)*"/g, "")).toMatch(/^<[^<>,;]*>$|^(?:=\?[^ ]+ )+:;$/);
        expect(root.children.map(({ type }) => type.replace("global-delivery", "delivery"))).toEqual([
          given.html === true ? "multipart/alternative" : "text/plain",
          "message/delivery-status",
          ...(given.original === undefined
            ? []
            : [expect.stringMatching(/^(?:message\/(?:rfc822|global|global-headers)|text\/rfc822-headers)$/)]),
        ]);
        if (given.html === true) expect(root.children[0]?.children.map(({ type }) => type)).toEqual(["text/plain", "text/html"]);
        const status = root.children[1];
        const [first = "", ...groups] = text.slice(status?.bodyStart, status?.end).trimEnd().split("\r\n\r\n");
        expect(fieldNames(first).filter((name) => !MESSAGE_FIELDS.includes(name))).toEqual([]);
        expect(groups).toHaveLength(given.recipients.length);
        for (const group of groups) {
          expect(fieldNames(group).filter((name) => !RECIPIENT_FIELDS.includes(name))).toEqual([]);
          expect(fieldNames(group)).toEqual(expect.arrayContaining(["final-recipient", "action", "status"]));
        }
        if (given.nextHop?.smtpUtf8 !== true && given.nextHop?.eightBitMime !== true) expect(text).not.toMatch(/[\x80-\xff]/);
        // With 8BITMIME alone only bodies may be wide, never a header of ours.
        if (given.nextHop?.smtpUtf8 !== true) expect(text.slice(0, root.bodyStart)).not.toMatch(/[\x80-\xff]/);
      }),
      { numRuns },
    );
  }, 120_000);

  it("change nothing of an automatic answer either", () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, fc.boolean(), (from, to, text, isSubject) => {
        if (from === "" || to === "") return;
        const bytes = composeAutoReply({
          from: { address: from, name: text },
          to,
          text,
          html: text,
          language: text,
          ...(isSubject && { subject: text }),
          original: `Subject: ${text}\r\nMessage-ID: <${text}>\r\n\r\n`,
          now: "2026-11-22T10:00:00+01:00",
          seed: "seed",
        });
        expect(checkForm(bytes)).not.toMatch(/[\x80-\xff]/);
        const { root } = scanMessage(bytes, []);
        expect(root.header.fields.filter(({ name }) => !HEADER.includes(name))).toEqual([]);
        expect(root.children.map(({ type }) => type)).toEqual(["text/plain", "text/html"]);
      }),
      { numRuns },
    );
  }, 120_000);
});

it("markup of a stranger becomes none of ours", () => {
  const attack = `<img src=x onerror=alert(1)>"'&`;
  const bytes = compose({
    reportingMta: "mx.example.com",
    envelope: { reversePath: "ann@example.com" },
    recipients: [
      {
        recipient: `${attack}@example.net`,
        originalRecipient: attack,
        action: "failed",
        remoteMta: attack,
        reply: { code: 550, text: attack, command: "RCPT" },
      },
    ],
    now: "2026-11-22T10:00:00+01:00",
    seed: "seed",
    html: true,
    original: `Subject: ${attack}\r\n\r\n`,
    nextHop: { eightBitMime: true },
    template: { html: "{{recipient}}{{subject}}{{notification}}" },
  });
  const html = latin1(bytes).split("text/html")[1]?.split("--=_alternative")[0] ?? "";
  expect(html).toContain("&lt;img");
  expect(html).not.toContain("<img");
});

function fieldNames(group: string): string[] {
  return group
    .split("\r\n")
    .filter((line) => !line.startsWith(" "))
    .map((line) => line.slice(0, line.indexOf(":")).toLowerCase());
}
