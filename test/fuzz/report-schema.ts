/**
 * What every Report must be, whatever the bytes were: the members of docs/reference/report.md and no
 * others, values of their vocabularies, and the sentences of the contract that types cannot say (a status
 * has a source; what is no delivery has no status; hard or soft follows from action and reason).
 * Written by hand against the documentation, so that it does not repeat the reader's own mistakes.
 */
import {
  ACTIONS,
  KINDS,
  type Outcome,
  PROBLEM_CODES,
  REASONS,
  type Reason,
  type Report,
  RULES,
  STATUS_SOURCES,
} from "../../packages/core/src/index.ts";
import { type Check, integer, isIsoDate, list, nonEmpty, object, oneOf, pattern, text } from "./shape.ts";

const STATUS = /^[245]\.\d{1,3}\.\d{1,3}$/;
const RULE_IDS: ReadonlySet<string> = new Set(RULES.map(({ id }) => id));
const BUILT_IN_RULE =
  /^(?:none|words|format|action\.(?:none|delayed|delivered|relayed|expanded)|status\.[245]\.\d{1,3}\.\d{1,3}|reply\.[2345]\d\d)$/;
const EVIDENCE_FIELDS = [
  "recipient",
  "originalRecipient",
  "action",
  "status",
  "reply",
  "diagnostic",
  "text",
  "reportingMta",
  "remoteMta",
  "lastAttemptAt",
  "willRetryUntil",
];
const VERBS = ["CONN", "CONNECT", "HELO", "EHLO", "LHLO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA", "BDAT", "QUIT", "RSET", "VRFY"];
const KINDS_WITHOUT_OUTCOMES: readonly string[] = ["other", "aggregate-report", "calendar-reply", "list-reply", "disposition"];
const MAX_PROBLEMS = 100;

const date: Check = (value) => (typeof value === "string" && isIsoDate(value) ? [] : [`is no ISO 8601 date: ${JSON.stringify(value)}`]);
const isRuleId = (id: string): boolean => BUILT_IN_RULE.test(id) || RULE_IDS.has(id.replace(/^one-witness\./, ""));

const rule: Check = (value) =>
  typeof value === "string" && isRuleId(value.replace(/^about-another\./, "")) ? [] : [`is no rule: ${JSON.stringify(value)}`];
const share: Check = (value) => (typeof value === "number" && value >= 0 && value <= 1 ? [] : ["is not within 0…1"]);
const recipient: Check = (value) => {
  if (typeof value !== "string" || value === "" || value !== value.trim())
    return [`is empty or has blanks around it: ${JSON.stringify(value)}`];
  if (/[\u0000-\u001f\u007f]/.test(value)) return [`holds a control character: ${JSON.stringify(value)}`];
  const domain = value.slice(value.lastIndexOf("@") + 1);
  return value.includes("@") && domain !== domain.toLowerCase() ? [`has a domain that is not canonical: ${JSON.stringify(value)}`] : [];
};

function shapeOf(bytes: number): Check {
  const offset = integer(0, bytes);
  const evidence = object({ field: oneOf(EVIDENCE_FIELDS), start: offset, end: integer(1, bytes) });
  const outcome = object(
    {
      recipient,
      action: oneOf(ACTIONS),
      reason: oneOf(Object.keys(REASONS)),
      bounce: oneOf(["hard", "soft", "none"]),
      confidence: share,
      evidence: list(evidence),
    },
    {
      originalRecipient: recipient,
      status: pattern(STATUS),
      statusFrom: oneOf(STATUS_SOURCES),
      reply: object({ code: integer(200, 599), text }, { command: oneOf(VERBS) }),
      diagnostic: object({ type: pattern(/^[a-z][a-z0-9_-]*$/), text: nonEmpty }),
      reportingMta: nonEmpty,
      remoteMta: nonEmpty,
      lastAttemptAt: date,
      willRetryUntil: date,
      rule,
    },
  );
  return object(
    {
      source: text,
      kind: oneOf(KINDS),
      format: pattern(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/),
      reporter: object(
        {},
        {
          mta: nonEmpty,
          product: nonEmpty,
          from: nonEmpty,
          queueId: nonEmpty,
          language: pattern(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/),
          at: date,
        },
      ),
      outcomes: list(outcome),
      problems: list(object({ code: oneOf(Object.keys(PROBLEM_CODES)), offset, text: nonEmpty }), MAX_PROBLEMS),
    },
    {
      original: object(
        { form: oneOf(["full", "headers", "truncated"]), where: oneOf(["attached", "inline"]) },
        { messageId: nonEmpty, from: nonEmpty, to: list(nonEmpty), subject: text, date, returnPath: text, listId: nonEmpty },
      ),
      feedback: object({ type: nonEmpty }, { sourceIp: nonEmpty, arrivalDate: date, userAgent: nonEmpty }),
      autoReply: object({}, { returnsOn: date }),
    },
  );
}

/** Everything that is wrong with a report on a message of that many bytes; nothing when all is well. */
export function faultsOf(report: Report, bytes: number): string[] {
  const faults = shapeOf(bytes)(report).map((fault) => `report${fault.startsWith(".") ? "" : " "}${fault}`);
  if (faults.length > 0) return faults;
  if (report.outcomes.length > 0 && KINDS_WITHOUT_OUTCOMES.includes(report.kind)) faults.push(`${report.kind} has outcomes`);
  for (const [index, outcome] of report.outcomes.entries()) {
    for (const fault of contradictionsIn(outcome, report)) faults.push(`outcome ${index}: ${fault} (${outcome.recipient})`);
  }
  return faults;
}

const SUCCESSES: readonly string[] = ["delivered", "relayed", "expanded"];

function contradictionsIn(outcome: Outcome, { kind }: Report): string[] {
  const { action, status, statusFrom, reason, bounce, evidence } = outcome;
  const faults: string[] = [];
  const demand = (holds: boolean, sentence: string): void => {
    if (!holds) faults.push(sentence);
  };
  demand((action === "none") === (kind !== "delivery-status"), `action ${action} in a ${kind}`);
  demand((status === undefined) === (statusFrom === undefined), "status and statusFrom do not go together");
  demand((status === undefined) === (action === "none"), `action ${action} with status ${status}`);
  demand((reason === "complaint") === (kind === "feedback"), `reason ${reason} in ${kind}`);
  demand((reason === "delivered") === SUCCESSES.includes(action), `reason ${reason} with action ${action}`);
  demand((reason === "auto-reply") === (action === "none" && kind !== "feedback"), `reason ${reason} with action ${action}`);
  demand(bounce === bounceOf(outcome, reason), `bounce ${bounce} with action ${action}, reason ${reason}, status ${status}`);
  demand(outcome.rule !== undefined, "no rule");
  for (const { field, start, end } of evidence) demand(start < end, `evidence of ${field} is empty`);
  return faults;
}

function bounceOf({ action, status, statusFrom, reply }: Outcome, reason: Reason): string {
  if (action === "none" || SUCCESSES.includes(action)) return "none";
  if (action === "delayed") return "soft";
  const { permanence } = REASONS[reason];
  const isTemporary = reply !== undefined ? reply.code < 500 : status?.startsWith("4") === true;
  if (permanence === "hard" && isTemporary) return "soft";
  if (permanence !== "by-class") return permanence;
  if (reply !== undefined) return reply.code >= 500 ? "hard" : "soft";
  return status?.startsWith("5") && statusFrom !== "inferred" ? "hard" : "soft";
}
