/** An outcome as Brevo's transactional event. It has no event for an automatic answer. */

import type { Outcome, Report } from "../model/index.ts";
import { epochSeconds, happenedAt, replyLine, type ToEvent } from "./to-event.ts";

export const toBrevoEvent: ToEvent = (report, outcome) => {
  const event = eventOf(report, outcome);
  if (event === undefined) return undefined;
  const seconds = epochSeconds(happenedAt(report, outcome));
  const { original } = report;
  return {
    event,
    email: outcome.recipient,
    id: 0,
    ts: seconds,
    ts_event: seconds,
    ts_epoch: seconds === undefined ? undefined : seconds * 1000,
    "message-id": original?.messageId === undefined ? "" : `<${original.messageId}>`,
    subject: original?.subject ?? "",
    sender_email: original?.from ?? "",
    tags: [],
    reason: outcome.action === "failed" || outcome.action === "delayed" ? replyLine(outcome) : undefined,
  };
};

function eventOf(report: Report, outcome: Outcome): string | undefined {
  if (report.kind === "feedback") return "spam";
  switch (outcome.action) {
    case "none":
      return undefined;
    case "delivered":
    case "relayed":
    case "expanded":
      return "delivered";
    case "delayed":
      return "deferred";
    case "failed":
      if (outcome.bounce !== "hard") return "soft_bounce";
      return outcome.reason === "suppressed" ? "blocked" : "hard_bounce";
  }
}
