/** The record of one message, as `ricochet read --json` prints it: the core's `Report`, member for member. */

import { ACTIONS, KINDS, REASONS, type Reason, STATUS_SOURCES } from "@ricochet/core";
import { z } from "zod";

const text = z.string();
const maybe = z.exactOptional(text);

/** The reasons. */
export const REASON_NAMES = Object.keys(REASONS) as [Reason, ...Reason[]];

/** Hard, soft, or nothing failed. */
export const BounceClass = z
  .enum(["hard", "soft", "none"])
  .meta({ description: "hard: the address never takes mail again; soft: all else that failed or waits" });

/** Why. */
export const ReasonName = z.enum(REASON_NAMES).meta({ id: "Reason", description: "Why: one word of a fixed vocabulary" });

/** What became of it. */
export const ActionName = z.enum(ACTIONS).meta({ description: "RFC 3464 §2.3.3; none is a complaint or an auto-reply" });

const ReportedOutcome = z
  .strictObject({
    recipient: text,
    originalRecipient: maybe,
    action: ActionName,
    status: maybe.meta({ description: "RFC 3463" }),
    statusFrom: z.exactOptional(z.enum(STATUS_SOURCES)),
    reply: z.exactOptional(z.strictObject({ code: z.int(), text, command: maybe })),
    diagnostic: z.exactOptional(z.strictObject({ type: text, text })),
    reason: ReasonName,
    bounce: BounceClass,
    reportingMta: maybe,
    remoteMta: maybe,
    lastAttemptAt: maybe,
    willRetryUntil: maybe,
    confidence: z.number().min(0).max(1),
    rule: maybe.meta({ description: "Id of the rule that decided the reason" }),
    evidence: z
      .array(z.strictObject({ field: text, start: z.int(), end: z.int() }))
      .meta({ description: "Where in the message the values stood" }),
  })
  .meta({ id: "ReportedOutcome", description: "What a message says of one recipient" });

/** What one message turned out to be. */
export const Report = z
  .strictObject({
    source: text,
    kind: z.enum(KINDS),
    format: text.meta({ description: "What recognised it: rfc3464, qmail, exim, …" }),
    reporter: z.strictObject({ mta: maybe, product: maybe, from: maybe, queueId: maybe, language: maybe, at: maybe }),
    outcomes: z.array(ReportedOutcome),
    original: z.exactOptional(
      z.strictObject({
        form: z.enum(["full", "headers", "truncated"]),
        where: z.enum(["attached", "inline"]),
        messageId: maybe,
        from: maybe,
        to: z.exactOptional(z.array(text)),
        subject: maybe,
        date: maybe,
        returnPath: maybe,
        listId: maybe,
      }),
    ),
    feedback: z.exactOptional(z.strictObject({ type: text, sourceIp: maybe, arrivalDate: maybe, userAgent: maybe })),
    autoReply: z.exactOptional(z.strictObject({ returnsOn: maybe })),
    problems: z.array(z.strictObject({ code: text, offset: z.int(), text })),
  })
  .meta({ id: "Report", description: "What one message turned out to be" });
export type Report = z.output<typeof Report>;
