/** An outcome as Mailgun's event: failed with severity and reason, delivered, complained. It has no event for an automatic answer. */

import type { Outcome, Report } from "../model/index.ts";
import { MAILGUN_REASON } from "./mailgun-classes.ts";
import { domainPart, epochSeconds, happenedAt, type ToEvent } from "./to-event.ts";

export const toMailgunEvent: ToEvent = (report, outcome) => {
  const kind = eventOf(report, outcome);
  if (kind === undefined) return undefined;
  const { original } = report;
  return {
    id: report.source,
    timestamp: epochSeconds(happenedAt(report, outcome)),
    ...kind,
    recipient: outcome.recipient,
    "recipient-domain": domainPart(outcome.recipient),
    envelope: { sender: original?.returnPath ?? original?.from ?? "", transport: "smtp", targets: outcome.recipient },
    message: {
      headers: {
        to: original?.to?.join(", ") ?? "",
        "message-id": original?.messageId ?? "",
        from: original?.from ?? "",
        subject: original?.subject ?? "",
      },
      attachments: [],
    },
    "delivery-status": deliveryStatus(outcome),
    flags: { "is-routed": false, "is-authenticated": true, "is-system-test": false, "is-test-mode": false },
    tags: [],
    campaigns: [],
    "user-variables": {},
  };
};

function eventOf(report: Report, outcome: Outcome): object | undefined {
  if (report.kind === "feedback") return { event: "complained", "log-level": "warn" };
  switch (outcome.action) {
    case "none":
      return undefined;
    case "delivered":
    case "relayed":
    case "expanded":
      return { event: "delivered", "log-level": "info" };
    case "delayed":
      return {
        event: "failed",
        severity: "temporary",
        reason: outcome.reason === "greylisted" ? "greylisted" : "generic",
        "log-level": "warn",
      };
    case "failed":
      return { event: "failed", severity: "permanent", reason: permanentReason(outcome), "log-level": "error" };
  }
}

function permanentReason({ reason, bounce }: Outcome): string {
  const isFixed = reason !== "suppressed" || bounce === "hard";
  return (isFixed ? MAILGUN_REASON[reason] : undefined) ?? (bounce === "hard" ? "bounce" : "generic");
}

function deliveryStatus(outcome: Outcome): object {
  return {
    "attempt-no": 1,
    code: outcome.reply?.code ?? 0,
    "enhanced-code": outcome.status ?? "",
    message: outcome.reply?.text ?? outcome.diagnostic?.text ?? "",
    description: "",
    "bounce-type": outcome.bounce === "none" ? undefined : outcome.bounce,
    "mx-host": outcome.remoteMta ?? "",
  };
}
