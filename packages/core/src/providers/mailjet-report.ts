/** Mailjet's event API (dev.mailjet.com/email/guides/webhooks) -> Report: sent, bounce, blocked, spam; one event or a list of them. */

import { dateOf } from "./date-of.ts";
import { isTrue, type JsonObject, lookUp, member, textOf } from "./json.ts";
import { MAILJET_MEANINGS } from "./mailjet-classes.ts";
import { COMPLAINT, DELIVERED, type Meaning, UNKNOWN } from "./meaning.ts";
import type { RecipientFacts } from "./outcome-of.ts";
import { payloadProblem } from "./payload-problem.ts";
import { type EventReader, type EventReading, readEvents } from "./read-events.ts";
import type { ReadContext, ReadWebhookOptions, WebhookReading } from "./reading.ts";
import { originalOf, reportOf } from "./report-of.ts";

const READER: EventReader = { format: "mailjet-webhook", product: "Mailjet", readEvent };

/** Reads what Mailjet posts. Mailjet signs nothing: check the Basic credentials of its URL with `checkCredentials`. */
export function readMailjet(body: Uint8Array | string, options: ReadWebhookOptions = {}): WebhookReading {
  return readEvents(body, READER, options);
}

type Said = Pick<RecipientFacts, "action" | "meaning" | "className" | "said">;

function readEvent(event: JsonObject, context: ReadContext, path: string): EventReading {
  const name = textOf(member(event, "event"));
  if (name === undefined) return "unexpected";
  const said = saidBy(name, event, { context, path });
  if (said === undefined) return "ignored";
  // MessageID is beyond the whole numbers of JSON readers; the GUID is exact
  const id = textOf(member(event, "Message_GUID")) ?? textOf(member(event, "MessageID"));
  const source = textOf(member(event, "source"));
  return reportOf(
    {
      id: id === undefined ? undefined : `${id} ${name}`,
      path,
      at: dateOf(member(event, "time"), context, `${path}.time`),
      recipients: [{ ...said, recipient: textOf(member(event, "email")) }],
      original: originalOf({ messageId: id }),
      ...(name === "spam" && { kind: "feedback", feedback: { type: "abuse", ...(source !== undefined && { userAgent: source }) } }),
    },
    context,
  );
}

function saidBy(name: string, event: JsonObject, place: { readonly context: ReadContext; readonly path: string }): Said | undefined {
  switch (name) {
    case "bounce":
    case "blocked":
      return failureOf(event, place);
    case "sent":
      return { action: "delivered", meaning: DELIVERED, said: textOf(member(event, "smtp_reply")) };
    case "spam":
      return { action: "none", meaning: COMPLAINT };
    default:
      return undefined;
  }
}

/** The error says why; `hard_bounce` says whether it is for good. Greylisting is the one that Mailjet tries again. */
function failureOf(event: JsonObject, { context, path }: { readonly context: ReadContext; readonly path: string }): Said {
  const className = textOf(member(event, "error"))?.toLowerCase();
  const known = lookUp(MAILJET_MEANINGS, className);
  if (known === undefined && className !== undefined) context.problems.push(payloadProblem("class-unknown", `${path}.error`));
  const said = textOf(member(event, "comment"));
  if (className === "greylisted") return { action: "delayed", meaning: known ?? UNKNOWN, className, said };
  return { action: "failed", meaning: withFlag(known ?? UNKNOWN, member(event, "hard_bounce")), className, said };
}

function withFlag(meaning: Meaning, flag: unknown): Meaning {
  if (flag === undefined || flag === "") return meaning;
  const isHard = isTrue(flag);
  if (meaning.reason === "unexplained") return { ...meaning, bounce: isHard ? "hard" : "soft" };
  return meaning.bounce === "hard" && !isHard ? { ...meaning, bounce: "soft" } : meaning;
}
