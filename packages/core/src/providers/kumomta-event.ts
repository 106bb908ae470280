/**
 * An outcome as KumoMTA's log record (docs.kumomta.com/reference/log_record). A bounce that arrives as a message is its
 * type "OOB" (out of band), a complaint "Feedback". It has no record for an automatic answer.
 */

import { type Outcome, REASONS, type Report } from "../model/index.ts";
import { KUMOMTA_CLASS } from "./kumomta-classes.ts";
import { domainPart, epochSeconds, happenedAt, type ToEvent, utc } from "./to-event.ts";

const TYPE = {
  failed: "OOB",
  delayed: "TransientFailure",
  delivered: "Delivery",
  relayed: "Delivery",
  expanded: "Delivery",
  none: undefined,
} as const;

export const toKumomtaEvent: ToEvent = (report, outcome) => {
  const type = report.kind === "feedback" ? "Feedback" : TYPE[outcome.action];
  if (type === undefined) return undefined;
  const { original } = report;
  return {
    type,
    id: original?.messageId ?? "",
    sender: original?.returnPath ?? original?.from ?? "",
    recipient: outcome.recipient,
    queue: domainPart(outcome.recipient),
    site: "",
    response: response(outcome),
    peer_address: outcome.remoteMta === undefined ? null : { name: outcome.remoteMta, addr: "" },
    timestamp: epochSeconds(happenedAt(report, outcome)),
    created: epochSeconds(original?.date),
    num_attempts: 0,
    bounce_classification: classOf(outcome),
    meta: {},
    headers: { ...(original?.subject !== undefined && { Subject: original.subject }) },
    feedback_report: feedbackReport(report, outcome),
  };
};

/** A class says hard by itself, all but "Uncategorized": a hard reason that was soft this once has another. */
function classOf({ reason, bounce, action }: Outcome): string {
  return action === "failed" && bounce === "soft" && REASONS[reason].permanence === "hard" ? "TransientFailure" : KUMOMTA_CLASS[reason];
}

function response(outcome: Outcome): object {
  const [class_, subject, detail] = (outcome.status ?? "").split(".").map(Number);
  return {
    code: outcome.reply?.code ?? 0,
    enhanced_code: outcome.status === undefined ? null : { class: class_, subject, detail },
    content: outcome.reply?.text ?? outcome.diagnostic?.text ?? "",
    command: outcome.reply?.command ?? null,
  };
}

function feedbackReport({ feedback, reporter }: Report, outcome: Outcome): object | null {
  if (feedback === undefined) return null;
  return {
    feedback_type: feedback.type,
    user_agent: feedback.userAgent ?? "",
    version: "1",
    arrival_date: utc(feedback.arrivalDate) ?? null,
    source_ip: feedback.sourceIp ?? null,
    reporting_mta: reporter.mta === undefined ? null : { mta_type: "dns", name: reporter.mta },
    original_rcpt_to: [outcome.recipient],
  };
}
