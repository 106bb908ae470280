/** Every schema against the fields that its program documents, for each thing that can happen to a message. */
import type { Outcome, Report } from "@ricochet/core";
import { beforeAll, describe, expect, test } from "vitest";
import { loadSchema, SCHEMA_NAMES, type SchemaName } from "./index.ts";

// the core is loaded when a schema is asked for: no test should wait for it
beforeAll(async () => {
  await loadSchema("ses");
});

const failed: Outcome = {
  recipient: "ann@example.net",
  action: "failed",
  status: "5.1.1",
  statusFrom: "field",
  reply: { code: 550, text: "5.1.1 <ann@example.net>: User unknown", command: "RCPT" },
  diagnostic: { type: "smtp", text: "550 5.1.1 <ann@example.net>: User unknown" },
  reason: "user-unknown",
  bounce: "hard",
  reportingMta: "mail.example.com",
  remoteMta: "mx.example.net",
  lastAttemptAt: "2026-11-03T10:12:00+01:00",
  confidence: 0.97,
  evidence: [],
};

const report: Report = {
  source: "bounces.mbox#1",
  kind: "delivery-status",
  format: "rfc3464",
  reporter: { mta: "mail.example.com", at: "2026-11-03T10:12:01+01:00" },
  outcomes: [failed],
  original: {
    form: "headers",
    where: "attached",
    from: "news@example.com",
    to: ["ann@example.net"],
    subject: "News",
    messageId: "1@example.com",
    date: "2026-11-03T10:11:00+01:00",
  },
  problems: [],
};

const delayed: Outcome = { ...failed, action: "delayed", status: "4.2.2", reason: "mailbox-full", bounce: "soft" };
const delivered: Outcome = { ...failed, action: "delivered", status: "2.1.5", reason: "delivered", bounce: "none" };
const complained: Outcome = {
  recipient: "ann@example.net",
  action: "none",
  reason: "complaint",
  bounce: "none",
  confidence: 1,
  evidence: [],
};
const answered: Outcome = { ...complained, reason: "auto-reply" };
const complaint: Report = { ...report, kind: "feedback", feedback: { type: "abuse", userAgent: "FBL/1", sourceIp: "192.0.2.1" } };
const vacation: Report = { ...report, kind: "auto-reply" };

async function convert(name: SchemaName, outcome: Outcome, within: Report = report): Promise<object | undefined> {
  const converted = (await loadSchema(name))(within, outcome);
  return converted === undefined ? undefined : JSON.parse(JSON.stringify(converted));
}

describe.each(SCHEMA_NAMES)("%s", (name) => {
  test("says a failure whole", async () => {
    expect(await convert(name, failed)).toMatchSnapshot();
  });

  test("says a delay, a delivery and a complaint", async () => {
    expect([await convert(name, delayed), await convert(name, delivered), await convert(name, complained, complaint)]).toMatchSnapshot();
  });

  test("can say a bounce of which hardly anything is known", async () => {
    const bare: Outcome = { recipient: "ann", action: "failed", reason: "unexplained", bounce: "soft", confidence: 0.3, evidence: [] };
    const scant: Report = { source: "-", kind: "delivery-status", format: "general", reporter: {}, outcomes: [bare], problems: [] };
    expect(JSON.stringify(await convert(name, bare, scant))).not.toMatch(/NaN|undefined[^"]|Invalid/);
  });
});

test("the token of a Sisimai record is the one that Sisimai computes", async () => {
  const at = "2010-04-29T23:34:45+09:00";
  const known: Outcome = { ...failed, recipient: "neko@example.co.jp", lastAttemptAt: at };
  const within: Report = { ...report, original: { form: "full", where: "attached", from: "kijitora@example.co.jp" } };
  expect(await convert("sisimai", known, within)).toMatchObject({
    timestamp: 1272551685,
    timezoneoffset: "+0900",
    token: "d2b6e5a88dc1a360afeb8826bc0b96e5f1883499",
  });
});

test("an automatic answer is left out where the program has no event for it", async () => {
  expect(await convert("ses", answered, vacation)).toMatchObject({
    eventType: "Bounce",
    bounce: { bounceType: "Transient", bounceSubType: "General" },
  });
  expect(await convert("postmark", answered, vacation)).toMatchObject({ Type: "AutoResponder", TypeCode: 64 });
  expect(await convert("sisimai", answered, vacation)).toMatchObject({ reason: "vacation", action: "" });
  for (const name of ["sendgrid", "mailgun", "resend", "brevo", "mailjet", "kumomta"] as const)
    expect(await convert(name, answered, vacation)).toBeUndefined();
});
