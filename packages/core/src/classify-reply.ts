/** The reason of one SMTP reply or log line, without a message around it. */

import { classify } from "./classify/index.ts";
import type { Bounce, Reason } from "./model/index.ts";
import { normaliseFinding } from "./normalise/index.ts";

/** What one reply means. */
export interface Verdict {
  /** The reply as it was given. */
  readonly text: string;
  /** The SMTP code in it, when it has one. */
  readonly code?: number;
  /** The enhanced status in it (RFC 3463), when it has one. */
  readonly status?: string;
  /** Why, in one word. */
  readonly reason: Reason;
  /** Whether the same address may ever take mail again. */
  readonly bounce: Bounce;
  /** Id of the rule that decided. */
  readonly rule?: string;
  /** 0…1, as in an outcome. */
  readonly confidence: number;
}

/** Longest text that is looked at: replies end long before. */
const MAX_TEXT = 65_536;
const NOBODY = { value: "nobody@invalid", start: 0, end: 0 };

/**
 * Classifies what a server said.
 *
 * @param text an SMTP reply ("550 5.1.1 User unknown") or a log line that quotes one
 * @example
 * classifyReply("550 5.1.1 <a@example.com>: User unknown").reason // "user-unknown"
 */
export function classifyReply(text: string): Verdict {
  const line = oneLine(text.slice(0, MAX_TEXT));
  const isPositive = /^\s*2\d\d(?:[ -]|$)/.test(line);
  const finding = {
    recipient: NOBODY,
    diagnosticType: "smtp",
    diagnostic: { value: line, start: 0, end: 0 },
    action: { value: isPositive ? "delivered" : "failed", start: 0, end: 0 },
  } as const;
  const normalised = normaliseFinding(finding, { reportingMta: undefined, isStandard: true, isReply: true });
  if (normalised === undefined) throw new Error("unreachable: the finding has a recipient");
  const { reply, status, statusFrom, reason, bounce, rule, confidence } = classify(normalised);
  return {
    text,
    ...(reply && { code: reply.code }),
    ...(status !== undefined && statusFrom !== "inferred" && { status }),
    reason,
    bounce,
    ...(rule !== undefined && { rule }),
    confidence,
  };
}

/** A reply of several lines as it stands in logs and diagnostics: in one. */
function oneLine(text: string): string {
  return text
    .split(/[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" ");
}
