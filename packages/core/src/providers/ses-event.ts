/**
 * Amazon SES event publishing (docs.aws.amazon.com/ses: "Examples of event data"): Bounce, Complaint,
 * Delivery, DeliveryDelay. SES has no kind of its own for automatic answers: it reports them, as here,
 * as a transient bounce of the subtype General.
 */

import type { Outcome, Report } from "../model/index.ts";
import { SES_DELAY_TYPE, SES_TRANSIENT_SUBTYPE } from "./ses-classes.ts";
import { happenedAt, isDelivered, replyLine, type ToEvent, utc } from "./to-event.ts";

export const toSesEvent: ToEvent = (report, outcome) => {
  const mail = mailOf(report);
  if (report.kind === "feedback") return { eventType: "Complaint", complaint: complaintOf(report, outcome), mail };
  const timestamp = utc(happenedAt(report, outcome));
  const reportingMTA = outcome.reportingMta === undefined ? undefined : `dns; ${outcome.reportingMta}`;
  if (isDelivered(outcome)) {
    const delivery = { timestamp, recipients: [outcome.recipient], smtpResponse: replyLine(outcome), reportingMTA };
    return { eventType: "Delivery", mail, delivery };
  }
  if (outcome.action === "delayed") {
    const delayedRecipients = [{ emailAddress: outcome.recipient, status: outcome.status, diagnosticCode: diagnosticCode(outcome) }];
    const delayType = SES_DELAY_TYPE[outcome.reason] ?? "General";
    const deliveryDelay = { timestamp, delayType, expirationTime: utc(outcome.willRetryUntil), delayedRecipients, reportingMTA };
    return { eventType: "DeliveryDelay", mail, deliveryDelay };
  }
  const bouncedRecipient = {
    emailAddress: outcome.recipient,
    action: outcome.action === "none" ? undefined : outcome.action,
    status: outcome.status,
    diagnosticCode: diagnosticCode(outcome),
  };
  const bounce = { ...sesBounceType(outcome), bouncedRecipients: [bouncedRecipient], timestamp, feedbackId: report.source, reportingMTA };
  return { eventType: "Bounce", bounce, mail };
};

export function sesBounceType(outcome: Outcome): { readonly bounceType: string; readonly bounceSubType: string } {
  if (outcome.bounce === "hard")
    return { bounceType: "Permanent", bounceSubType: outcome.reason === "suppressed" ? "Suppressed" : "General" };
  if (outcome.reason === "unexplained") return { bounceType: "Undetermined", bounceSubType: "Undetermined" };
  return { bounceType: "Transient", bounceSubType: SES_TRANSIENT_SUBTYPE[outcome.reason] ?? "General" };
}

function complaintOf(report: Report, outcome: Outcome): object {
  return {
    complainedRecipients: [{ emailAddress: outcome.recipient }],
    timestamp: utc(happenedAt(report, outcome)),
    feedbackId: report.source,
    userAgent: report.feedback?.userAgent,
    complaintFeedbackType: report.feedback?.type,
    arrivalDate: utc(report.feedback?.arrivalDate),
  };
}

function diagnosticCode(outcome: Outcome): string | undefined {
  const line = replyLine(outcome);
  return line === "" ? undefined : `${outcome.diagnostic?.type ?? "smtp"}; ${line}`;
}

function mailOf({ original, outcomes }: Report): object {
  return {
    timestamp: utc(original?.date),
    source: original?.from ?? original?.returnPath,
    messageId: original?.messageId,
    destination: original?.to ?? outcomes.map(({ recipient }) => recipient),
    headersTruncated: false,
    commonHeaders: {
      from: original?.from === undefined ? undefined : [original.from],
      date: original?.date,
      to: original?.to,
      messageId: original?.messageId,
      subject: original?.subject,
    },
  };
}
