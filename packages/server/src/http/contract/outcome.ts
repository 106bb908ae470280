/** `/v1/outcomes`: what became of mail, one row a recipient, from whatever source. */

import { STRENGTHS } from "@ricochet/core";
import { z } from "zod";
import { SOURCES } from "../../ledger/index.ts";
import { ActionName, BounceClass, REASON_NAMES, ReasonName } from "./report.ts";
import { Address, Domain, Entry, Instant, PAGE_QUERY, pageOf, Stream, Tenant } from "./values.ts";

const text = z.string();
const maybe = z.exactOptional(text);

/** Whether a bounce is about mail of ours. */
const Verdict = z.enum(["ours", "forged", "unproven"]).meta({ description: "Whether it is about mail that was really sent" });

/** An outcome. */
export const Outcome = z
  .strictObject({
    id: Entry.meta({ description: "Its number in the ledger" }),
    at: Instant.meta({ description: "When it happened" }),
    tenant: text,
    stream: Stream,
    recipient: text.meta({ description: "The address as it was sent to; after its time a hash of it" }),
    action: ActionName,
    status: maybe.meta({ description: "RFC 3463" }),
    code: z.exactOptional(z.int().meta({ description: "Code of the SMTP reply" })),
    text: text.meta({ description: "The reply, or the words that stand for it" }),
    reason: ReasonName,
    bounce: BounceClass,
    rule: maybe.meta({ description: "Id of the rule that decided the reason" }),
    confidence: z.number().min(0).max(1),
    isProven: z.boolean().meta({ description: "Proven to be about mail to this address; only then it suppresses" }),
    verdict: Verdict,
    source: z.enum(SOURCES).meta({ description: "The way in which it became known" }),
    feedbackType: maybe.meta({ description: "Of a complaint (RFC 5965)" }),
    senderDomain: text,
    provider: text.meta({ description: "The group of hosts that took or refused it" }),
    remoteMta: maybe,
    reportingMta: maybe,
    message: maybe.meta({ description: "The message that it is about: an id for /v1/messages" }),
    messageId: maybe.meta({ description: "Message-ID of that message" }),
    tags: z.exactOptional(z.record(text, text).meta({ description: "What was told with that message" })),
  })
  .meta({ id: "Outcome", description: "What became of a message for one recipient" });
export type Outcome = z.output<typeof Outcome>;

/** A page of them. */
export const OutcomePage = pageOf(Outcome).meta({ id: "OutcomePage", description: "Outcomes, the newest first" });
export type OutcomePage = z.output<typeof OutcomePage>;

/** Which. */
export const OutcomeQuery = z.strictObject({
  tenant: z.exactOptional(Tenant),
  recipient: z.exactOptional(Address),
  domain: z.exactOptional(Domain.meta({ description: "Domain of the recipient" })),
  senderDomain: z.exactOptional(Domain.meta({ description: "Domain of the sender" })),
  provider: z.exactOptional(text.max(255)),
  reason: z.exactOptional(z.array(ReasonName).max(REASON_NAMES.length)),
  bounce: z.exactOptional(BounceClass),
  action: z.exactOptional(z.array(ActionName).max(10)),
  rule: z.exactOptional(text.max(200)),
  source: z.exactOptional(z.array(z.enum(SOURCES)).max(SOURCES.length)),
  proven: z.exactOptional(z.boolean().meta({ description: "Only those that are proven, or only the others" })),
  text: z.exactOptional(text.min(1).max(200).meta({ description: "Words in the reply, in any case" })),
  message: z.exactOptional(text.max(40).meta({ description: "Id of the message that it is about" })),
  since: z.exactOptional(Instant),
  until: z.exactOptional(Instant),
  ...PAGE_QUERY,
});
export type OutcomeQuery = z.output<typeof OutcomeQuery>;

/** What an outcome was read from. */
export const Arrival = z
  .strictObject({
    id: Entry,
    at: Instant,
    tenant: text,
    source: z.enum(SOURCES),
    account: text.meta({ description: "Which source of its kind" }),
    kind: text,
    format: text,
    verdict: Verdict,
    strength: z.enum(STRENGTHS).meta({ description: "How strong the evidence for the verdict is" }),
    sizeBytes: z.int().min(0),
    hasBody: z.boolean().meta({ description: "Whether the mail itself is still kept" }),
    envelope: z.exactOptional(z.strictObject({ mailFrom: maybe, rcptTo: z.array(text), client: maybe, hello: maybe })),
    report: z.exactOptional(z.unknown().meta({ description: "The whole Report of the mail" })),
    evidence: z.exactOptional(z.unknown().meta({ description: "What speaks for the verdict" })),
  })
  .meta({ id: "Arrival", description: "What reached us, as it was read and judged" });
export type Arrival = z.output<typeof Arrival>;
