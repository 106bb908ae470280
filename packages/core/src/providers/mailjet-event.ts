/**
 * An outcome as Mailjet's event: sent, bounce, blocked, spam. It has none for an automatic answer, and says a delay as a
 * bounce that is not hard.
 */

import type { Outcome, Report } from "../model/index.ts";
import { MAILJET_ERROR, MAILJET_RELATED_TO } from "./mailjet-classes.ts";
import { epochSeconds, happenedAt, isDelivered, replyLine, type ToEvent } from "./to-event.ts";

export const toMailjetEvent: ToEvent = (report, outcome) => {
  const details = detailsOf(report, outcome);
  if (details === undefined) return undefined;
  return {
    ...details,
    time: epochSeconds(happenedAt(report, outcome)),
    MessageID: 0,
    Message_GUID: report.original?.messageId ?? "",
    email: outcome.recipient,
    mj_campaign_id: 0,
    mj_contact_id: 0,
    customcampaign: "",
    CustomID: "",
    Payload: "",
  };
};

function detailsOf(report: Report, outcome: Outcome): object | undefined {
  if (report.kind === "feedback") return { event: "spam", source: report.feedback?.userAgent ?? "" };
  if (isDelivered(outcome)) return { event: "sent", smtp_reply: replyLine(outcome) };
  if (outcome.action === "none") return undefined;
  // "greylisted" is tried again: a failure for good is another thing
  const error = outcome.reason === "greylisted" && outcome.action === "failed" ? "policy issue" : MAILJET_ERROR[outcome.reason];
  const errorFields = { error_related_to: MAILJET_RELATED_TO[error] ?? "", error };
  if (outcome.reason === "suppressed" && outcome.bounce === "hard") return { event: "blocked", ...errorFields };
  const isHard = outcome.bounce === "hard";
  return { event: "bounce", blocked: isHard, hard_bounce: isHard, ...errorFields, comment: replyLine(outcome) };
}
