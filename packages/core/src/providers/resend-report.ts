/**
 * Resend's webhooks (resend.com/docs/webhooks) -> Report. Resend sends through Amazon SES and passes its bounce types
 * on; one event names all recipients of the mail, and does not say which of them it is about.
 */

import { dateOf } from "./date-of.ts";
import { type JsonObject, listOf, lookUp, member, textOf } from "./json.ts";
import { COMPLAINT, DELIVERED, sure, UNKNOWN } from "./meaning.ts";
import type { RecipientFacts } from "./outcome-of.ts";
import { payloadProblem } from "./payload-problem.ts";
import { type EventReader, type EventReading, readEvents } from "./read-events.ts";
import type { ReadContext, ReadWebhookOptions, WebhookReading } from "./reading.ts";
import { originalOf, reportOf } from "./report-of.ts";
import { SES_BOUNCE_MEANINGS, SES_TYPE_MEANINGS } from "./ses-classes.ts";

const READER: EventReader = { format: "resend-webhook", product: "Resend", readEvent };

/** Reads what Resend posts. Check it with `checkStandardWebhook` before you believe it. */
export function readResend(body: Uint8Array | string, options: ReadWebhookOptions = {}): WebhookReading {
  return readEvents(body, READER, options);
}

type Said = Pick<RecipientFacts, "action" | "meaning" | "className" | "said">;

function readEvent(event: JsonObject, context: ReadContext, path: string): EventReading {
  const type = textOf(member(event, "type"));
  const data = member(event, "data");
  if (type === undefined) return "unexpected";
  const said = saidBy(type, data, { context, path });
  if (said === undefined) return "ignored";
  const to = member(data, "to");
  const addresses = Array.isArray(to) ? listOf(to) : [to];
  const recipients = addresses.map((address) => ({ ...said, recipient: textOf(address) }));
  const emailId = textOf(member(data, "email_id"));
  return reportOf(
    {
      // the event has no id in its body: webhook-id has
      id: emailId === undefined ? undefined : `${emailId} ${type}`,
      path,
      at: dateOf(member(event, "created_at"), context, `${path}.created_at`),
      recipients,
      original: originalOf({
        messageId: member(data, "message_id") ?? emailId,
        from: member(data, "from"),
        to,
        subject: member(data, "subject"),
        date: dateOf(member(data, "created_at"), context, `${path}.data.created_at`),
      }),
      ...(type === "email.complained" && { kind: "feedback", feedback: { type: "abuse" } }),
    },
    context,
  );
}

function saidBy(
  type: string,
  data: unknown,
  { context, path }: { readonly context: ReadContext; readonly path: string },
): Said | undefined {
  switch (type) {
    case "email.bounced": {
      const bounce = member(data, "bounce");
      const [bounceType = "", subType = ""] = [textOf(member(bounce, "type")), textOf(member(bounce, "subType"))];
      const known = lookUp(SES_BOUNCE_MEANINGS, `${bounceType}/${subType}`);
      if (known === undefined) context.problems.push(payloadProblem("class-unknown", `${path}.data.bounce.subType`));
      const meaning = known ?? lookUp(SES_TYPE_MEANINGS, bounceType) ?? UNKNOWN;
      return { action: "failed", meaning, className: `${bounceType}-${subType}`, said: textOf(member(bounce, "message")) };
    }
    case "email.suppressed":
      return {
        action: "failed",
        meaning: sure("suppressed"),
        className: type,
        said: textOf(member(member(data, "suppressed"), "message")),
      };
    case "email.failed":
      return { action: "failed", meaning: sure("policy"), className: type, said: textOf(member(member(data, "failed"), "reason")) };
    case "email.delivery_delayed":
      return { action: "delayed", meaning: UNKNOWN, className: type };
    case "email.delivered":
      return { action: "delivered", meaning: DELIVERED };
    case "email.complained":
      return { action: "none", meaning: COMPLAINT };
    default:
      return undefined;
  }
}
