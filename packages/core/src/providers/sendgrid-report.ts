/** SendGrid's Event Webhook (twilio.com/docs/sendgrid, "Event Webhook Reference") -> Report: a list of events of many messages. */

import type { Action } from "../model/index.ts";
import { dateOf } from "./date-of.ts";
import { type JsonObject, lookUp, member, numberOf, textOf } from "./json.ts";
import { COMPLAINT, DELIVERED, hint, type Meaning, UNKNOWN } from "./meaning.ts";
import { payloadProblem } from "./payload-problem.ts";
import { type EventReader, type EventReading, readEvents } from "./read-events.ts";
import type { ReadContext, ReadWebhookOptions, WebhookReading } from "./reading.ts";
import { originalOf, reportOf } from "./report-of.ts";
import { SENDGRID_DROPS, SENDGRID_MEANINGS } from "./sendgrid-classes.ts";

const READER: EventReader = { format: "sendgrid-webhook", product: "SendGrid", readEvent };

/** Reads what SendGrid posts. Check it with `checkSendgrid` before you believe it. */
export function readSendgrid(body: Uint8Array | string, options: ReadWebhookOptions = {}): WebhookReading {
  return readEvents(body, READER, options);
}

interface Said {
  readonly action: Action;
  readonly meaning: Meaning;
  readonly className?: string | undefined;
}

function readEvent(event: JsonObject, context: ReadContext, path: string): EventReading {
  const name = textOf(member(event, "event"));
  if (name === undefined) return "unexpected";
  const said = saidBy(name, event, { context, path });
  if (said === undefined) return "ignored";
  const isComplaint = name === "spamreport";
  const recipient = {
    ...said,
    recipient: textOf(member(event, "email")),
    status: textOf(member(event, "status")),
    said: textOf(member(event, "reason") ?? member(event, "response")),
    code: numberOf(member(event, "smtp-code")),
  };
  return reportOf(
    {
      id: textOf(member(event, "sg_event_id")),
      path,
      at: dateOf(member(event, "timestamp"), context, `${path}.timestamp`),
      recipients: [recipient],
      original: originalOf({ messageId: member(event, "smtp-id"), subject: member(event, "subject") }),
      ...(isComplaint && { kind: "feedback", feedback: { type: "abuse" } }),
    },
    context,
  );
}

function saidBy(name: string, event: JsonObject, { context, path }: { context: ReadContext; path: string }): Said | undefined {
  switch (name) {
    case "bounce":
      return bounceOf(event, context, path);
    case "dropped": {
      const reason = textOf(member(event, "reason")) ?? "";
      const drop = Object.keys(SENDGRID_DROPS).find((beginning) => reason.startsWith(beginning));
      return { action: "failed", meaning: lookUp(SENDGRID_DROPS, drop) ?? UNKNOWN, className: `dropped ${drop ?? ""}` };
    }
    case "deferred":
      return { action: "delayed", meaning: UNKNOWN, className: name };
    case "delivered":
      return { action: "delivered", meaning: DELIVERED };
    case "spamreport":
      return { action: "none", meaning: COMPLAINT };
    default:
      return undefined;
  }
}

/** "blocked" and "expired" are about this message; only "bounce" puts the address on SendGrid's list. */
function bounceOf(event: JsonObject, context: ReadContext, path: string): Said {
  const type = textOf(member(event, "type")) ?? "bounce";
  const className = textOf(member(event, "bounce_classification")) ?? "Unclassified";
  if (type === "expired") return { action: "failed", meaning: hint("expired"), className: "expired" };
  const known = lookUp(SENDGRID_MEANINGS, className);
  if (known === undefined) context.problems.push(payloadProblem("class-unknown", `${path}.bounce_classification`));
  const meaning = known ?? UNKNOWN;
  return { action: "failed", meaning: { ...meaning, bounce: type === "bounce" ? "hard" : "soft" }, className: `${type} ${className}` };
}
