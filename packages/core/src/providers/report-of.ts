/** The facts of one event -> Report: what all providers have in common. */

import type { Feedback, Kind, Original, Outcome, Report } from "../model/index.ts";
import { addressesOfField } from "../syntax/index.ts";
import { textOf } from "./json.ts";
import { outcomeOf, type RecipientFacts } from "./outcome-of.ts";
import { payloadProblem } from "./payload-problem.ts";
import type { ReadContext } from "./reading.ts";

export interface EventFacts {
  /** The provider's id of the event, the same when it is sent again. */
  readonly id: string | undefined;
  /** Where the event stands in the payload. */
  readonly path: string;
  readonly kind?: Kind;
  readonly at?: string | undefined;
  readonly mta?: string | undefined;
  readonly queueId?: string | undefined;
  readonly recipients: readonly RecipientFacts[];
  readonly original?: Original | undefined;
  readonly feedback?: Feedback;
}

/** The report of an event; undefined, with the problem noted, when it names no recipient. */
export function reportOf(facts: EventFacts, context: ReadContext): Report | undefined {
  const outcomes = facts.recipients
    .map((recipient) => outcomeOf({ at: facts.at, ...recipient }, context))
    .filter((outcome): outcome is Outcome => outcome !== undefined);
  if (outcomes.length < Math.max(1, facts.recipients.length)) context.problems.push(payloadProblem("recipient-missing", facts.path));
  if (outcomes.length === 0) return undefined;
  return {
    source: facts.id ?? "",
    kind: facts.kind ?? "delivery-status",
    format: context.format,
    reporter: {
      product: context.product,
      ...(facts.mta !== undefined && { mta: facts.mta }),
      ...(facts.queueId !== undefined && { queueId: facts.queueId }),
      ...(facts.at !== undefined && { at: facts.at }),
    },
    outcomes,
    ...(facts.original && { original: facts.original }),
    ...(facts.feedback && { feedback: facts.feedback }),
    problems: [],
  };
}

export interface OriginalFields {
  readonly messageId?: unknown;
  readonly from?: unknown;
  /** A header value, or a list of them. */
  readonly to?: unknown;
  readonly subject?: unknown;
  readonly date?: string | undefined;
  readonly returnPath?: unknown;
}

/** What the event says of our message; undefined when it says nothing. */
export function originalOf(fields: OriginalFields): Original | undefined {
  const messageId = textOf(fields.messageId, 998)?.replaceAll(/^<|>$/g, "");
  const subject = textOf(fields.subject, 998);
  const from = addressesIn(fields.from, 1)[0];
  const to = addressesIn(fields.to, 1000);
  const returnPath = addressesIn(fields.returnPath, 1)[0];
  const original: Original = {
    form: "headers",
    where: "inline",
    ...(messageId !== undefined && { messageId }),
    ...(from !== undefined && { from }),
    ...(to.length > 0 && { to }),
    ...(subject !== undefined && { subject }),
    ...(fields.date !== undefined && { date: fields.date }),
    ...(returnPath !== undefined && { returnPath }),
  };
  return Object.keys(original).length > 2 ? original : undefined;
}

function addressesIn(value: unknown, limit: number): string[] {
  const values = Array.isArray(value) ? value.slice(0, 1000) : [value];
  return values.flatMap((one) => addressesOfField(textOf(one) ?? "", limit)).slice(0, limit);
}
