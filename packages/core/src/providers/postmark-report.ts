/** Postmark's webhooks (postmarkapp.com/developer/webhooks) -> Report: Bounce, SpamComplaint, Delivery; one event a request. */

import { dateOf } from "./date-of.ts";
import { isTrue, type JsonObject, lookUp, member, textOf } from "./json.ts";
import { DELIVERED, type Meaning, UNKNOWN } from "./meaning.ts";
import { payloadProblem } from "./payload-problem.ts";
import { POSTMARK_TYPES, type PostmarkType } from "./postmark-classes.ts";
import { type EventReader, type EventReading, readEvents } from "./read-events.ts";
import type { ReadContext, ReadWebhookOptions, WebhookReading } from "./reading.ts";
import { type EventFacts, originalOf, reportOf } from "./report-of.ts";

/** The types as one shape, to be looked up by a name out of a payload. */
const TYPE_BY_NAME: Readonly<Record<string, PostmarkType>> = POSTMARK_TYPES;

const READER: EventReader = { format: "postmark-webhook", product: "Postmark", readEvent };

/** Reads what Postmark posts. Postmark signs nothing: check the credentials of its URL with `checkCredentials`. */
export function readPostmark(body: Uint8Array | string, options: ReadWebhookOptions = {}): WebhookReading {
  return readEvents(body, READER, options);
}

function readEvent(event: JsonObject, context: ReadContext, path: string): EventReading {
  // the first webhooks of Postmark were bounces without a RecordType
  const record = textOf(member(event, "RecordType")) ?? (member(event, "TypeCode") === undefined ? undefined : "Bounce");
  if (record === undefined) return "unexpected";
  if (record === "Delivery") return deliveryReport(event, context, path);
  return record === "Bounce" || record === "SpamComplaint" ? bounceReport(event, context, path) : "ignored";
}

function deliveryReport(event: JsonObject, context: ReadContext, path: string): EventReading {
  const recipient = {
    recipient: textOf(member(event, "Recipient")),
    action: "delivered" as const,
    meaning: DELIVERED,
    said: textOf(member(event, "Details")),
  };
  return reportOf({ ...commonFacts(event, { context, path, atField: "DeliveredAt" }), recipients: [recipient] }, context);
}

function bounceReport(event: JsonObject, context: ReadContext, path: string): EventReading {
  const name = textOf(member(event, "Type")) ?? "";
  const type = lookUp(TYPE_BY_NAME, name);
  if (type === undefined) context.problems.push(payloadProblem("class-unknown", `${path}.Type`));
  const kind = type?.kind ?? "delivery-status";
  const recipient = {
    recipient: textOf(member(event, "Email")),
    action: type?.action ?? ("failed" as const),
    meaning: meaningOf(type?.meaning ?? UNKNOWN, event),
    className: name,
    said: kind === "delivery-status" ? textOf(member(event, "Details")) : undefined,
  };
  const feedback = kind === "feedback" && { feedback: { type: "abuse" } };
  return reportOf({ ...commonFacts(event, { context, path, atField: "BouncedAt" }), kind, recipients: [recipient], ...feedback }, context);
}

/** What Postmark could not classify is permanent when it deactivated the address. */
function meaningOf(meaning: Meaning, event: JsonObject): Meaning {
  return meaning.reason === "unexplained" && isTrue(member(event, "Inactive")) ? { ...meaning, bounce: "hard" } : meaning;
}

interface Place {
  readonly context: ReadContext;
  readonly path: string;
  readonly atField: string;
}

function commonFacts(event: JsonObject, { context, path, atField }: Place): Omit<EventFacts, "recipients"> {
  const messageId = textOf(member(event, "MessageID"));
  const type = textOf(member(event, "Type")) ?? textOf(member(event, "RecordType")) ?? "";
  return {
    // the ID of a bounce is beyond the whole numbers of JSON readers; a message has one recipient
    id: messageId === undefined ? undefined : `${messageId} ${type}`,
    path,
    at: dateOf(member(event, atField), context, `${path}.${atField}`),
    original: originalOf({ messageId: member(event, "MessageID"), from: member(event, "From"), subject: member(event, "Subject") }),
  };
}
