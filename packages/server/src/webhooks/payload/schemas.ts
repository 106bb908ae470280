/** What each payload holds, as JSON Schema: the contract with receivers, printed into docs/reference/events. */

import { ACTIONS, REASONS } from "@ricochet/core";
import { EVENT_TYPES, type EventType, SOURCES, STREAMS } from "../../ledger/index.ts";
import { PAYLOAD_VERSION } from "./payload.ts";
import { maybe, moment, object, type Schema, text, whole, word } from "./schema.ts";

const tenant = text("Whose mail: a customer or a program");
const reason = word("Why, in one word: see the reference of reasons", Object.keys(REASONS));
const tags: Schema = { type: "object", description: "What was told with that message", additionalProperties: { type: "string" } };

const OUTCOME = object(
  {
    id: whole("Its number in the ledger: the same outcome is told once, however often it comes"),
    at: moment("When it happened"),
    tenant,
    stream: word("The kind of mail", STREAMS),
    recipient: text("The address as it was sent to; after its time a hash of it"),
    action: word("What happened (RFC 3464); none for complaints and answers", ACTIONS),
    text: text("The reply, or the words that stand for it"),
    reason,
    bounce: word("hard: this address will never take mail again", ["hard", "soft", "none"]),
    confidence: { type: "number", minimum: 0, maximum: 1, description: "How sure the reading is" },
    isProven: { type: "boolean", description: "Proven to be about mail to this address; only then it suppresses" },
    verdict: word("Whether it is about mail that was really sent", ["ours", "forged", "unproven"]),
    source: word("The way in which it became known", SOURCES),
    senderDomain: text("Domain of the sender; empty when unknown"),
    provider: text("The group of hosts that took or refused it"),
    status: maybe(text("RFC 3463")),
    code: maybe(whole("Code of the SMTP reply")),
    rule: maybe(text("Id of the rule that decided the reason")),
    feedbackType: maybe(text("Of a complaint (RFC 5965)")),
    remoteMta: maybe(text("The server that took or refused it")),
    reportingMta: maybe(text("The server that told of it")),
    messageId: maybe(text("Message-ID of the message")),
    message: maybe(text("The message: an id for /v1/messages")),
    tags: maybe(tags),
  },
  "What became of a message for one recipient, as /v1/outcomes shows it",
);

const HOLD = object(
  {
    tenant,
    address: text("The address, or @ and a domain"),
    stream: text("The kind of mail; empty for all"),
    cause: maybe(text("What put it there")),
    reason: maybe(reason),
    since: maybe(moment("Since when")),
    until: maybe(moment("Until when; absent for good")),
  },
  "An entry of the suppression list",
);

const ALARM = object({ tenant }, "What the alarm is about: see the guide of alarms");

const PARKED = object(
  {
    tenant,
    webhook: text("Id of the webhook"),
    event: whole("The event that it did not hear"),
    type: text("Type of that event"),
    subject: text("What that event is about"),
    attempts: whole("How often it was tried"),
    because: text("What came back the last time"),
  },
  "An event that is tried no more until somebody replays it",
);

const DISABLED = object(
  { tenant, webhook: text("Id of the webhook"), because: text("Why it was switched off") },
  "A webhook that is told nothing more until somebody switches it on",
);

const DATA: Readonly<Record<EventType, Schema>> = {
  "message.bounced": OUTCOME,
  "message.delayed": OUTCOME,
  "message.delivered": OUTCOME,
  "message.complained": OUTCOME,
  "message.replied": OUTCOME,
  "suppression.added": HOLD,
  "suppression.removed": HOLD,
  "alarm.raised": ALARM,
  "alarm.cleared": ALARM,
  "webhook.parked": PARKED,
  "webhook.disabled": DISABLED,
};

/** A schema that stands for itself. */
export type PayloadSchema = Schema & { readonly $schema: string; readonly $id: string; readonly title: string };

/** The schemas of all payloads, by the types of events. */
export const PAYLOAD_SCHEMAS: Readonly<Record<EventType, PayloadSchema>> = Object.fromEntries(
  EVENT_TYPES.map((type) => [type, schemaOf(type)]),
) as Record<EventType, PayloadSchema>;

function schemaOf(type: EventType): PayloadSchema {
  const whole = object({
    version: { type: "integer", const: PAYLOAD_VERSION },
    type: { type: "string", const: type },
    timestamp: moment("When it happened; when it is told stands in webhook-timestamp"),
    data: DATA[type],
  });
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `urn:ricochet:event:${type}:${PAYLOAD_VERSION}`,
    title: type,
    ...whole,
  };
}
