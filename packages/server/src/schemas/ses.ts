/**
 * Amazon SES event publishing (docs.aws.amazon.com/ses: "Examples of event data"): Bounce, Complaint,
 * Delivery, DeliveryDelay. SES has no kind of its own for automatic answers: it reports them, as here,
 * as a transient bounce of the subtype General.
 */

import type { Outcome, Reason, Report } from "@ricochet/core";
import { type Converter, happenedAt, replyLine, utc } from "./converter.ts";

const SOFT_SUBTYPE: Readonly<Partial<Record<Reason, string>>> = {
  "mailbox-full": "MailboxFull",
  "message-too-large": "MessageTooLarge",
  "spam": "ContentRejected",
  "content-refused": "ContentRejected",
  "malformed-message": "ContentRejected",
  "virus": "AttachmentRejected",
};

const DELAY_TYPE: Readonly<Partial<Record<Reason, string>>> = {
  "mailbox-full": "MailboxFull",
  "spam": "SpamDetected",
  "blocked": "IPFailure",
  "poor-reputation": "IPFailure",
  "rate-limited": "SendingDeferral",
  "network-error": "TransientCommunicationFailure",
  "tls-failed": "TransientCommunicationFailure",
  "system-error": "RecipientServerError",
  "system-full": "RecipientServerError",
  "mailer-error": "RecipientServerError",
  "unexplained": "Undetermined",
};

export const toSes: Converter = (report, outcome) => {
  const timestamp = utc(happenedAt(report, outcome));
  const mail = mailOf(report);
  const reportingMTA = outcome.reportingMta === undefined ? undefined : `dns; ${outcome.reportingMta}`;
  if (report.kind === "feedback") {
    return {
      eventType: "Complaint",
      complaint: {
        complainedRecipients: [{ emailAddress: outcome.recipient }],
        timestamp,
        feedbackId: report.source,
        userAgent: report.feedback?.userAgent,
        complaintFeedbackType: report.feedback?.type,
        arrivalDate: utc(report.feedback?.arrivalDate),
      },
      mail,
    };
  }
  if (outcome.action === "delivered" || outcome.action === "relayed" || outcome.action === "expanded") {
    return {
      eventType: "Delivery",
      mail,
      delivery: { timestamp, recipients: [outcome.recipient], smtpResponse: replyLine(outcome), reportingMTA },
    };
  }
  if (outcome.action === "delayed") {
    const delayedRecipients = [{ emailAddress: outcome.recipient, status: outcome.status, diagnosticCode: diagnosticCode(outcome) }];
    const delayType = DELAY_TYPE[outcome.reason] ?? "General";
    return {
      eventType: "DeliveryDelay",
      mail,
      deliveryDelay: { timestamp, delayType, expirationTime: utc(outcome.willRetryUntil), delayedRecipients, reportingMTA },
    };
  }
  return {
    eventType: "Bounce",
    bounce: {
      ...bounceType(outcome),
      bouncedRecipients: [
        {
          emailAddress: outcome.recipient,
          action: outcome.action === "none" ? undefined : outcome.action,
          status: outcome.status,
          diagnosticCode: diagnosticCode(outcome),
        },
      ],
      timestamp,
      feedbackId: report.source,
      reportingMTA,
    },
    mail,
  };
};

function bounceType(outcome: Outcome): { readonly bounceType: string; readonly bounceSubType: string } {
  if (outcome.reason === "suppressed") return { bounceType: "Permanent", bounceSubType: "Suppressed" };
  if (outcome.bounce === "hard") return { bounceType: "Permanent", bounceSubType: "General" };
  if (outcome.reason === "unexplained") return { bounceType: "Undetermined", bounceSubType: "Undetermined" };
  return { bounceType: "Transient", bounceSubType: SOFT_SUBTYPE[outcome.reason] ?? "General" };
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
