/** A report -> the rows that a person reads: one a recipient, or one for a message that has none. */

import type { Bounce, Kind, Outcome, Reason, Report } from "@ricochet/core";
import { printable } from "./printable.ts";

export interface Row {
  readonly recipient: string;
  readonly what: string;
  readonly bounce: Bounce;
  readonly reason: Reason | "";
  readonly status: string;
  readonly saidBy: string;
  readonly reply: string;
}

/** What to call a message that is no bounce. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  "delivery-status": "bounce",
  "auto-reply": "auto-reply",
  "challenge": "challenge",
  "feedback": "complaint",
  "disposition": "read receipt",
  "aggregate-report": "aggregate report",
  "calendar-reply": "calendar reply",
  "list-reply": "list reply",
  "other": "no bounce",
};

export function rowsOf(report: Report): readonly Row[] {
  return report.outcomes.length > 0 ? report.outcomes.map((outcome) => outcomeRow(report, outcome)) : [bareRow(report)];
}

function outcomeRow(report: Report, outcome: Outcome): Row {
  return {
    recipient: printable(outcome.recipient),
    what: outcome.action === "none" ? KIND_WORDS[report.kind] : outcome.action,
    bounce: outcome.bounce,
    reason: outcome.reason,
    status: printable(outcome.status ?? ""),
    saidBy: printable(outcome.remoteMta ?? outcome.reportingMta ?? report.reporter.mta ?? otherWriter(report, outcome)),
    reply: printable(replyText(report, outcome)),
  };
}

/** Who wrote an answer or a complaint, unless it is the recipient, who has a column of their own. */
function otherWriter({ reporter }: Report, { recipient }: Outcome): string {
  return reporter.from === undefined || reporter.from === recipient ? "" : reporter.from;
}

function replyText(report: Report, outcome: Outcome): string {
  const quoted = quotedReply(outcome);
  return quoted === "" ? note(report) : quoted;
}

/** The last SMTP reply with its code, else what the report quotes, else nothing. */
export function quotedReply({ reply, diagnostic }: Outcome): string {
  if (reply === undefined) return diagnostic?.text ?? "";
  const code = String(reply.code);
  return reply.text.startsWith(code) ? reply.text : `${code} ${reply.text}`;
}

function bareRow(report: Report): Row {
  const noted = note(report);
  return {
    recipient: printable(report.source),
    what: KIND_WORDS[report.kind],
    bounce: "none",
    reason: "",
    status: "",
    saidBy: printable(report.reporter.mta ?? report.reporter.from ?? ""),
    reply: printable(noted === "" ? (report.problems[0]?.text ?? "") : noted),
  };
}

/** What an answer or a complaint says beside being one. */
function note({ autoReply, feedback }: Report): string {
  if (autoReply?.returnsOn !== undefined) return `back on ${autoReply.returnsOn}`;
  if (feedback === undefined) return "";
  return feedback.userAgent === undefined ? feedback.type : `${feedback.type}, reported by ${feedback.userAgent}`;
}
