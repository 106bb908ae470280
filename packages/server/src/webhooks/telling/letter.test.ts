/** What receivers get: our own payloads by their schemas, those of providers as their readers understand them. */
import { checkMailgun, checkSendgrid, checkStandardWebhook, PROVIDERS } from "@ricochet/core";
import { expect, test } from "vitest";
import { z } from "zod";
import { shownOutcome } from "../../http/routes/shown-outcome.ts";
import { EVENT_TYPES, type LedgerEvent } from "../../ledger/index.ts";
import type { LedgerOutcome, Webhook } from "../../store/index.ts";
import { PAYLOAD_SCHEMAS } from "../payload/index.ts";
import { newWebhookSecret, sendgridVerificationKey } from "../signature/index.ts";
import { letterFor } from "./letter.ts";

const NOW_MS = Date.UTC(2026, 10, 22, 12);
const secret = newWebhookSecret();

const BOUNCED: LedgerOutcome = {
  ...{ entry: 7, arrival: 3, position: 0, tenant: "shop", stream: "bulk", source: "smtp", verdict: "ours", atMs: NOW_MS - 5000 },
  ...{ recipient: "ann@example.net", action: "failed", status: "5.1.1", code: 550, text: "550 5.1.1 no such user" },
  ...{ reason: "user-unknown", bounce: "hard", confidence: 0.98, isProven: true, senderDomain: "example.com", provider: "example.net" },
  ...{ rule: "r1", remoteMta: "mx.example.net", reportingMta: "mx.example.com", messageId: "m1@example.com", queued: 17 },
  tags: '{"X-Listmonk-Campaign":"c1"}',
};
const COMPLAINED: LedgerOutcome = { ...BOUNCED, entry: 8, action: "none", bounce: "none", reason: "complaint", feedbackType: "abuse" };
const REPLIED: LedgerOutcome = { ...BOUNCED, entry: 9, action: "none", bounce: "none", reason: "auto-reply" };
const DELAYED: LedgerOutcome = {
  ...BOUNCED,
  entry: 10,
  action: "delayed",
  bounce: "soft",
  reason: "mailbox-full",
  status: "4.2.2",
  code: 452,
};
const DELIVERED: LedgerOutcome = {
  ...BOUNCED,
  entry: 11,
  action: "delivered",
  bounce: "none",
  reason: "delivered",
  status: "2.0.0",
  code: 250,
};
const OUTCOMES = [BOUNCED, COMPLAINED, REPLIED, DELAYED, DELIVERED];

const ledger = {
  outcome: (entry: number) => Promise.resolve(OUTCOMES.find((one) => one.entry === entry)),
  arrival: () => Promise.resolve(undefined),
};

function webhookOf(shape: string, facts: Partial<Webhook> = {}): Webhook {
  const times = { createdAtMs: NOW_MS, position: 0 };
  return {
    id: "wh_1",
    tenant: "*",
    url: "https://app.example.com/",
    types: [],
    shape,
    secrets: [secret],
    isEnabled: true,
    ...times,
    ...facts,
  };
}

function eventOf(facts: Partial<LedgerEvent>): LedgerEvent {
  return { entry: 5, atMs: NOW_MS - 1000, tenant: "shop", type: "message.bounced", subject: "queued:17", ...facts };
}

async function letter(shape: string, facts: Partial<LedgerEvent> = {}, change: Partial<Webhook> = {}) {
  const written = await letterFor(webhookOf(shape, change), eventOf(facts), { ledger, nowMs: NOW_MS });
  if (written === undefined) throw new Error("there is nothing to tell");
  return written;
}

test("a bounce is told with all that the API shows of it, signed, under an id that does not change", async () => {
  const { body, headers } = await letter("ricochet", { outcome: 7 });
  expect(JSON.parse(body)).toEqual({
    version: 1,
    type: "message.bounced",
    timestamp: "2026-11-22T11:59:59.000Z",
    data: JSON.parse(JSON.stringify(shownOutcome(BOUNCED))),
  });
  expect(checkStandardWebhook({ headers, body }, [secret], { nowMs: NOW_MS })).toMatchObject({ ok: true });
  const later = await letterFor(webhookOf("ricochet"), eventOf({ outcome: 7 }), { ledger, nowMs: NOW_MS + 9_000_000 });
  expect([later?.headers["webhook-id"], later?.body]).toEqual([headers["webhook-id"], body]);
});

const HOLD = { address: "ann@example.net", stream: "", cause: "hard-bounce", since: "2026-11-22T12:00:00.000Z" };
const SAMPLES: Readonly<Record<(typeof EVENT_TYPES)[number], Partial<LedgerEvent>>> = {
  "message.bounced": { outcome: 7 },
  "message.complained": { outcome: 8 },
  "message.replied": { outcome: 9 },
  "message.delayed": { outcome: 10 },
  "message.delivered": { outcome: 11 },
  "suppression.added": { data: JSON.stringify(HOLD) },
  "suppression.removed": { data: JSON.stringify(HOLD) },
  "alarm.raised": { data: "{}" },
  "alarm.cleared": { data: "{}" },
  "webhook.parked": {
    data: JSON.stringify({ webhook: "wh_2", event: 4, type: "message.bounced", subject: "s", attempts: 10, because: "500" }),
  },
  "webhook.disabled": { data: JSON.stringify({ webhook: "wh_2", because: "410 Gone" }) },
};

test.each(EVENT_TYPES)("the payload of %s is as its schema says", async (type) => {
  const { body } = await letter("ricochet", { ...SAMPLES[type], type });
  const schema = z.fromJSONSchema(PAYLOAD_SCHEMAS[type] as Parameters<typeof z.fromJSONSchema>[0]);
  expect(schema.safeParse(JSON.parse(body)).error).toBeUndefined();
  expect(schema.safeParse({ ...JSON.parse(body), data: {} }).success).toBe(false);
});

test("what a receiver needs to let us in stands in Authorization", async () => {
  expect((await letter("postmark", { outcome: 7 }, { authorization: "Basic eA==" })).headers["authorization"]).toBe("Basic eA==");
});

test.each(["ses", "sendgrid", "postmark", "mailgun"] as const)("in the shape of %s our own reader finds the same again", async (shape) => {
  for (const one of [BOUNCED, COMPLAINED, DELIVERED]) {
    const { body } = await letter(shape, { outcome: one.entry });
    const { reports, problems } = PROVIDERS[shape].read(body);
    const [outcome] = reports[0]?.outcomes ?? [];
    expect(problems).toEqual([]);
    expect([outcome?.recipient, outcome?.action, outcome?.bounce]).toEqual([one.recipient, one.action, one.bounce]);
  }
});

test("SES comes as SNS wraps it, under both names of its kind", async () => {
  const { body, headers } = await letter("ses", { outcome: 7 });
  const notification = JSON.parse(body);
  expect(notification).toMatchObject({ Type: "Notification", TopicArn: expect.stringMatching(/^arn:aws:sns:/) });
  const message = JSON.parse(notification.Message);
  expect(message).toMatchObject({ notificationType: "Bounce", eventType: "Bounce", bounce: { bounceType: "Permanent" } });
  expect(message.mail).toMatchObject({ destination: ["ann@example.net"], headersTruncated: false, timestamp: expect.stringMatching(/Z$/) });
  expect(headers).toMatchObject({ "content-type": "text/plain; charset=UTF-8", "x-amz-sns-message-type": "Notification" });
});

test("SendGrid comes as a list, flat, signed with a key that listmonk can be given", async () => {
  const { body, headers } = await letter("sendgrid", { outcome: 7 });
  expect(JSON.parse(body)).toMatchObject([
    { "email": "ann@example.net", "event": "bounce", "timestamp": 1_795_348_795, "X-Listmonk-Campaign": "c1" },
  ]);
  expect(checkSendgrid({ headers, body }, [sendgridVerificationKey(secret)], { nowMs: NOW_MS }).ok).toBe(true);
});

test("Postmark comes with what was told with the message as its Metadata, in the types that listmonk takes", async () => {
  const { body } = await letter("postmark", { outcome: 7 });
  expect(JSON.parse(body)).toMatchObject({
    RecordType: "Bounce",
    Type: "HardBounce",
    Email: "ann@example.net",
    Metadata: { "X-Listmonk-Campaign": "c1" },
  });
  expect(JSON.parse((await letter("postmark", { outcome: 8 })).body)).toMatchObject({ RecordType: "SpamComplaint" });
});

test("Mailgun comes signed in its body", async () => {
  const { body, headers } = await letter("mailgun", { outcome: 7 });
  expect(checkMailgun({ headers, body }, [secret], { nowMs: NOW_MS }).ok).toBe(true);
  expect(JSON.parse(body)["event-data"]).toMatchObject({
    "event": "failed",
    "severity": "permanent",
    "user-variables": { "X-Listmonk-Campaign": "c1" },
  });
});

test("there is nothing to tell of what was forgotten, nor of what a provider has no event for", async () => {
  const told = (shape: string, facts: Partial<LedgerEvent>) => letterFor(webhookOf(shape), eventOf(facts), { ledger, nowMs: NOW_MS });
  expect(await told("ricochet", { outcome: 99 })).toBeUndefined();
  expect(await told("ses", { outcome: 99 })).toBeUndefined();
  expect(await told("ses", { type: "suppression.added", data: "{}" })).toBeUndefined();
  expect(await told("sendgrid", { outcome: 9 })).toBeUndefined();
});
