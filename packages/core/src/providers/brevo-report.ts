/**
 * Brevo's transactional webhooks (developers.brevo.com/docs/transactional-webhooks) -> Report: the name of the event is the
 * whole classification, "reason" has the words of the server. `date` is in the account's own time: only the epochs are read.
 */

import type { Action } from "../model/index.ts";
import { dateOf } from "./date-of.ts";
import { type JsonObject, lookUp, member, textOf } from "./json.ts";
import { COMPLAINT, DELIVERED, hint, type Meaning, sure } from "./meaning.ts";
import { type EventReader, type EventReading, readEvents } from "./read-events.ts";
import type { ReadContext, ReadWebhookOptions, WebhookReading } from "./reading.ts";
import { originalOf, reportOf } from "./report-of.ts";

const READER: EventReader = { format: "brevo-webhook", product: "Brevo", readEvent };

/** The events about delivery. "complaint" is the older name of "spam", "invalid" of "invalid_email". */
const BREVO_EVENTS: Readonly<Record<string, { readonly action: Action; readonly meaning: Meaning }>> = {
  hard_bounce: { action: "failed", meaning: hint("user-unknown") },
  soft_bounce: { action: "failed", meaning: hint("unexplained") },
  invalid_email: { action: "failed", meaning: sure("user-unknown") },
  invalid: { action: "failed", meaning: sure("user-unknown") },
  blocked: { action: "failed", meaning: sure("suppressed") },
  error: { action: "failed", meaning: hint("system-error") },
  deferred: { action: "delayed", meaning: hint("unexplained") },
  delivered: { action: "delivered", meaning: DELIVERED },
  spam: { action: "none", meaning: COMPLAINT },
  complaint: { action: "none", meaning: COMPLAINT },
};

/** Reads what Brevo posts. Brevo signs nothing: check the credentials that its webhook carries with `checkCredentials`. */
export function readBrevo(body: Uint8Array | string, options: ReadWebhookOptions = {}): WebhookReading {
  return readEvents(body, READER, options);
}

function readEvent(event: JsonObject, context: ReadContext, path: string): EventReading {
  const name = textOf(member(event, "event"));
  if (name === undefined) return "unexpected";
  const known = lookUp(BREVO_EVENTS, name);
  if (known === undefined) return "ignored";
  const messageId = textOf(member(event, "message-id"));
  const epoch = member(event, "ts_epoch") ?? member(event, "ts_event") ?? member(event, "ts");
  return reportOf(
    {
      // "id" is the webhook's, the same in all its events
      id: messageId === undefined ? undefined : `${messageId} ${name} ${textOf(epoch) ?? ""}`.trim(),
      path,
      at: dateOf(epoch, context, `${path}.ts_epoch`),
      recipients: [{ ...known, recipient: textOf(member(event, "email")), className: name, said: textOf(member(event, "reason")) }],
      original: originalOf({
        messageId,
        from: member(event, "sender_email"),
        to: member(event, "email"),
        subject: member(event, "subject"),
      }),
      ...(known.meaning === COMPLAINT && { kind: "feedback", feedback: { type: "abuse" } }),
    },
    context,
  );
}
