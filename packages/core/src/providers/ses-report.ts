/**
 * Amazon SES events -> Report: as SNS brings them (in its envelope, or raw), or EventBridge, in the form of
 * notifications ("notificationType") or of event publishing ("eventType").
 *
 * SES documents that fields are added at any time, and that one event may name several recipients.
 */

import { dateOf } from "./date-of.ts";
import { type JsonObject, listOf, lookUp, member, parseBody, textOf } from "./json.ts";
import { COMPLAINT, DELIVERED, type Meaning, sure, UNKNOWN } from "./meaning.ts";
import type { RecipientFacts } from "./outcome-of.ts";
import { type PayloadProblem, payloadProblem } from "./payload-problem.ts";
import { type EventReader, type EventReading, readParsed } from "./read-events.ts";
import type { ReadContext, ReadWebhookOptions, WebhookReading } from "./reading.ts";
import { originalOf, reportOf } from "./report-of.ts";
import { SES_BOUNCE_MEANINGS, SES_DELAY_MEANINGS, SES_TYPE_MEANINGS } from "./ses-classes.ts";
import { snsPathOf } from "./sns-url.ts";

const READER: EventReader = { format: "ses-webhook", product: "Amazon SES", readEvent };

/**
 * Reads what Amazon SES sends through SNS. Check it with `checkSns` before you believe it.
 *
 * @param body the request body: the SNS envelope, or the event alone (raw delivery)
 * @returns one report an event; `subscription` when SNS asks for a confirmation
 */
export function readSes(body: Uint8Array | string, options: ReadWebhookOptions = {}): WebhookReading {
  const problems: PayloadProblem[] = [];
  const json = parseBody(body, problems);
  const type = textOf(member(json, "Type"));
  if (type === "SubscriptionConfirmation") return subscriptionOf(json, problems);
  if (type === "UnsubscribeConfirmation") return { reports: [], ignored: 1, problems };
  const message = type === "Notification" ? member(json, "Message") : undefined;
  if (message === undefined) return readParsed(json, READER, { options, problems });
  // what SNS itself says to a new subscriber is a sentence, not JSON
  if (typeof message === "string" && !message.trimStart().startsWith("{")) return { reports: [], ignored: 1, problems };
  return readParsed(typeof message === "string" ? parseBody(message, problems) : message, READER, { options, problems });
}

function subscriptionOf(json: unknown, problems: PayloadProblem[]): WebhookReading {
  const [topicArn, subscribeUrl, token] = ["TopicArn", "SubscribeURL", "Token"].map((name) => textOf(member(json, name)));
  // whoever may choose the URL may let us ask our own network: only SNS itself is ever visited
  if (topicArn === undefined || token === undefined || subscribeUrl === undefined || snsPathOf(subscribeUrl) === undefined) {
    problems.push(payloadProblem("payload-unexpected", "SubscribeURL"));
    return { reports: [], ignored: 0, problems };
  }
  return { reports: [], ignored: 0, problems, subscription: { topicArn, subscribeUrl, token } };
}

function readEvent(json: JsonObject, context: ReadContext, path: string): EventReading {
  const inner = member(json, "detail");
  const event = textOf(member(inner, "eventType")) === undefined ? json : (inner as JsonObject);
  const type = textOf(member(event, "eventType") ?? member(event, "notificationType"));
  if (type === undefined) return "unexpected";
  const mail = member(event, "mail");
  const messageId = textOf(member(mail, "messageId"));
  const common = { path, id: messageId === undefined ? undefined : `${messageId} ${type}`, original: originalOfMail(mail, context) };
  switch (type) {
    case "Bounce":
      return bounceReport(member(event, "bounce"), common, context);
    case "Complaint":
      return complaintReport(member(event, "complaint"), common, context);
    case "DeliveryDelay":
      return delayReport(member(event, "deliveryDelay"), common, context);
    case "Delivery":
      return deliveryReport(member(event, "delivery"), common, context);
    case "Reject":
      return refusedBySes(mail, { ...common, meaning: sure("virus"), said: textOf(member(member(event, "reject"), "reason")), context });
    case "Rendering Failure":
      return refusedBySes(mail, {
        ...common,
        meaning: sure("malformed-message"),
        said: textOf(member(member(event, "failure"), "errorMessage")),
        context,
      });
    default:
      return "ignored";
  }
}

interface Common {
  readonly path: string;
  /** For the events that have no id of their own. */
  readonly id: string | undefined;
  readonly original: ReturnType<typeof originalOf>;
}

function bounceReport(bounce: unknown, common: Common, context: ReadContext): EventReading {
  const [type = "", subType = ""] = [textOf(member(bounce, "bounceType")), textOf(member(bounce, "bounceSubType"))];
  const known = lookUp(SES_BOUNCE_MEANINGS, `${type}/${subType}`);
  if (known === undefined) context.problems.push(payloadProblem("class-unknown", `${common.path}.bounce.bounceSubType`));
  const meaning = known ?? lookUp(SES_TYPE_MEANINGS, type) ?? UNKNOWN;
  const reportingMta = textOf(member(bounce, "reportingMTA"));
  const recipients = listOf(member(bounce, "bouncedRecipients")).map(
    (one): RecipientFacts => ({
      ...detailsOf(one),
      action: "failed",
      meaning,
      className: `${type}-${subType}`,
      reportingMta,
    }),
  );
  const at = dateOf(member(bounce, "timestamp"), context, `${common.path}.bounce.timestamp`);
  return reportOf({ ...common, id: textOf(member(bounce, "feedbackId")) ?? common.id, at, recipients }, context);
}

/** A complaint that says "OnAccountSuppressionList" is no complaint: SES did not send because of an earlier one. */
function complaintReport(complaint: unknown, common: Common, context: ReadContext): EventReading {
  const at = dateOf(member(complaint, "timestamp"), context, `${common.path}.complaint.timestamp`);
  const addresses = listOf(member(complaint, "complainedRecipients")).map((one) => textOf(member(one, "emailAddress")));
  const id = textOf(member(complaint, "feedbackId")) ?? common.id;
  const subType = textOf(member(complaint, "complaintSubType"));
  if (subType?.endsWith("SuppressionList") === true) {
    const recipients = addresses.map((recipient) => ({
      recipient,
      action: "failed" as const,
      meaning: sure("suppressed"),
      className: subType,
    }));
    return reportOf({ ...common, id, at, recipients }, context);
  }
  const userAgent = textOf(member(complaint, "userAgent"));
  const arrivalDate = dateOf(member(complaint, "arrivalDate"), context, `${common.path}.complaint.arrivalDate`);
  const feedback = {
    type: textOf(member(complaint, "complaintFeedbackType"))?.toLowerCase() ?? "abuse",
    ...(userAgent !== undefined && { userAgent }),
    ...(arrivalDate !== undefined && { arrivalDate }),
  };
  const recipients = addresses.map((recipient) => ({ recipient, action: "none" as const, meaning: COMPLAINT, className: feedback.type }));
  return reportOf({ ...common, id, at, kind: "feedback", recipients, feedback }, context);
}

function delayReport(delay: unknown, common: Common, context: ReadContext): EventReading {
  const delayType = textOf(member(delay, "delayType"));
  const meaning = lookUp(SES_DELAY_MEANINGS, delayType);
  if (meaning === undefined) context.problems.push(payloadProblem("class-unknown", `${common.path}.deliveryDelay.delayType`));
  const willRetryUntil = dateOf(member(delay, "expirationTime"), context, `${common.path}.deliveryDelay.expirationTime`);
  const recipients = listOf(member(delay, "delayedRecipients")).map(
    (one): RecipientFacts => ({
      ...detailsOf(one),
      action: "delayed",
      meaning: meaning ?? UNKNOWN,
      className: delayType,
      willRetryUntil,
      reportingMta: textOf(member(delay, "reportingMTA")),
    }),
  );
  const at = dateOf(member(delay, "timestamp"), context, `${common.path}.deliveryDelay.timestamp`);
  // a message is late more than once
  return reportOf({ ...common, id: common.id && `${common.id} ${at ?? ""}`.trim(), at, recipients }, context);
}

function deliveryReport(delivery: unknown, common: Common, context: ReadContext): EventReading {
  const at = dateOf(member(delivery, "timestamp"), context, `${common.path}.delivery.timestamp`);
  const recipients = listOf(member(delivery, "recipients")).map(
    (address): RecipientFacts => ({
      recipient: textOf(address),
      action: "delivered",
      meaning: DELIVERED,
      said: textOf(member(delivery, "smtpResponse")),
      reportingMta: textOf(member(delivery, "reportingMTA")),
      remoteMta: textOf(member(delivery, "remoteMtaIp")),
    }),
  );
  return reportOf({ ...common, at, recipients }, context);
}

interface Refused extends Common {
  readonly meaning: Meaning;
  readonly said: string | undefined;
  readonly context: ReadContext;
}

/** SES took the message and then refused to send it, to anybody. */
function refusedBySes(mail: unknown, { meaning, said, context, ...common }: Refused): EventReading {
  const recipients = listOf(member(mail, "destination")).map(
    (address): RecipientFacts => ({
      recipient: textOf(address),
      action: "failed",
      meaning,
      said,
      className: "refused-by-ses",
    }),
  );
  const at = dateOf(member(mail, "timestamp"), context, `${common.path}.mail.timestamp`);
  return reportOf({ ...common, at, recipients }, context);
}

function detailsOf(one: unknown): Pick<RecipientFacts, "recipient" | "status" | "said"> {
  return {
    recipient: textOf(member(one, "emailAddress")),
    status: textOf(member(one, "status")),
    said: textOf(member(one, "diagnosticCode")),
  };
}

/** commonHeaders has the Message-ID that we set; messageId beside it is SES's own, which the mail carries in its place. */
function originalOfMail(mail: unknown, context: ReadContext): ReturnType<typeof originalOf> {
  const headers = member(mail, "commonHeaders");
  return originalOf({
    messageId: member(headers, "messageId") ?? member(mail, "messageId"),
    from: member(headers, "from") ?? member(mail, "source"),
    to: member(headers, "to") ?? member(mail, "destination"),
    subject: member(headers, "subject"),
    date: dateOf(member(mail, "timestamp"), context, ".mail.timestamp"),
    returnPath: member(mail, "source"),
  });
}
