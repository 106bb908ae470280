/**
 * An outcome as an event of SendGrid's Event Webhook: bounce with its two types, dropped, deferred, delivered,
 * spamreport. It has no event for an automatic answer. Each is one event; SendGrid posts arrays of them.
 */

import type { Outcome } from "../model/index.ts";
import { SENDGRID_CLASS } from "./sendgrid-classes.ts";
import { epochSeconds, happenedAt, replyLine, type ToEvent } from "./to-event.ts";

export const toSendgridEvent: ToEvent = (report, outcome) => {
  const common = {
    email: outcome.recipient,
    timestamp: epochSeconds(happenedAt(report, outcome)),
    "smtp-id": report.original?.messageId === undefined ? undefined : `<${report.original.messageId}>`,
    sg_event_id: report.source,
    sg_message_id: report.original?.messageId,
  };
  if (report.kind === "feedback") return { ...common, event: "spamreport" };
  const details = detailsOf(outcome);
  return details === undefined ? undefined : { ...common, ...details };
};

function detailsOf(outcome: Outcome): object | undefined {
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
      if (outcome.reason === "suppressed" && outcome.bounce === "hard")
        return { event: "dropped", reason: "Bounced Address", status: outcome.status ?? "" };
      return {
        event: "bounce",
        type: typeOf(outcome),
        bounce_classification: SENDGRID_CLASS[outcome.reason],
        reason: replyLine(outcome),
        status: outcome.status ?? "",
      };
  }
}

function typeOf({ bounce, reason }: Outcome): string {
  if (bounce === "hard") return "bounce";
  return reason === "expired" ? "expired" : "blocked";
}
