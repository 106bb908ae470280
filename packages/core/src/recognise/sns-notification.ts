/**
 * Amazon SES reports by mail, as JSON: what SNS sends to an "email" or "email-json" subscription
 * (Amazon SES Developer Guide, "Notification contents").
 */

import type { Message } from "../mime/index.ts";
import type { Action, Finding, Found } from "../model/index.ts";
import type { Envelope } from "./envelope.ts";
import { humanParts } from "./human-part.ts";
import { PERSONS_SUBJECT } from "./kinds/index.ts";
import type { Recognised } from "./recognised.ts";

type Json = { readonly [name: string]: unknown };

/** Reads a notification of SES; undefined when the text is none. */
export function recogniseSnsNotification(message: Message, envelope: Envelope): Recognised | undefined {
  if (
    envelope.header.field("x-amz-sns-message-id") === undefined &&
    !/amazonses|sns\.amazonaws|aws notification/i.test(`${envelope.from} ${envelope.subject}`)
  )
    return undefined;
  if (PERSONS_SUBJECT.test(envelope.subject)) return undefined; // a colleague passes it on
  const lines = humanParts(message).flatMap((part) => part.lines);
  const first = lines.findIndex(({ text }) => text.trimStart().startsWith("{"));
  if (first < 0) return undefined;
  const place = { start: lines[first]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
  const notification = notificationIn(
    lines
      .slice(first)
      .map(({ text }) => text)
      .join(""),
  );
  const kind = textOf(notification?.["notificationType"] ?? notification?.["eventType"]);
  if (notification === undefined || kind === undefined) return undefined;
  const bounce = objectOf(notification["bounce"]);
  const delivery = objectOf(notification["delivery"]);
  const delay = objectOf(notification["deliveryDelay"]);
  const complaint = objectOf(notification["complaint"]);
  const mta = textOf(bounce["reportingMTA"] ?? delivery["reportingMTA"]);
  const reporter = {
    product: "Amazon SES",
    ...(mta && { mta: mta.replace(/^\w+;\s*/, "") }),
    ...(envelope.from && { from: envelope.from }),
  };
  const found = (value: string): Found => ({ value, ...place });
  if (kind === "Complaint") {
    const findings = listOf(complaint["complainedRecipients"]).map((one) => findingOf(textOf(one["emailAddress"]), "none", found));
    return {
      kind: "feedback",
      format: "ses-notification",
      findings: findings.filter((one) => one !== undefined),
      reporter,
      feedback: { type: textOf(complaint["complaintFeedbackType"]) ?? "abuse" },
    };
  }
  const recipients = [...listOf(bounce["bouncedRecipients"]), ...listOf(delay["delayedRecipients"])].map((one) => {
    const finding = findingOf(textOf(one["emailAddress"]), kind === "DeliveryDelay" ? "delayed" : "failed", found);
    return finding && withDetails(finding, one, found);
  });
  const delivered = arrayOf(delivery["recipients"]).map((address) => {
    const finding = findingOf(textOf(address), "delivered", found);
    const response = textOf(delivery["smtpResponse"]);
    return finding && { ...finding, ...(response && { diagnostic: found(response), diagnosticType: "smtp" }) };
  });
  const findings = [...recipients, ...delivered].filter((one) => one !== undefined);
  return findings.length === 0 ? undefined : { kind: "delivery-status", format: "ses-notification", findings, reporter };
}

function findingOf(address: string | undefined, action: Action, found: (value: string) => Found): Finding | undefined {
  return address === undefined ? undefined : { recipient: found(address), action: { ...found(address), value: action } };
}

function withDetails(finding: Finding, details: Json, found: (value: string) => Found): Finding {
  const status = textOf(details["status"]);
  const diagnostic = textOf(details["diagnosticCode"])?.replace(/^smtp;\s*/i, "");
  return {
    ...finding,
    ...(status && { status: found(status) }),
    ...(diagnostic && { diagnostic: found(diagnostic), diagnosticType: "smtp" }),
  };
}

/** The notification, or the one inside the SNS envelope's Message; the text of a mail may go on behind it. */
function notificationIn(text: string): Json | undefined {
  const json = parse(text) ?? parse(text.slice(0, endOfObject(text)));
  const inner = textOf(json?.["Message"]);
  return inner === undefined ? json : parse(inner);
}

function parse(text: string): Json | undefined {
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Offset behind the brace that closes the object at the beginning of `text`. */
function endOfObject(text: string): number {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text[at];
    if (unit === "\\") at++;
    else if (unit === '"') quoted = !quoted;
    else if (!quoted && unit === "{") depth++;
    else if (!quoted && unit === "}" && --depth === 0) return at + 1;
  }
  return text.length;
}

function objectOf(value: unknown): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

function arrayOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, 10_000) : [];
}

function listOf(value: unknown): readonly Json[] {
  return arrayOf(value).map(objectOf);
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
