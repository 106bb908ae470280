/**
 * An outcome as Resend's event: email.bounced with the bounce types of Amazon SES, email.suppressed,
 * email.delivery_delayed, email.delivered, email.complained. It has no event for an automatic answer.
 */

import type { Outcome, Report } from "../model/index.ts";
import { sesBounceType } from "./ses-event.ts";
import { happenedAt, replyLine, type ToEvent, utc } from "./to-event.ts";

export const toResendEvent: ToEvent = (report, outcome) => {
  const said = saidOf(report, outcome);
  if (said === undefined) return undefined;
  const { type, ...details } = said;
  const { original } = report;
  return {
    type,
    created_at: utc(happenedAt(report, outcome)),
    data: {
      email_id: original?.messageId ?? "",
      message_id: original?.messageId === undefined ? undefined : `<${original.messageId}>`,
      created_at: utc(original?.date),
      from: original?.from ?? "",
      to: [outcome.recipient],
      subject: original?.subject ?? "",
      ...details,
    },
  };
};

function saidOf(report: Report, outcome: Outcome): { readonly type: string; readonly [details: string]: unknown } | undefined {
  if (report.kind === "feedback") return { type: "email.complained" };
  switch (outcome.action) {
    case "none":
      return undefined;
    case "delivered":
    case "relayed":
    case "expanded":
      return { type: "email.delivered" };
    case "delayed":
      return { type: "email.delivery_delayed" };
    case "failed": {
      const { bounceType, bounceSubType } = sesBounceType(outcome);
      const message = replyLine(outcome);
      if (bounceSubType === "Suppressed") return { type: "email.suppressed", suppressed: { message, type: "OnAccountSuppressionList" } };
      return { type: "email.bounced", bounce: { message, type: bounceType, subType: bounceSubType } };
    }
  }
}
