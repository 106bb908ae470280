/**
 * The facts of one recipient in a provider's event -> Outcome.
 *
 * The class decides when it is sure. Where it is a hint, the words of the remote server decide through the
 * classifier that was handed in, if they explain anything. Hard takes both: a provider that calls a failure
 * temporary is believed even when the words sound permanent.
 */

import { type Action, type Bounce, type Outcome, REASONS, type Reason, type StatusSource } from "../model/index.ts";
import { canonicalAddress, canonicalHost, findReply, parseEnhancedStatus } from "../syntax/index.ts";
import type { Meaning } from "./meaning.ts";
import type { ReadContext } from "./reading.ts";

export interface RecipientFacts {
  readonly recipient: string | undefined;
  readonly action: Action;
  readonly meaning: Meaning;
  /** The class in the provider's words, for the id of the rule. */
  readonly className?: string | undefined;
  readonly status?: string | undefined;
  readonly code?: number | undefined;
  readonly command?: string | undefined;
  /** What the remote server said, with or without its code. */
  readonly said?: string | undefined;
  readonly remoteMta?: string | undefined;
  readonly reportingMta?: string | undefined;
  readonly at?: string | undefined;
  readonly willRetryUntil?: string | undefined;
}

interface Verdict {
  readonly reason: Reason;
  readonly bounce: Bounce;
  readonly confidence: number;
  readonly rule: string;
}

/**
 * As the classifier's own table has it for a status, a hint, and nothing at all. A hint that is hard lies between: the
 * provider itself stops writing to the address, but one word serves it for all reasons to do so.
 */
const CONFIDENCE = { sure: 0.95, hardHint: 0.85, hint: 0.75, none: 0.5 } as const;

export function outcomeOf(facts: RecipientFacts, context: ReadContext): Outcome | undefined {
  const recipient = canonicalAddress(facts.recipient ?? "");
  if (recipient === "") return undefined;
  const said = facts.said?.replace(/^\s*(?:smtp|x-[\w-]{1,40})\s*;\s*/i, "");
  const reply = replyOf(facts, said);
  const status = statusOf(facts, reply?.status);
  const { reason, bounce, confidence, rule } = verdictOf(facts, said, context);
  const remoteMta = hostOf(facts.remoteMta);
  const reportingMta = hostOf(facts.reportingMta);
  return {
    recipient,
    action: facts.action,
    ...status,
    ...(reply && { reply: { code: reply.code, text: reply.text, ...(facts.command !== undefined && { command: facts.command }) } }),
    ...(said !== undefined && { diagnostic: { type: "smtp", text: said } }),
    reason,
    bounce,
    ...(reportingMta !== undefined && { reportingMta }),
    ...(remoteMta !== undefined && { remoteMta }),
    ...(facts.at !== undefined && { lastAttemptAt: facts.at }),
    ...(facts.willRetryUntil !== undefined && { willRetryUntil: facts.willRetryUntil }),
    confidence,
    rule,
    evidence: [],
  };
}

function replyOf({ code }: RecipientFacts, said = ""): { code: number; text: string; status: string | undefined } | undefined {
  const found = findReply(said, { positive: true });
  if (found !== undefined && (code === undefined || code === found.code || !isReplyCode(code))) return found;
  if (code === undefined || !isReplyCode(code)) return undefined;
  return { code, text: said, status: parseEnhancedStatus(said) };
}

function isReplyCode(code: number): boolean {
  return Number.isInteger(code) && code >= 200 && code <= 599;
}

const CLASS_OF_ACTION = { failed: "5.0.0", delayed: "4.0.0", delivered: "2.0.0", relayed: "2.0.0", expanded: "2.0.0" } as const;

function statusOf({ action, status, code }: RecipientFacts, inReply: string | undefined): { status?: string; statusFrom?: StatusSource } {
  if (action === "none") return {};
  const field = parseEnhancedStatus(status ?? "");
  if (field !== undefined) return { status: field, statusFrom: "field" };
  if (inReply !== undefined) return { status: inReply, statusFrom: "reply" };
  if (code !== undefined && isReplyCode(code) && code < 300 !== (action === "failed" || action === "delayed"))
    return { status: `${String(code)[0]}.0.0`, statusFrom: "reply" };
  return { status: CLASS_OF_ACTION[action], statusFrom: "inferred" };
}

function verdictOf({ action, meaning, className }: RecipientFacts, said: string | undefined, context: ReadContext): Verdict {
  const byClass: Verdict = {
    reason: meaning.reason,
    bounce: bounceOf(action, meaning.reason, meaning.bounce),
    confidence: confidenceOf(meaning),
    rule: `${context.format}.${slugOf(className)}`,
  };
  if (meaning.trust === "sure" || said === undefined || context.classify === undefined) return byClass;
  const { reason, bounce, confidence, rule } = context.classify(said);
  const { permanence } = REASONS[reason];
  if ((permanence !== "hard" && permanence !== "soft") || confidence < byClass.confidence) return byClass;
  const agreed = bounce === "hard" && meaning.bounce === "hard" ? "hard" : "soft";
  return { reason, bounce: bounceOf(action, reason, agreed), confidence, rule: rule ?? byClass.rule };
}

function confidenceOf({ reason, bounce, trust }: Meaning): number {
  if (reason === "unexplained") return CONFIDENCE.none;
  return CONFIDENCE[trust === "hint" && bounce === "hard" ? "hardHint" : trust];
}

function bounceOf(action: Action, reason: Reason, said: Bounce): Bounce {
  if (action === "delayed") return "soft";
  if (action !== "failed") return "none";
  const { permanence } = REASONS[reason];
  if (permanence === "hard" || permanence === "by-class") return said === "hard" ? "hard" : "soft";
  return permanence;
}

function slugOf(className = "unnamed"): string {
  return (
    className
      .slice(0, 60)
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replaceAll(/^-|-$/g, "") || "unnamed"
  );
}

function hostOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : canonicalHost(text);
}
