/** The pipeline: bytes -> scan -> recognise -> normalise -> classify -> Report. */

import { classify } from "./classify/index.ts";
import { type Limits, type Message, type ScannedMessage, scanMessage } from "./mime/index.ts";
import type { Feedback, Outcome, Problem, Reason, Report } from "./model/index.ts";
import { normaliseFinding } from "./normalise/index.ts";
import { type Recognised, recognise, type UnwrapReturnPath } from "./recognise/index.ts";
import { unwrapReturnPath } from "./return-path/index.ts";

export type { UnwrapReturnPath } from "./recognise/index.ts";

/** What a caller may say about a message; all of it can be left out. */
export interface ReadOptions {
  /** Where the message came from: a path, "mbox#n", an id. The Message-ID, else "", when not given. */
  readonly source?: string;
  /** How much of a hostile message is looked at; what is not given keeps its default. */
  readonly limits?: Partial<Limits>;
  /** Takes the recipient out of a return path of your own form, where a bounce names nobody; VERP is understood without it. */
  readonly unwrapReturnPath?: UnwrapReturnPath;
}

/** What `readScanned` returns. */
export interface ScannedReading {
  /** As of `read`. */
  readonly report: Report;
  /** For `questionsOf` and `judge` in the place of its bytes: nothing is scanned again. */
  readonly message: ScannedMessage;
}

/**
 * Reads one message that came back.
 *
 * @param bytes the message as it arrived (RFC 5322, any line ends)
 * @returns the record of what it is; never throws for what the bytes hold, `problems` says what was wrong
 * @throws TypeError when `bytes` is no Uint8Array
 * @example
 * read(new TextEncoder().encode("From: a@example.com\nSubject: hello\n\nhi\n")).kind // "other"
 */
export function read(bytes: Uint8Array, options: ReadOptions = {}): Report {
  return readScanned(bytes, options).report;
}

/**
 * `read`, for whoever asks more of the message than its report says.
 *
 * @param bytes as `read` takes them
 * @returns what `read` returns, and the message after its scan
 * @throws TypeError when `bytes` is no Uint8Array
 * @example
 * readScanned(new TextEncoder().encode("From: a@example.com\n\nhi\n")).message.text.length // 24
 */
export function readScanned(bytes: Uint8Array, options: ReadOptions = {}): ScannedReading {
  if (!(bytes instanceof Uint8Array)) throw new TypeError("read: the message must be a Uint8Array");
  const problems: Problem[] = [];
  const message = scanMessage(bytes, problems, options.limits === undefined ? {} : { limits: options.limits });
  const recognised = recognise(message, options.unwrapReturnPath ?? unwrapReturnPath);
  const { kind, format, reporter = {}, original, feedback, autoReply } = recognised;
  const source = options.source ?? message.root.header.get("message-id") ?? "";
  const report: { -readonly [name in keyof Report]: Report[name] } = {
    source,
    kind,
    format,
    reporter,
    outcomes: outcomesOf(recognised, message.problem),
    problems,
  };
  if (original !== undefined) report.original = original;
  if (feedback !== undefined) report.feedback = feedback;
  if (autoReply !== undefined) report.autoReply = autoReply;
  // what others look for in it later is no problem of the report
  const scanned: Message = { ...message, problem: () => undefined };
  return { report, message: scanned };
}

/** RFC 5965 §3.1, RFC 6591, RFC 6430: not all feedback is a complaint, and only a complaint may touch the address. */
function reasonOfFeedback(feedback: Feedback | undefined): Reason {
  if (feedback?.type === "auth-failure") return "authentication-failed";
  return feedback?.type === "not-spam" ? "delivered" : "complaint";
}

function outcomesOf({ kind, format, findings, reporter, feedback }: Recognised, problem: Message["problem"]): Outcome[] {
  const recipients = findings.length > 1 ? new Set(findings.map(({ recipient }) => recipient?.value.toLowerCase() ?? "")) : undefined;
  const context = { reportingMta: reporter?.mta, isStandard: format === "rfc3464", recipients, problem };
  const outcomes: Outcome[] = [];
  for (const finding of findings) {
    const unclassified = normaliseFinding(finding, context);
    if (unclassified === undefined) continue;
    const outcome = classify(unclassified);
    outcomes.push(kind === "feedback" ? { ...outcome, reason: reasonOfFeedback(feedback) } : outcome);
  }
  return findings.length > 1 ? onePerAddress(outcomes) : outcomes;
}

/** Of an address that led to several, it is not the address that is gone when one of them is: what is soft is believed of it before what is hard. */
function onePerAddress(outcomes: readonly Outcome[]): Outcome[] {
  const kept = new Map<string, Outcome>();
  for (const outcome of outcomes) {
    const key = `${outcome.recipient} ${outcome.originalRecipient} ${outcome.action}`.toLowerCase();
    const before = kept.get(key);
    if (before === undefined || (before.bounce === "hard" && outcome.bounce === "soft")) kept.set(key, outcome);
  }
  return [...kept.values()];
}
