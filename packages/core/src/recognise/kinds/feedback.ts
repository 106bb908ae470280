/**
 * Complaints about mail that was delivered, in the abuse reporting format (RFC 5965), and reports of
 * authentication failures in the same (RFC 6591, RFC 9991). The recipient is the one who complained,
 * as far as the report says; nothing is suppressed here. What providers send instead: complaint-mail.ts.
 */

import { type Message, textLines } from "../../mime/index.ts";
import type { Feedback } from "../../model/index.ts";
import { canonicalHost, parseDate } from "../../syntax/index.ts";
import type { Envelope } from "../envelope.ts";
import type { Recognised } from "../recognised.ts";
import { complainants } from "./complainants.ts";
import { enclosedHeader } from "./enclosed-header.ts";
import { findingWithoutDelivery } from "./finding-without-delivery.ts";
import { FEEDBACK, hasSign } from "./part-signs.ts";
import { firstValue, type ReportFields, readReportFields } from "./report-fields.ts";
import { reporterOf } from "./reporter-of.ts";

export function readFeedback(message: Message, envelope: Envelope): Recognised | undefined {
  const fields = feedbackFields(message);
  if (fields === undefined) return undefined;
  const recipients = complainants(fields, enclosedHeader(message));
  return {
    kind: "feedback",
    format: "arf",
    findings: recipients.map(findingWithoutDelivery),
    reporter: reporterOf(envelope, { mta: canonicalHost(firstValue(fields, "reporting-mta")), product: firstValue(fields, "user-agent") }),
    feedback: feedbackOf(fields),
  };
}

/** The fields of the machine-readable part, wherever it stands and however it is labelled. */
function feedbackFields(message: Message): ReportFields | undefined {
  const { root } = message;
  for (const part of root.walk()) {
    if (part.isMultipart || !hasSign(message.text, part, FEEDBACK)) continue;
    if (part.type !== "message/feedback-report") message.problem("report-misplaced", part.start, `feedback report labelled ${part.type}`);
    return readReportFields(textLines(message, part));
  }
  if (!hasSign(message.text, root, FEEDBACK)) return undefined;
  message.problem("report-misplaced", root.start, "feedback-report without its message/feedback-report part");
  return fieldsInText(message);
}

const OPENING_BYTES = 2000;

/** A report whose parts cannot be told apart: the block of lines around its Feedback-Type. */
function fieldsInText(message: Message): ReportFields {
  const { text, root } = message;
  const found = text.slice(root.bodyStart, root.bodyStart + message.limits.textBytes).search(/^feedback-type:/im);
  if (found < 0) return new Map();
  const at = root.bodyStart + found;
  const start = Math.max(root.bodyStart, text.lastIndexOf("\n\n", at), text.lastIndexOf("\r\n\r\n", at));
  const blank = /\n\r?\n/.exec(text.slice(at, at + OPENING_BYTES));
  return readReportFields(
    textLines(message, root, { start, end: blank === null ? Math.min(root.end, at + OPENING_BYTES) : at + blank.index }),
  );
}

function feedbackOf(fields: ReportFields): Feedback {
  const sourceIp = firstValue(fields, "source-ip").replace(/^\[(?:IPv6:)?([^\]]*)\].*$/i, "$1");
  const arrivalDate = parseDate(firstValue(fields, "arrival-date") || firstValue(fields, "received-date"));
  const userAgent = firstValue(fields, "user-agent");
  return {
    type: feedbackType(fields),
    ...(sourceIp && { sourceIp }),
    ...(arrivalDate && { arrivalDate }),
    ...(userAgent && { userAgent }),
  };
}

/** RFC 5965 §3.1 and the registry of feedback types; "other" is what RFC 5965 §7.3 has for all else. */
function feedbackType(fields: ReportFields): string {
  const type = /^[\w-]+/.exec(firstValue(fields, "feedback-type"))?.[0]?.toLowerCase();
  return type ?? (firstValue(fields, "abuse-type") === "complaint" ? "abuse" : "other");
}
