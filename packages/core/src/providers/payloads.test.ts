/** What each provider documents that it sends, and what must be read from it. Written by us after the shapes of their pages. */
import { describe, expect, test } from "vitest";
import { classifyReply } from "../classify-reply.ts";
import type { Outcome, Report } from "../model/index.ts";
import { type ProviderName, readWebhook } from "./provider.ts";

const classify = classifyReply;
const read = (name: ProviderName, value: unknown) =>
  readWebhook(name, typeof value === "string" ? value : JSON.stringify(value), { classify });
const one = (name: ProviderName, value: unknown): Report => {
  const { reports, problems } = read(name, value);
  expect(problems).toEqual([]);
  expect(reports).toHaveLength(1);
  return reports[0] as Report;
};
const outcome = (name: ProviderName, value: unknown): Outcome => one(name, value).outcomes[0] as Outcome;

describe("Amazon SES", () => {
  const mail = {
    timestamp: "2026-11-22T10:00:00.000Z",
    source: "News <news@example.com>",
    messageId: "0100019a-ses",
    destination: ["ann@example.net", "bob@example.net"],
    commonHeaders: { from: ["News <news@example.com>"], subject: "News", to: ["ann@example.net"], messageId: "<1@example.com>" },
  };
  const bounce = (bounceType: string, bounceSubType: string, recipient: object = {}) => ({
    notificationType: "Bounce",
    mail,
    bounce: {
      bounceType,
      bounceSubType,
      bouncedRecipients: [{ emailAddress: "Ann <ann@example.net>", action: "failed", status: "5.1.1", ...recipient }],
      timestamp: "2026-11-22T10:00:03.123Z",
      feedbackId: "f-1",
      reportingMTA: "dns; a8-50.smtp-out.amazonses.com",
    },
  });

  test("a permanent bounce in SNS's envelope", () => {
    const diagnosticCode = "smtp; 550 5.1.1 <ann@example.net>: Recipient address rejected: User unknown";
    const Message = JSON.stringify(bounce("Permanent", "General", { diagnosticCode }));
    expect(one("ses", { Type: "Notification", MessageId: "m", Message })).toEqual({
      source: "f-1",
      kind: "delivery-status",
      format: "ses-webhook",
      reporter: { product: "Amazon SES", at: "2026-11-22T10:00:03+00:00" },
      outcomes: [
        {
          recipient: "ann@example.net",
          action: "failed",
          status: "5.1.1",
          statusFrom: "field",
          reply: { code: 550, text: "5.1.1 <ann@example.net>: Recipient address rejected: User unknown" },
          diagnostic: { type: "smtp", text: "550 5.1.1 <ann@example.net>: Recipient address rejected: User unknown" },
          reason: "user-unknown",
          bounce: "hard",
          confidence: expect.any(Number),
          rule: "user-unknown.user-unknown",
          reportingMta: "a8-50.smtp-out.amazonses.com",
          lastAttemptAt: "2026-11-22T10:00:03+00:00",
          evidence: [],
        },
      ],
      original: {
        form: "headers",
        where: "inline",
        messageId: "1@example.com",
        from: "news@example.com",
        to: ["ann@example.net"],
        subject: "News",
        date: "2026-11-22T10:00:00+00:00",
        returnPath: "news@example.com",
      },
      problems: [],
    });
  });

  test("a permanent bounce whose words put the blame on us does not", () => {
    const diagnosticCode = "smtp; 550 5.7.1 Service unavailable; client host [192.0.2.1] blocked using dnsbl.example.org";
    expect(outcome("ses", bounce("Permanent", "General", { status: "5.7.1", diagnosticCode }))).toMatchObject({
      reason: "blocked",
      bounce: "soft",
    });
  });

  test.each([
    ["Permanent", "OnAccountSuppressionList", "suppressed", "hard"],
    ["Permanent", "Suppressed", "suppressed", "hard"],
    ["Transient", "MailboxFull", "mailbox-full", "soft"],
    ["Transient", "MessageTooLarge", "message-too-large", "soft"],
    ["Transient", "General", "unexplained", "soft"],
    ["Undetermined", "Undetermined", "unexplained", "soft"],
  ])("%s %s is %s", (type, subType, reason, expected) => {
    expect(outcome("ses", bounce(type, subType))).toMatchObject({ reason, bounce: expected });
  });

  test("a subtype that is newer than we are is believed as far as its type, and noted", () => {
    const { reports, problems } = read("ses", bounce("Permanent", "constructor"));
    expect(reports[0]?.outcomes[0]).toMatchObject({ reason: "unexplained", bounce: "hard" });
    expect(problems).toMatchObject([{ code: "class-unknown" }]);
  });

  test("a complaint, and one that is only SES's own list", () => {
    const complaint = (changes: object) => ({
      eventType: "Complaint",
      mail,
      complaint: {
        complainedRecipients: [{ emailAddress: "ann@example.net" }],
        timestamp: "2026-11-22T11:00:00Z",
        feedbackId: "f",
        ...changes,
      },
    });
    expect(one("ses", complaint({ complaintFeedbackType: "abuse", userAgent: "FBL/1" }))).toMatchObject({
      kind: "feedback",
      feedback: { type: "abuse", userAgent: "FBL/1" },
      outcomes: [{ reason: "complaint", action: "none", bounce: "none" }],
    });
    expect(one("ses", complaint({ complaintFeedbackType: "not-spam" })).feedback).toEqual({ type: "not-spam" });
    expect(one("ses", complaint({ complaintSubType: "OnAccountSuppressionList" }))).toMatchObject({
      kind: "delivery-status",
      outcomes: [{ reason: "suppressed", action: "failed", bounce: "hard" }],
    });
  });

  test("a delay through EventBridge, a delivery to two, a message that SES refused", () => {
    const delay = {
      delayType: "SpamDetected",
      delayedRecipients: [{ emailAddress: "ann@example.net", status: "4.4.1" }],
      expirationTime: "2026-11-23T10:00:00Z",
    };
    const event = {
      source: "aws.ses",
      "detail-type": "Email Delivery Delayed",
      detail: { eventType: "DeliveryDelay", mail, deliveryDelay: delay },
    };
    expect(outcome("ses", event)).toMatchObject({
      action: "delayed",
      reason: "spam",
      bounce: "soft",
      willRetryUntil: "2026-11-23T10:00:00+00:00",
    });
    const delivery = {
      timestamp: "2026-11-22T10:00:01Z",
      recipients: ["ann@example.net", "bob@example.net"],
      smtpResponse: "250 2.6.0 Message received",
    };
    const delivered = one("ses", { eventType: "Delivery", mail, delivery });
    expect(delivered.outcomes).toMatchObject([
      { action: "delivered", status: "2.6.0" },
      { recipient: "bob@example.net", reason: "delivered" },
    ]);
    expect(one("ses", { eventType: "Reject", mail, reject: { reason: "Bad content" } }).outcomes).toMatchObject([
      { reason: "virus" },
      { bounce: "soft" },
    ]);
  });

  test("opens, the sentence of a new subscription and unsubscriptions are passed over", () => {
    for (const value of [
      { eventType: "Open", mail },
      { Type: "Notification", Message: "Successfully validated SNS topic for Amazon SES event publishing." },
      { Type: "UnsubscribeConfirmation", Message: "…" },
    ])
      expect(read("ses", value)).toMatchObject({ reports: [], ignored: 1, problems: [] });
  });

  test("a subscription is offered for confirmation only at SNS's own hosts", () => {
    const ask = (SubscribeURL: string) => read("ses", { Type: "SubscriptionConfirmation", TopicArn: "arn:t", Token: "tok", SubscribeURL });
    const url = "https://sns.us-east-1.amazonaws.com/?Action=ConfirmSubscription&TopicArn=arn:t&Token=tok";
    expect(ask(url).subscription).toEqual({ topicArn: "arn:t", token: "tok", subscribeUrl: url });
    expect(ask("http://169.254.169.254/latest/meta-data")).toMatchObject({ problems: [{ code: "payload-unexpected" }] });
    expect(ask("https://sns.us-east-1.amazonaws.com@192.0.2.1/").subscription).toBeUndefined();
  });
});

describe("SendGrid", () => {
  const event = (changes: object) => [
    { email: "ann@example.net", timestamp: 1795341600, "smtp-id": "<1@example.com>", sg_event_id: "e1", ...changes },
  ];

  test("a bounce, a block, an expiry", () => {
    const bounced = {
      event: "bounce",
      type: "bounce",
      bounce_classification: "Invalid Address",
      status: "5.1.1",
      reason: "550 5.1.1 no such user here",
    };
    expect(outcome("sendgrid", event(bounced))).toMatchObject({
      reason: "user-unknown",
      bounce: "hard",
      status: "5.1.1",
      reply: { code: 550 },
    });
    const blocked = {
      event: "bounce",
      type: "blocked",
      bounce_classification: "Unclassified",
      reason: "unable to get mx info: failed to get IPs from PTR record",
    };
    expect(outcome("sendgrid", event(blocked))).toMatchObject({ bounce: "soft", status: "5.0.0", statusFrom: "inferred" });
    expect(outcome("sendgrid", event({ event: "bounce", type: "expired", reason: "" }))).toMatchObject({
      reason: "expired",
      bounce: "soft",
    });
  });

  test("drops name the list that the address is on", () => {
    expect(outcome("sendgrid", event({ event: "dropped", reason: "Bounced Address" }))).toMatchObject({
      reason: "suppressed",
      bounce: "hard",
    });
    expect(outcome("sendgrid", event({ event: "dropped", reason: "Invalid SMTPAPI header" }))).toMatchObject({
      reason: "malformed-message",
    });
  });

  test("a batch of several kinds is read event by event", () => {
    const batch = [
      ...event({ event: "deferred", response: "450 too many" }),
      ...event({ event: "open" }),
      ...event({ event: "spamreport" }),
      7,
    ];
    const { reports, ignored, problems } = read("sendgrid", batch);
    expect(reports.map(({ kind }) => kind)).toEqual(["delivery-status", "feedback"]);
    expect(reports[0]).toMatchObject({ reporter: { at: "2026-11-22T10:00:00+00:00" }, original: { messageId: "1@example.com" } });
    expect([ignored, problems]).toMatchObject([1, [{ code: "payload-unexpected", path: "[3]" }]]);
  });
});

describe("Postmark", () => {
  const bounce = (changes: object) => ({
    RecordType: "Bounce",
    ID: 692560173,
    Type: "HardBounce",
    TypeCode: 1,
    MessageID: "883953f4-6105-42a2-a16a-77a8eac79483",
    Details: "smtp;550 5.1.1 The email account that you tried to reach does not exist",
    Email: "ann@example.net",
    From: "news@example.com",
    BouncedAt: "2026-11-22T16:33:54.9070259Z",
    Inactive: true,
    Subject: "News",
    ...changes,
  });

  test.each([
    [{}, { reason: "user-unknown", bounce: "hard" }],
    [
      { Type: "SoftBounce", Details: "smtp;552 5.2.2 mailbox full", Inactive: false },
      { reason: "mailbox-full", bounce: "soft" },
    ],
    [
      { Type: "Transient", Details: "" },
      { action: "delayed", bounce: "soft" },
    ],
    [{ Type: "ManuallyDeactivated" }, { reason: "suppressed", bounce: "hard" }],
    [{ Type: "DMARCPolicy" }, { reason: "authentication-failed", bounce: "soft" }],
    [
      { Type: "Unknown", Details: "", Inactive: true },
      { reason: "unexplained", bounce: "hard" },
    ],
    [
      { Type: "Unknown", Details: "", Inactive: false },
      { reason: "unexplained", bounce: "soft" },
    ],
  ])("%j", (changes, expected) => {
    expect(outcome("postmark", bounce(changes))).toMatchObject(expected);
  });

  test.each([
    ["AutoResponder", "auto-reply"],
    ["ChallengeVerification", "challenge"],
    ["Unsubscribe", "list-reply"],
  ])("%s is no failure", (Type, kind) => {
    expect(one("postmark", bounce({ Type }))).toMatchObject({ kind, outcomes: [{ action: "none", bounce: "none" }] });
  });

  test("a complaint, a delivery, an open", () => {
    expect(one("postmark", bounce({ RecordType: "SpamComplaint", Type: "SpamComplaint" }))).toMatchObject({ kind: "feedback" });
    const delivery = {
      RecordType: "Delivery",
      Recipient: "ann@example.net",
      DeliveredAt: "2026-11-22T10:00:00Z",
      Details: "250 OK",
      MessageID: "m",
    };
    expect(one("postmark", delivery)).toMatchObject({ source: "m Delivery", outcomes: [{ action: "delivered" }] });
    expect(read("postmark", { RecordType: "Open" }).ignored).toBe(1);
  });
});

describe("Mailgun", () => {
  const event = (changes: object, status: object = {}) => ({
    signature: { token: "t", timestamp: "1", signature: "s" },
    "event-data": {
      event: "failed",
      severity: "permanent",
      reason: "bounce",
      id: "G9Bn5sl1TC6nu79C8C0bwg",
      timestamp: 1795341600.123,
      recipient: "ann@example.net",
      envelope: { sender: "bounce+1@example.com", targets: "ann@example.net" },
      message: { headers: { "message-id": "1@example.com", to: "ann@example.net", from: "News <news@example.com>", subject: "News" } },
      "delivery-status": { code: 550, message: "5.1.1 User unknown", description: "", "mx-host": "mx.example.net", ...status },
      ...changes,
    },
  });

  test("failures by severity, reason and bounce type", () => {
    expect(outcome("mailgun", event({}))).toMatchObject({
      reason: "user-unknown",
      bounce: "hard",
      reply: { code: 550 },
      remoteMta: "mx.example.net",
    });
    expect(outcome("mailgun", event({ reason: "suppress-complaint" }))).toMatchObject({ reason: "suppressed", bounce: "hard" });
    expect(outcome("mailgun", event({ reason: "old" }, { message: "" }))).toMatchObject({ reason: "expired", bounce: "soft" });
    expect(outcome("mailgun", event({ severity: "temporary", reason: "generic" }, { code: 421, message: "4.3.2 busy" }))).toMatchObject({
      action: "delayed",
      bounce: "soft",
    });
    expect(outcome("mailgun", event({}, { message: "5.2.2 mailbox full", "bounce-type": "soft", code: 552 }))).toMatchObject({
      reason: "mailbox-full",
      bounce: "soft",
    });
  });

  test("a complaint, a rejection, and the bare event of the Events API", () => {
    expect(one("mailgun", event({ event: "complained" }))).toMatchObject({ kind: "feedback", source: "G9Bn5sl1TC6nu79C8C0bwg" });
    expect(
      outcome("mailgun", event({ event: "rejected", reject: { reason: "Sandbox subdomains are for test purposes only" } })),
    ).toMatchObject({
      action: "failed",
      bounce: "soft",
    });
    expect(one("mailgun", event({ event: "delivered" })["event-data"])).toMatchObject({ outcomes: [{ action: "delivered" }] });
    expect(read("mailgun", event({ event: "clicked" })).ignored).toBe(1);
  });
});

describe("SparkPost", () => {
  const event = (changes: object) => [
    {
      msys: {
        message_event: {
          type: "bounce",
          bounce_class: "10",
          error_code: "550",
          raw_reason: "550 5.1.1 User unknown",
          raw_rcpt_to: "Ann@example.net",
          rcpt_to: "ann@example.net",
          event_id: "92356927693813856",
          timestamp: "1795341600",
          message_id: "000443ee14578172be22",
          msg_from: "msprvs1=1@example.com",
          ...changes,
        },
      },
    },
  ];

  test("bounces by class", () => {
    expect(outcome("sparkpost", event({}))).toMatchObject({ recipient: "Ann@example.net", reason: "user-unknown", bounce: "hard" });
    expect(outcome("sparkpost", event({ bounce_class: "22", raw_reason: "552 full" }))).toMatchObject({
      reason: "mailbox-full",
      bounce: "soft",
    });
    expect(outcome("sparkpost", event({ bounce_class: "30", raw_reason: "550" }))).toMatchObject({ bounce: "hard" });
    expect(one("sparkpost", event({ type: "out_of_band", bounce_class: "60" }))).toMatchObject({ kind: "auto-reply" });
    expect(outcome("sparkpost", event({ type: "delay", bounce_class: "70", raw_reason: "451 later" })).action).toBe("delayed");
  });

  test("what SparkPost itself refused, complaints, and the batch that tries the endpoint", () => {
    const refused = {
      type: "policy_rejection",
      bounce_class: "25",
      raw_reason: "554 5.7.1 recipient address suppressed due to customer policy",
    };
    expect(outcome("sparkpost", event(refused))).toMatchObject({ reason: "suppressed", bounce: "hard" });
    expect(one("sparkpost", event({ type: "spam_complaint", fbtype: "abuse", user_str: "FBL" }))).toMatchObject({
      feedback: { type: "abuse", userAgent: "FBL" },
    });
    expect(read("sparkpost", [{ msys: {} }, { msys: { track_event: { type: "open" } } }])).toMatchObject({
      reports: [],
      ignored: 2,
      problems: [],
    });
  });
});

describe("Resend", () => {
  const event = (type: string, details: object = {}) => ({
    type,
    created_at: "2026-11-22T23:41:12.126Z",
    data: {
      email_id: "56761188-7520",
      created_at: "2026-11-22T23:41:11.894719+00:00",
      from: "News <news@example.com>",
      to: ["ann@example.net"],
      subject: "News",
      ...details,
    },
  });

  test("its events", () => {
    const bounce = { type: "Permanent", subType: "Suppressed", message: "The recipient's email address is on the suppression list" };
    expect(outcome("resend", event("email.bounced", { bounce }))).toMatchObject({ reason: "suppressed", bounce: "hard" });
    expect(outcome("resend", event("email.bounced", { bounce: { ...bounce, type: "Transient", subType: "MailboxFull" } }))).toMatchObject({
      reason: "mailbox-full",
    });
    expect(outcome("resend", event("email.delivery_delayed"))).toMatchObject({ action: "delayed" });
    expect(one("resend", event("email.complained"))).toMatchObject({ kind: "feedback", original: { from: "news@example.com" } });
    expect(outcome("resend", event("email.failed", { failed: { reason: "reached_daily_quota" } }))).toMatchObject({
      reason: "policy",
      bounce: "soft",
    });
    expect(read("resend", event("contact.created")).ignored).toBe(1);
  });
});

describe("Brevo", () => {
  const event = (name: string, changes: object = {}) => ({
    event: name,
    email: "ann@example.net",
    id: 26224,
    date: "2026-11-22 11:00:00",
    ts: 1795341600,
    "message-id": "<202611221000.1@example.com>",
    ts_event: 1795341600,
    subject: "News",
    sending_ip: "192.0.2.1",
    ts_epoch: 1795341600000,
    ...changes,
  });

  test("its events", () => {
    expect(one("brevo", event("hard_bounce", { reason: "550 5.1.1 user unknown" }))).toMatchObject({
      source: "<202611221000.1@example.com> hard_bounce 1795341600000",
      reporter: { at: "2026-11-22T10:00:00+00:00" },
      outcomes: [{ reason: "user-unknown", bounce: "hard" }],
    });
    expect(outcome("brevo", event("soft_bounce", { reason: "552 5.2.2 mailbox full" }))).toMatchObject({
      reason: "mailbox-full",
      bounce: "soft",
    });
    expect(outcome("brevo", event("blocked"))).toMatchObject({ reason: "suppressed", bounce: "hard" });
    expect(outcome("brevo", event("deferred", { reason: "451 later" }))).toMatchObject({ action: "delayed" });
    expect(one("brevo", event("spam"))).toMatchObject({ kind: "feedback" });
    expect(read("brevo", [event("opened"), event("request")]).ignored).toBe(2);
  });
});

describe("Mailjet", () => {
  const event = (changes: object) => ({
    event: "bounce",
    time: 1795341600,
    MessageID: 13792286917004336,
    Message_GUID: "1ab23cd4-e567-8901-2345-6789f0gh1i2j",
    email: "ann@example.net",
    blocked: false,
    hard_bounce: true,
    error_related_to: "recipient",
    error: "user unknown",
    comment: "550 5.1.1 user unknown",
    ...changes,
  });

  test("its events", () => {
    expect(one("mailjet", event({}))).toMatchObject({
      source: "1ab23cd4-e567-8901-2345-6789f0gh1i2j bounce",
      outcomes: [{ reason: "user-unknown", bounce: "hard" }],
    });
    expect(outcome("mailjet", event({ error: "quota exceeded", hard_bounce: false }))).toMatchObject({
      reason: "mailbox-full",
      bounce: "soft",
    });
    expect(outcome("mailjet", event({ error: "user unknown", hard_bounce: false }))).toMatchObject({ bounce: "soft" });
    expect(outcome("mailjet", event({ event: "blocked", error: "preblocked", hard_bounce: "" }))).toMatchObject({
      reason: "suppressed",
      bounce: "hard",
    });
    expect(outcome("mailjet", event({ error: "greylisted", hard_bounce: false }))).toMatchObject({ action: "delayed" });
    expect(one("mailjet", event({ event: "spam", source: "JMRPP" }))).toMatchObject({ feedback: { type: "abuse", userAgent: "JMRPP" } });
    expect(read("mailjet", [event({ event: "open" })]).ignored).toBe(1);
  });
});

describe("KumoMTA", () => {
  const record = (changes: object) => ({
    type: "Bounce",
    id: "1d98076abbbc11ed940250ebf67f93bd",
    sender: "news@example.com",
    recipient: "ann@example.net",
    queue: "example.net",
    response: {
      code: 550,
      enhanced_code: { class: 5, subject: 1, detail: 1 },
      content: "<ann@example.net>: User unknown",
      command: "RCPT TO:<ann@example.net>",
    },
    peer_address: { name: "mx.example.net", addr: "192.0.2.9" },
    timestamp: 1795341600,
    created: 1795341500,
    num_attempts: 1,
    bounce_classification: "InvalidRecipient",
    headers: { "Message-ID": "<1@example.com>", Subject: "News" },
    feedback_report: null,
    ...changes,
  });

  test("its records", () => {
    expect(one("kumomta", record({}))).toMatchObject({
      source: "1d98076abbbc11ed940250ebf67f93bd Bounce 1",
      reporter: { queueId: "1d98076abbbc11ed940250ebf67f93bd" },
      original: { messageId: "1@example.com", returnPath: "news@example.com" },
      outcomes: [
        { reason: "user-unknown", bounce: "hard", status: "5.1.1", reply: { code: 550, command: "RCPT" }, remoteMta: "mx.example.net" },
      ],
    });
    expect(outcome("kumomta", record({ type: "Expiration" }))).toMatchObject({ reason: "expired", bounce: "soft" });
    expect(outcome("kumomta", record({ type: "TransientFailure" }))).toMatchObject({ action: "delayed", bounce: "soft" });
    expect(outcome("kumomta", record({ bounce_classification: "OurOwnClass" }))).toMatchObject({ reason: "user-unknown" });
    expect(read("kumomta", record({ type: "Reception" })).ignored).toBe(1);
  });

  test("a feedback report names the recipients of our mail; without them, nobody", () => {
    const feedback_report = { feedback_type: "abuse", user_agent: "FBL/1", original_rcpt_to: ["ann@example.net"], source_ip: "192.0.2.1" };
    const feedback = record({ type: "Feedback", recipient: "fbl@example.com", feedback_report });
    expect(one("kumomta", feedback)).toMatchObject({ kind: "feedback", outcomes: [{ recipient: "ann@example.net" }] });
    expect(read("kumomta", record({ type: "Feedback" }))).toMatchObject({ reports: [], problems: [{ code: "recipient-missing" }] });
  });

  test("a record a line, and a broken line among them", () => {
    const lines = `${JSON.stringify(record({}))}\n${JSON.stringify(record({ type: "Delivery" }))}\n`;
    expect(read("kumomta", lines).reports).toHaveLength(2);
    expect(read("kumomta", `${lines}{"type":`)).toMatchObject({ reports: [{}, {}], problems: [{ code: "payload-malformed" }] });
  });
});
