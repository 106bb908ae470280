/**
 * SendGrid's Event Webhook (twilio.com/docs/sendgrid, "Event Webhook Reference"): bounce with its two
 * types, deferred, delivered, spamreport. It has no event for an automatic answer. Each line is one
 * event; SendGrid posts arrays of them.
 */

import type { Outcome, Reason, Report } from "@ricochet/core";
import { type Converter, epochSeconds, happenedAt, replyLine } from "./converter.ts";

type Classification =
  | "Invalid Address"
  | "Technical"
  | "Content"
  | "Reputation"
  | "Frequency or Volume Too High"
  | "Mailbox Unavailable"
  | "Unclassified";

const CLASSIFICATION: Readonly<Partial<Record<Reason, Classification>>> = {
  "user-unknown": "Invalid Address",
  "domain-unknown": "Invalid Address",
  "user-moved": "Invalid Address",
  "no-mail-accepted": "Invalid Address",
  "suppressed": "Invalid Address",
  "mailbox-disabled": "Mailbox Unavailable",
  "mailbox-full": "Mailbox Unavailable",
  "recipient-refused": "Mailbox Unavailable",
  "message-too-large": "Content",
  "spam": "Content",
  "virus": "Content",
  "content-refused": "Content",
  "malformed-message": "Content",
  "sender-refused": "Reputation",
  "blocked": "Reputation",
  "poor-reputation": "Reputation",
  "policy": "Reputation",
  "rate-limited": "Frequency or Volume Too High",
  "greylisted": "Frequency or Volume Too High",
  "reverse-dns": "Technical",
  "authentication-failed": "Technical",
  "relay-denied": "Technical",
  "security": "Technical",
  "tls-failed": "Technical",
  "expired": "Technical",
  "network-error": "Technical",
  "system-error": "Technical",
  "system-full": "Technical",
  "mailer-error": "Technical",
  "protocol-error": "Technical",
};

export const toSendgrid: Converter = (report, outcome) => {
  const common = {
    email: outcome.recipient,
    timestamp: epochSeconds(happenedAt(report, outcome)),
    "smtp-id": report.original?.messageId === undefined ? undefined : `<${report.original.messageId}>`,
    sg_event_id: report.source,
    sg_message_id: report.original?.messageId,
  };
  if (report.kind === "feedback") return { ...common, event: "spamreport" };
  const details = eventOf(report, outcome);
  return details === undefined ? undefined : { ...common, ...details };
};

function eventOf(_report: Report, outcome: Outcome): object | undefined {
  switch (outcome.action) {
    case "none":
      return undefined;
    case "delivered":
    case "relayed":
    case "expanded":
      return { event: "delivered", response: replyLine(outcome) };
    case "delayed":
      return { event: "deferred", response: replyLine(outcome), attempt: "1" };
    case "failed":
      return {
        event: "bounce",
        type: outcome.bounce === "hard" ? "bounce" : "blocked",
        bounce_classification: CLASSIFICATION[outcome.reason] ?? "Unclassified",
        reason: replyLine(outcome),
        status: outcome.status ?? "",
      };
  }
}
