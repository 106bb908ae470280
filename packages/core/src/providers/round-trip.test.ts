/** Our outcomes as each provider's events, read again: every reason has a place everywhere, and hard stays hard. */
import { describe, expect, test } from "vitest";
import { classifyReply } from "../classify-reply.ts";
import { type Bounce, type Outcome, REASONS, type Reason, type Report } from "../model/index.ts";
import { PROVIDER_NAMES, PROVIDERS, type ProviderName, readWebhook } from "./provider.ts";

const ALL_REASONS = Object.keys(REASONS) as Reason[];
const FAILURES = ALL_REASONS.filter((reason) => REASONS[reason].permanence !== "none");

const outcome = (changes: Partial<Outcome>): Outcome => ({
  recipient: "Ann@example.net",
  action: "failed",
  status: "5.0.0",
  statusFrom: "field",
  reason: "user-unknown",
  bounce: "hard",
  remoteMta: "mx.example.net",
  lastAttemptAt: "2026-11-03T09:12:00.000Z",
  confidence: 0.97,
  evidence: [],
  ...changes,
});
const report = (changes: Partial<Report> = {}): Report => ({
  source: "event-1",
  kind: "delivery-status",
  format: "rfc3464",
  reporter: { mta: "mail.example.com", at: "2026-11-03T09:12:00.000Z" },
  outcomes: [],
  original: {
    form: "headers",
    where: "attached",
    from: "news@example.com",
    to: ["Ann@example.net"],
    subject: "News",
    messageId: "1@example.com",
    date: "2026-11-03T09:11:00.000Z",
  },
  problems: [],
  ...changes,
});

/** The outcome as the provider's event, as its JSON, read again. */
function again(name: ProviderName, one: Outcome, within: Report = report(), options = {}) {
  const event = PROVIDERS[name].toEvent({ ...within, outcomes: [one] }, one);
  if (event === undefined) return undefined;
  return readWebhook(name, JSON.stringify(event), options);
}

const bouncesOf = (reason: Reason): Bounce[] => (REASONS[reason].permanence === "soft" ? ["soft"] : ["hard", "soft"]);
const cases = FAILURES.flatMap((reason) => bouncesOf(reason).map((bounce) => ({ reason, bounce })));

describe.each(PROVIDER_NAMES)("%s", (name) => {
  test.each(cases)("keeps that $reason is $bounce", ({ reason, bounce }) => {
    const status = bounce === "hard" || reason !== "unexplained" ? "5.0.0" : "4.0.0";
    const read = again(name, outcome({ reason, bounce, status }));
    expect(read?.problems).toEqual([]);
    expect(read?.reports).toHaveLength(1);
    expect(read?.reports[0]?.outcomes[0]).toMatchObject({
      recipient: expect.stringMatching(/^ann@example\.net$/i),
      action: "failed",
      bounce,
    });
  });

  test.each(cases)("does not put the blame for $reason ($bounce) on the recipient when it was on another side", ({ reason, bounce }) => {
    const read = again(name, outcome({ reason, bounce, status: bounce === "hard" ? "5.0.0" : "4.0.0" }))?.reports[0]?.outcomes[0]?.reason;
    if (REASONS[reason].suppress === "no" && bounce === "soft") expect(REASONS[read as Reason].suppress).toBe("no");
  });

  test.each(FAILURES)("has the reason %s again when the words of the server are there", (reason) => {
    const words = WORDS[reason];
    if (words === undefined) return;
    const [code = "", status = "", text = ""] = words;
    const reply = { code: Number(code), text: `${status} ${text}` };
    const verdict = classifyReply(`${code} ${status} ${text}`);
    expect(verdict.reason).toBe(reason);
    const one = outcome({ reason, bounce: verdict.bounce, status, reply, diagnostic: { type: "smtp", text: `${code} ${status} ${text}` } });
    const read = again(name, one, report(), { classify: classifyReply })?.reports[0]?.outcomes[0];
    expect(read).toMatchObject({ bounce: verdict.bounce });
    if (!COARSE.has(reason) || KEEPS_WORDS.has(name)) expect(read?.reason).toBe(reason);
  });

  test("keeps delivery and complaint, and says no delay to be a failure for good", () => {
    expect(
      again(name, outcome({ action: "delivered", status: "2.0.0", reason: "delivered", bounce: "none" }))?.reports[0]?.outcomes[0],
    ).toMatchObject({ action: "delivered", reason: "delivered", bounce: "none" });
    const delayed = again(name, outcome({ action: "delayed", status: "4.2.2", reason: "mailbox-full", bounce: "soft" }));
    expect(delayed?.reports[0]?.outcomes[0]).toMatchObject({ action: name === "mailjet" ? "failed" : "delayed", bounce: "soft" });
    const { status: _none, ...complaint } = outcome({ action: "none", reason: "complaint", bounce: "none" });
    const complained = again(name, complaint, report({ kind: "feedback", feedback: { type: "abuse" } }))?.reports[0];
    expect(complained).toMatchObject({
      kind: "feedback",
      feedback: { type: "abuse" },
      outcomes: [{ action: "none", reason: "complaint" }],
    });
  });

  test("keeps when it happened and which message it was about", () => {
    const read = again(name, outcome({}))?.reports[0];
    expect(Date.parse(read?.reporter.at ?? "")).toBe(Date.parse("2026-11-03T09:12:00Z"));
    if (name !== "kumomta") expect(read?.original?.messageId).toContain("1@example.com");
  });
});

test("an automatic answer is left out where the provider has no event for it", () => {
  const { status: _none, ...answer } = outcome({ action: "none", reason: "auto-reply", bounce: "none" });
  const within = report({ kind: "auto-reply" });
  const said = PROVIDER_NAMES.map((name) => [name, again(name, answer, within)?.reports[0]?.kind]);
  expect(Object.fromEntries(said)).toEqual({
    ses: "delivery-status",
    sendgrid: undefined,
    postmark: "auto-reply",
    mailgun: undefined,
    sparkpost: "auto-reply",
    resend: undefined,
    brevo: undefined,
    mailjet: undefined,
    kumomta: undefined,
  });
});

/** Replies whose words explain themselves. */
const WORDS: Readonly<Partial<Record<Reason, readonly [string, string, string]>>> = {
  "user-unknown": ["550", "5.1.1", "<ann@example.net>: Recipient address rejected: User unknown"],
  "mailbox-full": ["552", "5.2.2", "Mailbox is full"],
  "message-too-large": ["552", "5.3.4", "Message size exceeds fixed limit"],
  "relay-denied": ["554", "5.7.1", "<ann@example.net>: Relay access denied"],
  "mailbox-disabled": ["550", "5.2.1", "The email account that you tried to reach is disabled"],
};
/** Reasons that a provider's own class tells less precisely than the words, and believes itself sure. */
const COARSE = new Set<Reason>(["mailbox-disabled", "message-too-large", "mailbox-full"]);
const KEEPS_WORDS = new Set<ProviderName>(["ses", "postmark", "kumomta"]);
