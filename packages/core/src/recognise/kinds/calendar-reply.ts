/**
 * Answers to invitations (iTIP, RFC 5546 §1.4, as mail by RFC 6047 §2.4): REPLY, COUNTER,
 * DECLINECOUNTER, REFRESH. Invitations, cancellations and published events are mail like other mail.
 */

import { type Message, type Part, textLines } from "../../mime/index.ts";
import type { Envelope } from "../envelope.ts";
import type { Recognised } from "../recognised.ts";
import { reporterOf } from "./reporter-of.ts";

export function readCalendarReply(message: Message, envelope: Envelope): Recognised | undefined {
  const part = calendarPart(message.root);
  if (part === undefined || !ANSWERS.has(methodOf(message, part))) return undefined;
  return { kind: "calendar-reply", format: "calendar", findings: [], reporter: reporterOf(envelope) };
}

const ANSWERS = new Set(["reply", "counter", "declinecounter", "refresh"]);
const TYPES = new Set(["text/calendar", "application/ics", "text/x-vcalendar"]);

function calendarPart(root: Part): Part | undefined {
  for (const part of root.walk()) if (TYPES.has(part.type)) return part;
  return undefined;
}

const HEAD_BYTES = 4096;

/** The method of the Content-Type, which RFC 6047 §2.4 demands, else that of the calendar itself; lower case. */
function methodOf(message: Message, part: Part): string {
  const named = part.parameter("method");
  if (named !== undefined) return named.toLowerCase();
  const head = message.text.indexOf("\n", part.bodyStart + HEAD_BYTES);
  for (const { text } of textLines(message, part, { start: part.bodyStart, end: head < 0 ? part.end : Math.min(head, part.end) })) {
    const method = /^METHOD[^:]{0,100}:\s*(\w+)/i.exec(text)?.[1];
    if (method !== undefined) return method.toLowerCase();
  }
  return "";
}
