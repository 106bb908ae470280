import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HeaderField } from "../model/index.ts";
import { AUTO_REPLY_RULES } from "./auto-reply-rules.ts";
import type { ArrivedMessage } from "./correspondence.ts";
import { mayAutoReply, type ReplyHistory } from "./may-auto-reply.ts";
import type { Submission } from "./situation.ts";

const DAY_MS = 86_400_000;
const KNOWN: Submission = { trust: "outside", spf: "pass", dkim: "none", unauthenticated: "quarantine" };
const HEADER: readonly HeaderField[] = [
  { name: "From", value: "Bob <bob@example.net>" },
  { name: "To", value: "Ann <Ann@Example.com>" },
  { name: "Message-ID", value: "<2@example.net>" },
  { name: "References", value: "<1@example.net>" },
];
const MESSAGE: ArrivedMessage = {
  reversePath: "bob@example.net",
  header: HEADER,
  responder: { kind: "personal", addresses: ["ann@example.com"] },
  submission: KNOWN,
};
const NEVER: ReplyHistory = { nowMs: 100 * DAY_MS, answeredAt: () => undefined };

const withField = (name: string, value: string): ArrivedMessage => ({ ...MESSAGE, header: [...HEADER, { name, value }] });
const ruleOf = (message: ArrivedMessage, history = NEVER): string => {
  const answer = mayAutoReply(message, history);
  return answer.may ? "" : answer.rule;
};

describe("mayAutoReply", () => {
  it("answers a person: to the reverse path, from the null path, in the thread", () => {
    expect(mayAutoReply(MESSAGE, NEVER)).toEqual({
      may: true,
      to: "bob@example.net",
      envelopeSender: "",
      autoSubmitted: "auto-replied",
      inReplyTo: "<2@example.net>",
      references: ["<1@example.net>", "<2@example.net>"],
      remember: ["bob@example.net"],
    });
  });

  it("answers to the reverse path even where From, Reply-To and Sender say otherwise", () => {
    const header = [{ name: "Reply-To", value: "list@example.org" }, { name: "Sender", value: "x@example.org" }, ...HEADER];
    const answer = mayAutoReply({ ...MESSAGE, header, reversePath: "<bob+tag@example.net>" }, NEVER);
    expect(answer).toMatchObject({ may: true, to: "bob+tag@example.net" });
  });

  it.each([
    ["null-path", { ...MESSAGE, reversePath: "" }],
    ["null-path", { ...MESSAGE, reversePath: "<>" }],
    ["no-address", { ...MESSAGE, reversePath: "nobody" }],
    ["no-address", { ...MESSAGE, reversePath: "a@b\r\nBcc: c@d" }],
    ["unauthenticated", { ...MESSAGE, submission: { ...KNOWN, spf: "softfail" } }],
    ["auto-submitted", withField("Auto-Submitted", "auto-replied (vacation)")],
    ["auto-submitted", withField("AUTO-SUBMITTED", "auto-generated; owner-email=x")],
    ["report", withField("Content-Type", "multipart/report; report-type=delivery-status")],
    ["program-address", { ...MESSAGE, reversePath: "MAILER-DAEMON@example.net" }],
    ["program-address", { ...MESSAGE, reversePath: "owner-cooks@example.net" }],
    ["program-address", { ...MESSAGE, reversePath: "cooks-request@example.net" }],
    ["program-address", { ...MESSAGE, reversePath: "cooks-bounces+ann=example.com@example.net" }],
    ["nobody-reads", { ...MESSAGE, reversePath: "no-reply@example.net" }],
    ["list", withField("List-Id", "<cooks.example.net>")],
    ["list", withField("List-Unsubscribe", "<mailto:u@example.net>")],
    ["bulk", withField("Precedence", "Bulk")],
    ["suppressed", withField("X-Auto-Response-Suppress", "DR, OOF, AutoReply")],
    ["spam", withField("X-Spam-Flag", "YES")],
    ["self", { ...MESSAGE, reversePath: "ANN@example.com" }],
    ["not-addressed", { ...MESSAGE, header: [{ name: "To", value: "cooks@example.net" }] }],
  ] as const)("does not answer: %s", (rule, message) => {
    expect(ruleOf(message)).toBe(rule);
  });

  it("does not answer what has been relayed a hundred times", () => {
    const received = Array.from({ length: 100 }, () => ({ name: "Received", value: "from a by b" }));
    expect(ruleOf({ ...MESSAGE, header: [...received, ...HEADER] })).toBe("loop");
  });

  it("answers what asks for less: Auto-Submitted: no, suppression of receipts only", () => {
    expect(ruleOf(withField("Auto-Submitted", "No (a person wrote this)"))).toBe("");
    expect(ruleOf(withField("X-Auto-Response-Suppress", "DR, RN, NRN"))).toBe("");
  });

  it("takes Cc and Resent-To for being addressed, and asks it of persons only", () => {
    expect(ruleOf({ ...MESSAGE, header: [{ name: "Resent-To", value: "ann@example.com" }] })).toBe("");
    expect(ruleOf({ ...MESSAGE, header: [], responder: { kind: "service", addresses: ["ann@example.com"] } })).toBe("");
  });

  it("answers once a period, whichever of reverse path and From stays the same", () => {
    const answered = (key: string, at: number): ReplyHistory => ({ ...NEVER, answeredAt: (asked) => (asked === key ? at : undefined) });
    expect(ruleOf(MESSAGE, answered("bob@example.net", NEVER.nowMs - 6 * DAY_MS))).toBe("answered");
    expect(ruleOf(MESSAGE, answered("bob@example.net", NEVER.nowMs - 7 * DAY_MS))).toBe("");
    expect(ruleOf({ ...MESSAGE, reversePath: "v-77@example.net" }, answered("bob@example.net", NEVER.nowMs - 1))).toBe("answered");
    expect(ruleOf(MESSAGE, answered("bob@example.net", NEVER.nowMs + DAY_MS))).toBe("answered");
  });

  it("sees through signed reverse paths when told how", () => {
    const history: ReplyHistory = {
      nowMs: 0,
      answeredAt: (key) => (key === "bob@example.net" ? 0 : undefined),
      unwrap: (address) => address.replace(/^prvs=[^=]+=/, ""),
    };
    expect(ruleOf({ ...MESSAGE, header: HEADER.slice(1), reversePath: "prvs=0520f6548d=bob@example.net" }, history)).toBe("answered");
  });

  it("falls silent against any responder, itself included", () => {
    for (const value of ["auto-replied", "auto-generated", "auto-notified"])
      expect(ruleOf(withField("Auto-Submitted", value))).toBe("auto-submitted");
    // a responder that heeds nothing: an address of its own, and no field that says what it is
    let answers = 0;
    const noted = new Map<string, number>();
    for (let at = 0; at < 30; at++) {
      const answer = mayAutoReply(MESSAGE, { nowMs: at * 1000, answeredAt: (key) => noted.get(key) });
      if (!answer.may) continue;
      answers++;
      for (const key of answer.remember) noted.set(key, at * 1000);
    }
    expect(answers).toBe(1);
  });

  it("never throws, and never allows what could inject a line or a second recipient", () => {
    const anything = fc.string({ unit: "binary", maxLength: 60 });
    fc.assert(
      fc.property(anything, fc.array(fc.record({ name: anything, value: anything }), { maxLength: 8 }), (reversePath, header) => {
        const answer = mayAutoReply({ ...MESSAGE, reversePath, header: [...HEADER, ...header] }, NEVER);
        if (answer.may) expect(answer.to).toMatch(/^[^\s<>,;\x00-\x08\x0e-\x1f\x7f]+$/);
      }),
      { numRuns: 2000 },
    );
  });

  it("has a test for every rule", () => {
    const tested =
      "null-path no-address unauthenticated auto-submitted report program-address nobody-reads list bulk suppressed spam loop self not-addressed";
    expect(AUTO_REPLY_RULES.map(({ id }) => id).join(" ")).toBe(tested);
  });
});
