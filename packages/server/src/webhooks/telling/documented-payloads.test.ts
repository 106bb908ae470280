/**
 * Payloads in the shapes of sending services beside what these document of theirs: no member that they do not have, none missing
 * that software counts on, each with its type and out of its vocabulary. The schemas are written by hand after the documents.
 */
import { REASONS } from "@ricochet/core";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { LedgerEvent } from "../../ledger/index.ts";
import type { LedgerOutcome, Webhook, WebhookShape } from "../../store/index.ts";
import { newWebhookSecret } from "../signature/index.ts";
import { letterFor } from "./letter.ts";

const NOW_MS = Date.UTC(2026, 10, 22, 12);
const text = z.string();
const maybe = z.exactOptional(text);
const time = z.iso.datetime({ offset: true });

/** docs.aws.amazon.com/ses: "Contents of event data that Amazon SES publishes to Amazon SNS"; "Bounce types". */
const SES_BOUNCES = {
  Undetermined: ["Undetermined"],
  Permanent: ["General", "NoEmail", "Suppressed", "OnAccountSuppressionList"],
  Transient: ["General", "MailboxFull", "MessageTooLarge", "ContentRejected", "AttachmentRejected", "CustomTimeoutExceeded"],
} as const;
const DELAYS = [
  ...["InternalFailure", "General", "MailboxFull", "SpamDetected", "RecipientServerError", "IPFailure"],
  ...["TransientCommunicationFailure", "BYOIPHostNameLookupUnavailable", "Undetermined", "SendingDeferral"],
] as [string, ...string[]];
const sesRecipient = z.strictObject({ emailAddress: text, action: maybe, status: maybe, diagnosticCode: maybe });
const sesBounce = z.strictObject({
  bounceType: z.enum(["Undetermined", "Permanent", "Transient"]),
  bounceSubType: text,
  bouncedRecipients: z.array(sesRecipient).min(1),
  timestamp: time,
  feedbackId: text,
  reportingMTA: maybe,
});
const sesMessage = z.strictObject({
  notificationType: z.enum(["Bounce", "Complaint", "Delivery", "DeliveryDelay"]),
  eventType: z.enum(["Bounce", "Complaint", "Delivery", "DeliveryDelay"]),
  mail: z.strictObject({
    timestamp: z.exactOptional(time),
    messageId: maybe,
    source: maybe,
    destination: z.array(text),
    headersTruncated: z.boolean(),
    commonHeaders: z.strictObject({
      ...{ from: z.exactOptional(z.array(text)), to: z.exactOptional(z.array(text)), date: maybe, messageId: maybe, subject: maybe },
    }),
    tags: z.record(text, z.array(text)),
  }),
  bounce: z.exactOptional(sesBounce.refine((one) => (SES_BOUNCES[one.bounceType] as readonly string[]).includes(one.bounceSubType))),
  complaint: z.exactOptional(
    z.strictObject({
      complainedRecipients: z.array(z.strictObject({ emailAddress: text })).min(1),
      timestamp: time,
      feedbackId: text,
      userAgent: maybe,
      complaintFeedbackType: maybe,
      arrivalDate: z.exactOptional(time),
    }),
  ),
  delivery: z.exactOptional(z.strictObject({ timestamp: time, recipients: z.array(text).min(1), smtpResponse: text, reportingMTA: maybe })),
  deliveryDelay: z.exactOptional(
    z.strictObject({
      timestamp: time,
      delayType: z.enum(DELAYS),
      expirationTime: z.exactOptional(time),
      delayedRecipients: z.array(sesRecipient.omit({ action: true })).min(1),
      reportingMTA: maybe,
    }),
  ),
});
/** docs.aws.amazon.com/sns: "Parsing Amazon SNS message formats". */
const snsNotification = z.strictObject({
  ...{ Type: z.literal("Notification"), MessageId: text, TopicArn: text.startsWith("arn:aws:sns:"), Message: text, Timestamp: time },
  ...{ SignatureVersion: text, Signature: text, SigningCertURL: text, UnsubscribeURL: text },
});

/** twilio.com/docs/sendgrid: "Event Webhook Reference". */
const sendgrid = z
  .array(
    z.looseObject({
      email: text,
      timestamp: z.int().positive(),
      event: z.enum(["bounce", "dropped", "deferred", "delivered", "spamreport"]),
      sg_event_id: text,
      type: z.exactOptional(z.enum(["bounce", "blocked", "expired"])),
      reason: maybe,
      status: maybe,
      response: maybe,
      attempt: maybe,
      bounce_classification: z.exactOptional(
        z.enum([
          ...["Invalid Address", "Technical", "Technical Failure", "Content", "Reputation", "Frequency or Volume Too High"],
          ...["Mailbox Unavailable", "Unclassified"],
        ] as [string, ...string[]]),
      ),
    }),
  )
  .length(1);

/** postmarkapp.com/developer: "Bounce webhook", "Bounce types", "Spam complaint webhook", "Delivery webhook". */
const POSTMARK_TYPES: Readonly<Record<string, number>> = {
  ...{ HardBounce: 1, Transient: 2, Unsubscribe: 16, Subscribe: 32, AutoResponder: 64, AddressChange: 128, DnsError: 256 },
  ...{ SpamNotification: 512, OpenRelayTest: 1024, Unknown: 2048, SoftBounce: 4096, VirusNotification: 8192 },
  ...{ ChallengeVerification: 16_384, BadEmailAddress: 100_000, SpamComplaint: 100_001, ManuallyDeactivated: 100_002 },
  ...{ Unconfirmed: 100_003, Blocked: 100_006, SMTPApiError: 100_007, InboundError: 100_008, DMARCPolicy: 100_009 },
  TemplateRenderingFailed: 100_010,
};
const POSTMARK_COMMON = { MessageID: text, ServerID: z.int(), MessageStream: text, Tag: text, Metadata: z.record(text, text) } as const;
const postmark = z.discriminatedUnion("RecordType", [
  z.strictObject({ RecordType: z.literal("Delivery"), ...POSTMARK_COMMON, Recipient: text, DeliveredAt: time, Details: text }),
  z
    .strictObject({
      RecordType: z.enum(["Bounce", "SpamComplaint"]),
      ...POSTMARK_COMMON,
      ...{ ID: z.int(), Type: text, TypeCode: z.int(), Name: text, Description: text, Details: text, Email: text, From: text },
      ...{ BouncedAt: time, DumpAvailable: z.boolean(), Inactive: z.boolean(), CanActivate: z.boolean(), Subject: text, Content: text },
    })
    .refine(({ Type, TypeCode }) => POSTMARK_TYPES[Type] === TypeCode),
]);

function outcomes(): readonly LedgerOutcome[] {
  const common = {
    ...({ arrival: 3, position: 0, tenant: "shop", stream: "bulk", source: "smtp", verdict: "ours" } as const),
    atMs: NOW_MS - 5000,
    ...{ recipient: "ann@example.net", text: "550 5.1.1 no such user", code: 550, confidence: 0.98, isProven: true },
    ...{ senderDomain: "example.com", provider: "example.net", reportingMta: "mx.example.com", messageId: "m1@example.com" },
    tags: '{"campaign":"spring"}',
  } as const;
  const reasons = Object.keys(REASONS) as LedgerOutcome["reason"][];
  const failures = reasons.flatMap((reason) =>
    (["hard", "soft"] as const).flatMap((bounce) => [
      { ...common, reason, bounce, action: "failed", status: bounce === "hard" ? "5.0.0" : "4.0.0" } as const,
      { ...common, reason, bounce: "soft", action: "delayed" } as const,
    ]),
  );
  const others = [
    { ...common, reason: "complaint", bounce: "none", action: "none", feedbackType: "abuse" },
    { ...common, reason: "delivered", bounce: "none", action: "delivered", status: "2.0.0", code: 250, text: "250 2.0.0 ok" },
    { ...common, reason: "delivered", bounce: "none", action: "relayed" },
  ] as const;
  return [...failures, ...others].map((one, at) => ({ ...one, entry: at + 1 }));
}

const ALL = outcomes();
const ledger = {
  outcome: (entry: number) => Promise.resolve(ALL[entry - 1]),
  arrival: () => Promise.resolve(undefined),
};

async function bodiesOf(shape: WebhookShape): Promise<readonly string[]> {
  const webhook: Webhook = {
    ...{ id: "wh_1", tenant: "*", url: "https://app.example.com/", types: [], shape, secrets: [newWebhookSecret()], isEnabled: true },
    ...{ createdAtMs: NOW_MS, position: 0 },
  };
  const event: LedgerEvent = { entry: 5, atMs: NOW_MS, tenant: "shop", type: "message.bounced", subject: "queued:17" };
  const letters = await Promise.all(ALL.map(({ entry }) => letterFor(webhook, { ...event, outcome: entry }, { ledger, nowMs: NOW_MS })));
  return letters.flatMap((letter) => letter?.body ?? []);
}

describe("for every reason there is", () => {
  test.each([
    ["ses", (body: string) => sesMessage.safeParse(JSON.parse(snsNotification.parse(JSON.parse(body)).Message))],
    ["sendgrid", (body: string) => sendgrid.safeParse(JSON.parse(body))],
    ["postmark", (body: string) => postmark.safeParse(JSON.parse(body))],
  ] as const)("%s's software is told in its own words", async (shape, check) => {
    const bodies = await bodiesOf(shape);
    expect(bodies.length).toBeGreaterThan(REASON_COUNT);
    for (const body of bodies) expect([body, check(body).error?.issues]).toEqual([body, undefined]);
  });
});

const REASON_COUNT = Object.keys(REASONS).length;
