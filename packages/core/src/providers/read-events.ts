/** The walk over a payload that all readers share: JSON, then event by event, within limits. */

import type { Report } from "../model/index.ts";
import { isObject, type JsonObject, parseBody } from "./json.ts";
import { type PayloadProblem, payloadProblem } from "./payload-problem.ts";
import type { ReadContext, ReadWebhookOptions, WebhookReading } from "./reading.ts";

/** SendGrid and SparkPost send batches; none is known above a few thousand. */
const MAX_EVENTS = 10_000;

/** What one event is: a report, nothing about delivery, or nothing that the provider would send. */
export type EventReading = Report | "ignored" | "unexpected" | undefined;

export interface EventReader {
  readonly format: string;
  readonly product: string;
  /** undefined: an event without a recipient, its problem noted. */
  readonly readEvent: (event: JsonObject, context: ReadContext, path: string) => EventReading;
}

/** Reads a body that is one event, or a list of them. */
export function readEvents(body: Uint8Array | string, reader: EventReader, options: ReadWebhookOptions): WebhookReading {
  const problems: PayloadProblem[] = [];
  return readParsed(parseBody(body, problems), reader, { options, problems });
}

export interface ParsedContext {
  readonly options: ReadWebhookOptions;
  readonly problems: PayloadProblem[];
}

export function readParsed(value: unknown, reader: EventReader, { options, problems }: ParsedContext): WebhookReading {
  const context: ReadContext = { format: reader.format, product: reader.product, classify: options.classify, problems };
  if (value === undefined) return { reports: [], ignored: 0, problems };
  const isList = Array.isArray(value);
  const events: readonly unknown[] = isList ? value.slice(0, MAX_EVENTS) : [value];
  if (isList && value.length > MAX_EVENTS) problems.push(payloadProblem("too-many-events"));
  const reports: Report[] = [];
  let ignored = 0;
  for (const [index, event] of events.entries()) {
    const path = isList ? `[${index}]` : "";
    const read = isObject(event) ? reader.readEvent(event, context, path) : "unexpected";
    if (read === "unexpected") problems.push(payloadProblem("payload-unexpected", path));
    else if (read === "ignored") ignored += 1;
    else if (read !== undefined) reports.push(read);
  }
  return { reports, ignored, problems };
}
