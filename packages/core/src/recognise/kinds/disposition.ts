/**
 * Disposition notifications (RFC 8098): read receipts. They say that a message was displayed,
 * deleted or processed, never that it could not be delivered, so they have no outcomes.
 *
 * The exception: Sieve's "reject" (RFC 5429 §2.2) refuses a message by such a notification. That is
 * a bounce, and is left to the readers of bounces.
 */

import { type Message, type Part, textLines } from "../../mime/index.ts";
import { canonicalHost } from "../../syntax/index.ts";
import type { Envelope } from "../envelope.ts";
import type { Recognised } from "../recognised.ts";
import { openingText } from "./opening-text.ts";
import { DISPOSITION, hasSign } from "./part-signs.ts";
import { firstValue, type ReportFields, readReportFields } from "./report-fields.ts";
import { reporterOf } from "./reporter-of.ts";

export function readDisposition(message: Message, envelope: Envelope): Recognised | undefined {
  const fields = dispositionFields(message);
  if (fields === undefined || isRefusal(message, envelope, fields)) return undefined;
  return { kind: "disposition", format: "mdn", findings: [], reporter: reporterOf(envelope, writerOf(fields)) };
}

function dispositionFields(message: Message): ReportFields | undefined {
  const { root } = message;
  if (root.isMultipart) {
    const isLabelled = hasSign(message.text, root, DISPOSITION); // report-type=disposition-notification
    for (const part of root.walk()) if (isDisposition(message.text, part, isLabelled)) return readReportFields(textLines(message, part));
    return isLabelled ? new Map() : undefined;
  }
  return isDisposition(message.text, root, false) ? readReportFields(textLines(message, root)) : undefined;
}

const FIELD_NAME = /[\r\n]*[\w-]{1,40}:/y;

/** RFC 8098 §3.2.6: Disposition is the one field that is always there. `isLabelled`: the report says that it has such a part. */
function isDisposition(text: string, part: Part, isLabelled: boolean): boolean {
  if (part.isMultipart) return false;
  if (hasSign(text, part, DISPOSITION)) return true;
  if (!isLabelled || part.type === "message/rfc822") return false;
  FIELD_NAME.lastIndex = part.bodyStart;
  return FIELD_NAME.test(text) && /^disposition[ \t]*:/im.test(text.slice(part.bodyStart, Math.min(part.end, part.bodyStart + 4000)));
}

function writerOf(fields: ReportFields): { product: string; mta: string | undefined } {
  // Reporting-UA: name; product (RFC 8098 §3.2.1)
  const agent = firstValue(fields, "reporting-ua");
  const semicolon = agent.indexOf(";");
  return {
    product: semicolon < 0 ? "" : agent.slice(semicolon + 1).trim(),
    mta: canonicalHost(semicolon < 0 ? agent : agent.slice(0, semicolon)),
  };
}

/** "…/MDN-sent-automatically; deleted": a script did away with the message, or a reader without opening it. Words tell which. */
const DELETED_BY_SCRIPT = /automatic-action[\w/ -]{0,60};\s*(?:deleted|failed|denied)/i;

/** Dovecot and Cyrus: "was automatically rejected"; GNU mailutils, Oracle: "rejected", "refused". */
const REFUSED = /\b(?:reject(?:ed|ion|s)?|refuse[ds]?|refusing|declined)\b/i;

/** Whether a Sieve script refuses a message by this notification. */
function isRefusal(message: Message, envelope: Envelope, fields: ReportFields): boolean {
  if (/\(\s*rejected\b/i.test(envelope.header.get("auto-submitted") ?? "")) return true; // Dovecot: "auto-replied (rejected)"
  if (!DELETED_BY_SCRIPT.test(firstValue(fields, "disposition"))) return false;
  return REFUSED.test(envelope.subject) || REFUSED.test(openingText(message));
}
