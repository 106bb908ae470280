/**
 * KumoMTA's log records (docs.kumomta.com/reference/log_record) -> Report, as a log hook posts them: one record, a list,
 * or a record a line. "OOB" is a bounce that came as a message.
 */

import type { Action } from "../model/index.ts";
import { dateOf } from "./date-of.ts";
import { isObject, type JsonObject, listOf, lookUp, member, numberOf, parseBody, textOf } from "./json.ts";
import { KUMOMTA_KINDS, KUMOMTA_MEANINGS } from "./kumomta-classes.ts";
import { COMPLAINT, DELIVERED, type Meaning, sure, UNKNOWN } from "./meaning.ts";
import type { RecipientFacts } from "./outcome-of.ts";
import type { PayloadProblem } from "./payload-problem.ts";
import { type EventReader, type EventReading, readParsed } from "./read-events.ts";
import type { ReadContext, ReadWebhookOptions, WebhookReading } from "./reading.ts";
import { type EventFacts, originalOf, reportOf } from "./report-of.ts";

const READER: EventReader = { format: "kumomta-log", product: "KumoMTA", readEvent };

declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** Reads what KumoMTA's log hook posts, or lines of its log. Your own hook sends it: check with `checkCredentials`. */
export function readKumomta(body: Uint8Array | string, options: ReadWebhookOptions = {}): WebhookReading {
  const problems: PayloadProblem[] = [];
  const value = parseBody(body, problems);
  if (value !== undefined || problems[0]?.code !== "payload-malformed") return readParsed(value, READER, { options, problems });
  const text = typeof body === "string" ? body : new TextDecoder("utf-8").decode(body);
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length < 2) return readParsed(undefined, READER, { options, problems });
  const lineProblems: PayloadProblem[] = [];
  const records = lines.map((line) => parseBody(line, lineProblems)).filter((record) => record !== undefined);
  return readParsed(records, READER, { options, problems: lineProblems });
}

const ACTIONS: Readonly<Record<string, Action>> = {
  Bounce: "failed",
  OOB: "failed",
  Expiration: "failed",
  AdminBounce: "failed",
  TransientFailure: "delayed",
  Delivery: "delivered",
};

function readEvent(record: JsonObject, context: ReadContext, path: string): EventReading {
  const type = textOf(member(record, "type"));
  if (type === undefined) return "unexpected";
  if (type === "Feedback") return feedbackReport(record, context, path);
  const action = lookUp(ACTIONS, type);
  if (action === undefined) return "ignored";
  const className = textOf(member(record, "bounce_classification")) ?? "Uncategorized";
  const kind = action === "failed" ? lookUp(KUMOMTA_KINDS, className) : undefined;
  const recipient = {
    ...repliedBy(record),
    recipient: textOf(member(record, "recipient")),
    action: kind === undefined ? action : ("none" as const),
    meaning: meaningOf(type, className, record),
    className: `${type} ${className}`,
  };
  return reportOf({ ...commonFacts(record, context, path), ...(kind && { kind }), recipients: [recipient] }, context);
}

/** A class of the site's own rules is not in our table: then the reply says all. */
function meaningOf(type: string, className: string, record: JsonObject): Meaning {
  if (type === "Delivery") return DELIVERED;
  if (type === "Expiration") return sure("expired");
  if (type === "AdminBounce") return sure("policy");
  const meaning = lookUp(KUMOMTA_MEANINGS, className) ?? UNKNOWN;
  const response = member(record, "response");
  const isPermanent =
    (numberOf(member(member(response, "enhanced_code"), "class")) ?? Math.floor((numberOf(member(response, "code")) ?? 0) / 100)) === 5;
  if (meaning.reason === "unexplained") return { ...meaning, bounce: isPermanent ? "hard" : "soft" };
  return meaning.bounce === "hard" && !isPermanent ? { ...meaning, bounce: "soft" } : meaning;
}

function repliedBy(record: JsonObject): Omit<RecipientFacts, "recipient" | "action" | "meaning"> {
  const response = member(record, "response");
  const enhanced = member(response, "enhanced_code");
  const digits = ["class", "subject", "detail"].map((name) => numberOf(member(enhanced, name)));
  const command = /^[A-Z]{4}/.exec(textOf(member(response, "command"))?.toUpperCase() ?? "")?.[0];
  return {
    code: numberOf(member(response, "code")),
    status: digits.includes(undefined) ? undefined : digits.join("."),
    said: textOf(member(response, "content")),
    command: textOf(member(response, "command")) === "." ? "DATA" : command,
    remoteMta: textOf(member(member(record, "peer_address"), "name")),
  };
}

function feedbackReport(record: JsonObject, context: ReadContext, path: string): EventReading {
  const report = member(record, "feedback_report");
  const addresses = listOf(member(report, "original_rcpt_to"));
  const userAgent = textOf(member(report, "user_agent"));
  const sourceIp = textOf(member(report, "source_ip"));
  const arrivalDate = dateOf(member(report, "arrival_date"), context, `${path}.feedback_report.arrival_date`);
  const feedback = {
    type: textOf(member(report, "feedback_type"))?.toLowerCase() ?? "abuse",
    ...(userAgent !== undefined && { userAgent }),
    ...(sourceIp !== undefined && { sourceIp }),
    ...(arrivalDate !== undefined && { arrivalDate }),
  };
  // without original_rcpt_to nobody is named: "recipient" is our own feedback address
  const recipients = addresses.map((address) => ({
    recipient: textOf(address),
    action: "none" as const,
    meaning: COMPLAINT,
    className: feedback.type,
  }));
  return reportOf({ ...commonFacts(record, context, path), kind: "feedback", feedback, recipients }, context);
}

function commonFacts(record: JsonObject, context: ReadContext, path: string): Omit<EventFacts, "recipients"> {
  const headers = member(record, "headers");
  const id = textOf(member(record, "id"));
  const type = textOf(member(record, "type")) ?? "";
  const attempt = textOf(member(record, "num_attempts")) ?? "0";
  return {
    id: id === undefined ? undefined : `${id} ${type} ${attempt}`,
    path,
    at: dateOf(member(record, "timestamp"), context, `${path}.timestamp`),
    queueId: id,
    original: originalOf({
      messageId: headerIn(headers, "message-id"),
      from: headerIn(headers, "from"),
      to: headerIn(headers, "to"),
      subject: headerIn(headers, "subject"),
      date: dateOf(member(record, "created"), context, `${path}.created`),
      returnPath: member(record, "sender"),
    }),
  };
}

/** Headers are logged as the site asked for them, in any case. */
function headerIn(headers: unknown, name: string): unknown {
  if (!isObject(headers)) return undefined;
  const key = Object.keys(headers).find((one) => one.toLowerCase() === name);
  return key === undefined ? undefined : headers[key];
}
