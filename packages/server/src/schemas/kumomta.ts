/**
 * KumoMTA's log records (docs.kumomta.com/reference/log_record). A bounce that arrives as a message is
 * its type "OOB" (out of band), a complaint "Feedback". It has no record for an automatic answer.
 */

import type { Outcome, Reason, Report } from "@ricochet/core";
import { type Converter, domainOf, epochSeconds, happenedAt, utc } from "./converter.ts";

/** The classes that its bounce classifier predefines. */
const CLASSIFICATION: Readonly<Record<Reason, string>> = {
  "user-unknown": "InvalidRecipient",
  "domain-unknown": "BadDomain",
  "user-moved": "InvalidRecipient",
  "no-mail-accepted": "BadDomain",
  "mailbox-disabled": "InactiveMailbox",
  "mailbox-full": "QuotaIssues",
  "recipient-refused": "InvalidRecipient",
  "message-too-large": "ContentRelated",
  "sender-refused": "InvalidSender",
  "blocked": "SpamBlock",
  "poor-reputation": "SpamBlock",
  "reverse-dns": "BadConfiguration",
  "authentication-failed": "AuthenticationFailed",
  "relay-denied": "RelayDenied",
  "rate-limited": "PolicyRelated",
  "greylisted": "TransientFailure",
  "suppressed": "InvalidRecipient",
  "spam": "SpamContent",
  "virus": "VirusRelated",
  "content-refused": "ContentRelated",
  "malformed-message": "ProtocolErrors",
  "policy": "PolicyRelated",
  "security": "PolicyRelated",
  "tls-failed": "BadConnection",
  "expired": "MessageExpired",
  "network-error": "BadConnection",
  "system-error": "TransientFailure",
  "system-full": "TransientFailure",
  "mailer-error": "BadConfiguration",
  "protocol-error": "ProtocolErrors",
  "unexplained": "Uncategorized",
  "complaint": "Uncategorized",
  "auto-reply": "AutoReply",
  "delivered": "Uncategorized",
};

const TYPE = {
  failed: "OOB",
  delayed: "TransientFailure",
  delivered: "Delivery",
  relayed: "Delivery",
  expanded: "Delivery",
  none: undefined,
} as const;

export const toKumomta: Converter = (report, outcome) => {
  const type = report.kind === "feedback" ? "Feedback" : TYPE[outcome.action];
  if (type === undefined) return undefined;
  const { original } = report;
  return {
    type,
    id: original?.messageId ?? "",
    sender: original?.returnPath ?? original?.from ?? "",
    recipient: outcome.recipient,
    queue: domainOf(outcome.recipient),
    site: "",
    response: response(outcome),
    peer_address: outcome.remoteMta === undefined ? null : { name: outcome.remoteMta, addr: "" },
    timestamp: epochSeconds(happenedAt(report, outcome)),
    created: epochSeconds(original?.date),
    num_attempts: 0,
    bounce_classification: CLASSIFICATION[outcome.reason],
    meta: {},
    headers: { ...(original?.subject !== undefined && { Subject: original.subject }) },
    feedback_report: feedbackReport(report, outcome),
  };
};

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
