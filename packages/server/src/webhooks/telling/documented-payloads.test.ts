/**
 * Payloads in the shapes of sending services beside what these document of theirs: no member that they do not have, none missing
 * that software counts on, each with its type and out of its vocabulary; and beside what receivers read of them. The schemas are
 * written by hand, the first ones after the documents, those of receivers after what these take apart:
 *
 * | shape    | documents                                                                                                       |
 * |----------|-----------------------------------------------------------------------------------------------------------------|
 * | ses      | docs.aws.amazon.com/ses/latest/dg/notification-contents.html, notification-examples.html, event-publishing-retrieving-sns-contents.html |
 * | sendgrid | www.twilio.com/docs/sendgrid/for-developers/tracking-events/event                                               |
 * | postmark | postmarkapp.com/developer/webhooks/bounce-webhook, …/spam-complaint-webhook, …/delivery-webhook; the types in the model of Postmark's own client (postmark 4, models/bounces/Bounce.d.ts) |
 * | mailgun  | documentation.mailgun.com: "Events", "Securing Webhooks"                                                        |
 * | listmonk | internal/bounce/webhooks/{ses,sendgrid,postmark,mailgun}.go                                                     |
 * | Mautic 4 | app/bundles/EmailBundle/Swiftmailer/Amazon/AmazonCallback.php, …/SendGrid/Callback/ResponseItem.php             |
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
    headers: z.array(z.strictObject({ name: text, value: text })).min(1),
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

/** documentation.mailgun.com: "Events"; "Securing Webhooks". */
const mailgun = z.strictObject({
  "signature": z.strictObject({ timestamp: text, token: text.length(50), signature: text.length(64) }),
  "event-data": z.looseObject({
    ...{ "id": text, "event": z.enum(["failed", "delivered", "complained"]), "timestamp": z.number().positive() },
    ...{ "recipient": text, "recipient-domain": text, "log-level": z.enum(["info", "warn", "error"]) },
    ...{ "severity": z.exactOptional(z.enum(["permanent", "temporary"])), "reason": maybe },
    "message": z.looseObject({ headers: z.strictObject({ "to": text, "message-id": text, "from": text, "subject": text }) }),
    "delivery-status": z.looseObject({ code: z.int(), message: text, description: text }),
    "user-variables": z.record(text, text),
  }),
});

/** What listmonk finds the campaign by, told as a tag with the message. */
const CAMPAIGN = "0b1c2d3e-0000-4000-8000-000000000000";
const campaignHeader = z
  .array(z.unknown())
  .refine((headers) => headers.some((one) => JSON.stringify(one) === JSON.stringify({ name: "X-Listmonk-Campaign", value: CAMPAIGN })));
const listmonkMail = z.looseObject({
  // Go's 2006-01-02T15:04:05.999999999Z
  ...{
    timestamp: text.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/),
    destination: z.array(text).min(1),
    headersTruncated: z.literal(false),
  },
  headers: campaignHeader,
});
const bounced = z.looseObject({
  bounceType: text,
  bouncedRecipients: z.array(z.looseObject({ emailAddress: text, diagnosticCode: text })).min(1),
});
const complained = z.looseObject({
  complainedRecipients: z.array(z.looseObject({ emailAddress: text })).min(1),
  complaintFeedbackType: text,
});

/** What receivers read of a bounce and of a complaint: each member that they take apart. */
const READ_BY = {
  "listmonk reads of ses": z.looseObject({ notificationType: text, mail: listmonkMail }),
  "Mautic reads of ses": z.discriminatedUnion("notificationType", [
    z.looseObject({
      notificationType: z.literal("Bounce"),
      bounce: bounced,
      mail: z.looseObject({ source: maybe, headers: campaignHeader }),
    }),
    z.looseObject({ notificationType: z.literal("Complaint"), complaint: complained }),
  ]),
  "listmonk reads of sendgrid": z.array(
    z.looseObject({ email: text, timestamp: z.int(), event: text, bounce_classification: maybe, XListmonkCampaign: z.literal(CAMPAIGN) }),
  ),
  "Mautic reads of sendgrid": z.array(z.looseObject({ email: text, event: text, reason: maybe })),
  "listmonk reads of postmark": z.looseObject({
    ...{ RecordType: text, MessageStream: text, ID: z.int(), Type: text, TypeCode: z.int(), Name: text, Tag: text, MessageID: text },
    ...{ Metadata: z.looseObject({ "X-Listmonk-Campaign": z.literal(CAMPAIGN) }), ServerID: z.int(), Description: text, Details: text },
    ...{ Email: text, From: text, BouncedAt: time, DumpAvailable: z.boolean(), Inactive: z.boolean(), CanActivate: z.boolean() },
    ...{ Subject: text, Content: text },
  }),
  "listmonk reads of mailgun": z.looseObject({
    "signature": z.looseObject({ timestamp: text, token: text, signature: text }),
    "event-data": z.looseObject({
      ...{ "event": text, "timestamp": z.number(), "id": text, "recipient": text, "log-level": text },
      ...{ "severity": maybe, "reason": maybe, "user-variables": z.looseObject({ "X-Listmonk-Campaign": z.literal(CAMPAIGN) }) },
    }),
  }),
} as const;

function outcomes(): readonly LedgerOutcome[] {
  const common = {
    ...({ arrival: 3, position: 0, tenant: "shop", stream: "bulk", source: "smtp", verdict: "ours" } as const),
    atMs: NOW_MS - 5000,
    ...{ recipient: "ann@example.net", text: "550 5.1.1 no such user", code: 550, confidence: 0.98, isProven: true },
    ...{ senderDomain: "example.com", provider: "example.net", reportingMta: "mx.example.com", messageId: "m1@example.com" },
    tags: JSON.stringify({ "campaign": "spring", "X-Listmonk-Campaign": CAMPAIGN, "XListmonkCampaign": CAMPAIGN }),
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

async function bodiesOf(shape: WebhookShape, isWanted: (outcome: LedgerOutcome) => boolean = () => true): Promise<readonly string[]> {
  const webhook: Webhook = {
    ...{ id: "wh_1", tenant: "*", url: "https://app.example.com/", types: [], shape, secrets: [newWebhookSecret()], isEnabled: true },
    ...{ createdAtMs: NOW_MS, position: 0 },
  };
  const event: LedgerEvent = { entry: 5, atMs: NOW_MS, tenant: "shop", type: "message.bounced", subject: "queued:17" };
  const letters = await Promise.all(
    ALL.filter(isWanted).map(({ entry }) => letterFor(webhook, { ...event, outcome: entry }, { ledger, nowMs: NOW_MS })),
  );
  return letters.flatMap((letter) => letter?.body ?? []);
}

describe("for every reason there is", () => {
  test.each([
    ["ses", (body: string) => sesMessage.safeParse(messageOf(body))],
    ["sendgrid", (body: string) => sendgrid.safeParse(JSON.parse(body))],
    ["postmark", (body: string) => postmark.safeParse(JSON.parse(body))],
    ["mailgun", (body: string) => mailgun.safeParse(JSON.parse(body))],
  ] as const)("%s's software is told in its own words", async (shape, check) => {
    const bodies = await bodiesOf(shape);
    expect(bodies.length).toBeGreaterThan(REASON_COUNT);
    for (const body of bodies) expect([body, check(body).error?.issues]).toEqual([body, undefined]);
  });
});

describe("of every bounce and complaint", () => {
  test.each(Object.keys(READ_BY) as (keyof typeof READ_BY)[])("there is what %s", async (who) => {
    const shape = who.split(" ").at(-1) as WebhookShape;
    const bodies = await bodiesOf(shape, ({ action, bounce }) => action === "failed" && bounce === "hard");
    const complaints = await bodiesOf(shape, ({ reason, action }) => reason === "complaint" && action === "none");
    expect([bodies.length > 20, complaints.length]).toEqual([true, 1]);
    for (const body of [...bodies, ...complaints]) {
      const read = shape === "ses" ? messageOf(body) : JSON.parse(body);
      expect([body, READ_BY[who].safeParse(read).error?.issues]).toEqual([body, undefined]);
    }
  });
});

function messageOf(body: string): unknown {
  return JSON.parse(snsNotification.parse(JSON.parse(body)).Message);
}

const REASON_COUNT = Object.keys(REASONS).length;
