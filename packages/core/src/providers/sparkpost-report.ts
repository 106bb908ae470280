/**
 * SparkPost's event webhooks (developers.sparkpost.com/api/webhooks) -> Report: batches of `{ "msys": { "message_event": … } }`.
 * Nearly all its values are text, numbers too; a batch to try the endpoint has an empty `msys`.
 */

import { dateOf } from "./date-of.ts";
import { type JsonObject, lookUp, member, numberOf, textOf } from "./json.ts";
import { COMPLAINT, DELIVERED, hint, type Meaning, sure, UNKNOWN } from "./meaning.ts";
import { payloadProblem } from "./payload-problem.ts";
import { type EventReader, type EventReading, readEvents } from "./read-events.ts";
import type { ReadContext, ReadWebhookOptions, WebhookReading } from "./reading.ts";
import { type EventFacts, originalOf, reportOf } from "./report-of.ts";
import { SPARKPOST_KINDS, SPARKPOST_MEANINGS } from "./sparkpost-classes.ts";

const READER: EventReader = { format: "sparkpost-webhook", product: "SparkPost", readEvent };

/** Reads what SparkPost posts. SparkPost signs nothing: check its Basic or OAuth credentials with `checkCredentials`. */
export function readSparkpost(body: Uint8Array | string, options: ReadWebhookOptions = {}): WebhookReading {
  return readEvents(body, READER, options);
}

interface Place {
  readonly context: ReadContext;
  readonly path: string;
}

function readEvent(payload: JsonObject, context: ReadContext, path: string): EventReading {
  const msys = member(payload, "msys");
  if (msys === undefined) return "unexpected";
  const event = member(msys, "message_event") ?? member(msys, "gen_event");
  const type = textOf(member(event, "type"));
  const said = type === undefined ? undefined : saidBy(type, event, { context, path });
  if (said === undefined) return "ignored";
  const { recipients, ...rest } = said;
  return reportOf(
    {
      id: textOf(member(event, "event_id")),
      path,
      at: dateOf(member(event, "timestamp"), context, `${path}.msys.timestamp`),
      original: originalOf({
        messageId: member(event, "message_id"),
        from: member(event, "friendly_from"),
        subject: member(event, "subject"),
        returnPath: member(event, "msg_from"),
      }),
      ...rest,
      recipients: recipients.map((one) => ({ ...detailsOf(event), ...one })),
    },
    context,
  );
}

function saidBy(type: string, event: unknown, place: Place): Pick<EventFacts, "kind" | "feedback" | "recipients"> | undefined {
  const recipient = textOf(member(event, "raw_rcpt_to") ?? member(event, "rcpt_to"));
  switch (type) {
    case "bounce":
    case "out_of_band": {
      const { meaning, bounceClass } = classOf(event, place);
      const kind = lookUp(SPARKPOST_KINDS, bounceClass) ?? "delivery-status";
      const action = kind === "delivery-status" ? "failed" : "none";
      return { kind, recipients: [{ recipient, action, meaning, className: bounceClass }] };
    }
    case "delay": {
      const { meaning, bounceClass } = classOf(event, place);
      return { recipients: [{ recipient, action: "delayed", meaning, className: bounceClass }] };
    }
    case "delivery":
      return { recipients: [{ recipient, action: "delivered", meaning: DELIVERED }] };
    case "policy_rejection":
    case "generation_rejection":
    case "generation_failure":
      return { recipients: [{ recipient, action: "failed", meaning: refusalOf(type, event), className: type }] };
    case "spam_complaint": {
      const userAgent = textOf(member(event, "user_str"));
      const feedback = { type: textOf(member(event, "fbtype"))?.toLowerCase() ?? "abuse", ...(userAgent !== undefined && { userAgent }) };
      return { kind: "feedback", feedback, recipients: [{ recipient, action: "none", meaning: COMPLAINT, className: feedback.type }] };
    }
    default:
      return undefined;
  }
}

function classOf(event: unknown, { context, path }: Place): { readonly meaning: Meaning; readonly bounceClass: string } {
  const bounceClass = textOf(member(event, "bounce_class")) ?? "1";
  const meaning = lookUp(SPARKPOST_MEANINGS, bounceClass);
  if (meaning === undefined) context.problems.push(payloadProblem("class-unknown", `${path}.msys.message_event.bounce_class`));
  return { meaning: meaning ?? UNKNOWN, bounceClass };
}

/** SparkPost did not send it: "554 5.7.1 recipient address suppressed due to customer policy", or the template failed. */
function refusalOf(type: string, event: unknown): Meaning {
  if (type === "generation_failure") return sure("malformed-message");
  const words = `${textOf(member(event, "raw_reason")) ?? ""} ${textOf(member(event, "reason")) ?? ""}`;
  return words.toLowerCase().includes("suppress") ? sure("suppressed") : hint("policy");
}

function detailsOf(event: unknown): {
  readonly said: string | undefined;
  readonly code: number | undefined;
  readonly remoteMta: string | undefined;
} {
  return {
    said: textOf(member(event, "raw_reason")) ?? textOf(member(event, "reason")),
    code: numberOf(member(event, "error_code")),
    remoteMta: textOf(member(event, "ip_address")),
  };
}
