/**
 * A row of the ledger as the report that providers' events are made from. What the report of the arrival still says of the
 * original message is taken from there; of what was forgotten, or never was a mail, the row itself is enough.
 */

import type { Outcome, Report } from "@ricochet/core";
import type { ArrivalFacts } from "../../ledger/index.ts";
import type { LedgerOutcome } from "../../store/index.ts";

/** A report with one outcome. */
export interface ReportedOutcome {
  readonly report: Report;
  readonly outcome: Outcome;
}

/** Makes both. `id` is what the provider's event is called by. */
export function reportOfOutcome(
  row: LedgerOutcome,
  about: { readonly id: string; readonly arrival?: ArrivalFacts | undefined },
): ReportedOutcome {
  const outcome = outcomeOf(row);
  const told = about.arrival?.report === undefined ? undefined : (JSON.parse(about.arrival.report) as Report);
  const { messageId } = row;
  const original = told?.original ?? (messageId === undefined ? undefined : ({ form: "headers", where: "attached", messageId } as const));
  const at = new Date(row.atMs).toISOString();
  const feedback = row.reason === "complaint" ? { type: row.feedbackType ?? "abuse", ...told?.feedback } : undefined;
  const report: Report = {
    source: about.id,
    kind: kindOf(row, told),
    format: told?.format ?? "smtp-reply",
    reporter: { at, ...(row.reportingMta !== undefined && { mta: row.reportingMta }) },
    outcomes: [outcome],
    ...(original !== undefined && { original: { to: [row.recipient], date: at, ...original } }),
    ...(feedback !== undefined && { feedback }),
    problems: [],
  };
  return { report, outcome };
}

function kindOf({ reason, action }: LedgerOutcome, told: Report | undefined): Report["kind"] {
  if (reason === "complaint") return "feedback";
  if (action !== "none") return "delivery-status";
  return told?.kind ?? "auto-reply";
}

function outcomeOf(row: LedgerOutcome): Outcome {
  const { recipient, action, status, code, text, reason, bounce, rule, confidence, remoteMta, reportingMta, atMs } = row;
  return {
    ...{ recipient, action, reason, bounce, confidence, evidence: [] },
    lastAttemptAt: new Date(atMs).toISOString(),
    ...(status !== undefined && { status }),
    ...(code === undefined ? { diagnostic: { type: "smtp", text } } : { reply: { code, text: withoutCode(text, code) } }),
    ...(rule !== undefined && { rule }),
    ...(remoteMta !== undefined && { remoteMta }),
    ...(reportingMta !== undefined && { reportingMta }),
  };
}

/** The ledger keeps replies as they came, "550 5.1.1 no"; a report keeps the code beside the words. */
function withoutCode(text: string, code: number): string {
  return text.startsWith(`${code} `) ? text.slice(4) : text;
}
