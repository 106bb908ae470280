/** Whatever is posted to the endpoint: nothing throws, every report is one, and nothing of the language leaks in. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classifyReply } from "../classify-reply.ts";
import { ACTIONS, KINDS, REASONS, type Report } from "../model/index.ts";
import { PROVIDER_NAMES, PROVIDERS, type ProviderName, readWebhook } from "./provider.ts";
import type { WebhookReading } from "./reading.ts";

/** Members and values that the providers' events have, so that mutations get deep into the readers. */
const MEMBERS =
  "Type Message eventType notificationType bounce complaint delivery deliveryDelay mail bounceType bounceSubType bouncedRecipients emailAddress timestamp diagnosticCode status event email reason type bounce_classification sg_event_id RecordType Email Details BouncedAt event-data recipient severity delivery-status code msys message_event bounce_class rcpt_to raw_reason error_code data to subType created_at message-id ts_epoch error hard_bounce comment time response enhanced_code class subject detail content command feedback_report original_rcpt_to headers __proto__ constructor toString".split(
    " ",
  );
const WORDS =
  "Bounce Complaint Delivery DeliveryDelay Permanent Transient General Notification bounce blocked dropped deferred delivered spamreport HardBounce failed permanent 10 out_of_band email.bounced hard_bounce OOB Feedback ann@example.net 550 5.1.1 2026-11-22T10:00:00Z constructor __proto__".split(
    " ",
  );
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { maxDepth: 5, depthSize: "small" },
    fc.constantFrom(...WORDS),
    fc.constantFrom(null, true, false, 0, -1, 1e308, 5e-324, 1795341600, 1795341600000, 9e15),
    fc.string({ maxLength: 20 }),
    fc.array(tie("json"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...MEMBERS), tie("json"), { maxKeys: 8, noNullPrototype: true }),
  ),
}));

function fault({ outcomes, kind, source, reporter, format }: Report): string | undefined {
  if (!KINDS.includes(kind) || typeof source !== "string" || typeof format !== "string") return "head";
  if (reporter.at !== undefined && Number.isNaN(Date.parse(reporter.at))) return `date ${reporter.at}`;
  for (const { recipient, action, reason, bounce, status, confidence } of outcomes) {
    if (!/.@./.test(recipient) || /[\r\n\0]/.test(recipient)) return `recipient ${recipient}`;
    if (!ACTIONS.includes(action) || !Object.hasOwn(REASONS, reason)) return `action ${action} ${reason}`;
    if ((action === "failed") !== (bounce !== "none") && action !== "delayed") return `bounce ${action} ${bounce}`;
    if ((status === undefined) !== (action === "none")) return `status ${status}`;
    if (!(confidence >= 0 && confidence <= 1)) return "confidence";
  }
  return outcomes.length === 0 ? "nobody" : undefined;
}
const faults = (reading: WebhookReading) => reading.reports.map(fault).filter((one) => one !== undefined);

describe.each(PROVIDER_NAMES)("%s", (name) => {
  test("reads any JSON of its own members without throwing", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(faults(readWebhook(name, JSON.stringify(value), { classify: classifyReply }))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test("reads any octets without throwing", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (body) => {
        expect(faults(readWebhook(name, body))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test("reads its own events with members lost, doubled and of another type", () => {
    const event = sample(name);
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(), json), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(edits, (all) => {
        let text = JSON.stringify(event);
        for (const [at, length, value] of all) {
          const start = at % text.length;
          text = `${text.slice(0, start)}${JSON.stringify(value)}${text.slice(start + (length % 12))}`;
        }
        expect(faults(readWebhook(name, text, { classify: classifyReply }))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test("keeps control characters out of its reports", () => {
    const text = JSON.stringify(sample(name)).replaceAll("User unknown", "User\\r\\nBcc: eve@example.com\\u0000 unknown");
    expect(JSON.stringify(readWebhook(name, text).reports)).not.toMatch(/\\[rn]|\\u00/);
  });
});

test("deep nesting, great bodies and great batches are bounded", () => {
  const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
  for (const name of PROVIDER_NAMES) expect(readWebhook(name, deep).reports).toEqual([]);
  expect(readWebhook("brevo", " ".repeat(16 * 1024 * 1024 + 1)).problems).toMatchObject([{ code: "payload-too-large" }]);
  const batch = JSON.stringify(Array.from({ length: 10_001 }, () => ({ event: "open" })));
  expect(readWebhook("sendgrid", batch)).toMatchObject({ ignored: 10_000, problems: [{ code: "too-many-events" }] });
});

test("a provider that does not exist is the caller's mistake", () => {
  expect(() => readWebhook("constructor" as ProviderName, "{}")).toThrow(TypeError);
});

function sample(name: ProviderName): object | undefined {
  const outcome = {
    recipient: "ann@example.net",
    action: "failed",
    status: "5.1.1",
    reply: { code: 550, text: "5.1.1 User unknown" },
    reason: "user-unknown",
    bounce: "hard",
    lastAttemptAt: "2026-11-22T10:00:00Z",
    confidence: 1,
    evidence: [],
  } as const;
  const report: Report = { source: "e1", kind: "delivery-status", format: "x", reporter: {}, outcomes: [outcome], problems: [] };
  return PROVIDERS[name].toEvent(report, outcome);
}
