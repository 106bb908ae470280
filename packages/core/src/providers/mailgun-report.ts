/** Mailgun's webhooks (documentation.mailgun.com, "Webhooks") -> Report: failed, delivered, complained, rejected; one event a request. */

import { dateOf } from "./date-of.ts";
import { isObject, type JsonObject, lookUp, member, numberOf, textOf } from "./json.ts";
import { MAILGUN_MEANINGS } from "./mailgun-classes.ts";
import { COMPLAINT, DELIVERED, hint, type Meaning, UNKNOWN } from "./meaning.ts";
import type { RecipientFacts } from "./outcome-of.ts";
import { payloadProblem } from "./payload-problem.ts";
import { type EventReader, type EventReading, readEvents } from "./read-events.ts";
import type { ReadContext, ReadWebhookOptions, WebhookReading } from "./reading.ts";
import { originalOf, reportOf } from "./report-of.ts";

const READER: EventReader = { format: "mailgun-webhook", product: "Mailgun", readEvent };

/** Reads what Mailgun posts. Check it with `checkMailgun` before you believe it, and remember the token. */
export function readMailgun(body: Uint8Array | string, options: ReadWebhookOptions = {}): WebhookReading {
  return readEvents(body, READER, options);
}

/** A webhook has the event beside its signature; the Events API gives it bare. */
function readEvent(payload: JsonObject, context: ReadContext, path: string): EventReading {
  const inner = member(payload, "event-data");
  const event = isObject(inner) ? inner : payload;
  const name = textOf(member(event, "event"));
  if (name === undefined) return "unexpected";
  const said = saidBy(name, event, { context, path });
  if (said === undefined) return "ignored";
  const envelope = member(event, "envelope");
  const status = member(event, "delivery-status");
  const headers = member(member(event, "message"), "headers");
  return reportOf(
    {
      id: textOf(member(event, "id")),
      path,
      at: dateOf(member(event, "timestamp"), context, `${path}.timestamp`),
      recipients: [
        {
          recipient: textOf(member(event, "recipient") ?? member(envelope, "targets")),
          code: numberOf(member(status, "code")),
          status: textOf(member(status, "enhanced-code")),
          said: textOf(member(status, "message")) ?? textOf(member(status, "description")),
          remoteMta: textOf(member(status, "mx-host")),
          ...said,
        },
      ],
      original: originalOf({
        messageId: member(headers, "message-id"),
        from: member(headers, "from"),
        to: member(headers, "to"),
        subject: member(headers, "subject"),
        returnPath: member(envelope, "sender"),
      }),
      ...(name === "complained" && { kind: "feedback", feedback: { type: "abuse" } }),
    },
    context,
  );
}

function saidBy(
  name: string,
  event: JsonObject,
  place: { readonly context: ReadContext; readonly path: string },
): Pick<RecipientFacts, "action" | "meaning" | "className" | "said"> | undefined {
  switch (name) {
    case "failed":
      return failureOf(event, place);
    case "delivered":
      return { action: "delivered", meaning: DELIVERED };
    case "complained":
      return { action: "none", meaning: COMPLAINT };
    case "rejected":
      // Mailgun itself did not want to send it
      return {
        action: "failed",
        meaning: hint("policy"),
        className: name,
        said: textOf(member(member(event, "reject"), "reason")) ?? textOf(member(member(event, "reject"), "description")),
      };
    default:
      return undefined;
  }
}

/** "temporary" is tried again. What is permanent for this message may be soft for the address: bounce-type says so. */
function failureOf(
  event: JsonObject,
  { context, path }: { readonly context: ReadContext; readonly path: string },
): Pick<RecipientFacts, "action" | "meaning" | "className"> {
  const className = textOf(member(event, "reason")) ?? "";
  const known = lookUp(MAILGUN_MEANINGS, className);
  if (known === undefined) context.problems.push(payloadProblem("class-unknown", `${path}.reason`));
  const meaning = known ?? UNKNOWN;
  if (textOf(member(event, "severity")) === "temporary") return { action: "delayed", meaning: softened(meaning), className };
  const bounceType = textOf(member(member(event, "delivery-status"), "bounce-type"));
  if (bounceType === "soft") return { action: "failed", meaning: softened(meaning), className };
  const isHard = meaning.reason === "unexplained" && bounceType === "hard";
  return { action: "failed", meaning: isHard ? { ...meaning, bounce: "hard" } : meaning, className };
}

/** "bounce" and "hardfail" name an address that does not exist only when the failure is permanent for it. */
function softened(meaning: Meaning): Meaning {
  return meaning.trust === "hint" && meaning.reason === "user-unknown" ? UNKNOWN : { ...meaning, bounce: "soft" };
}
