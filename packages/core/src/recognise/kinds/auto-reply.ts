/**
 * Auto-replies (RFC 3834): somebody is away, or a desk says that it has the mail. Header fields
 * decide; words only tip the scale where a machine evidently answered another message.
 *
 * Not auto-replies: notifications (Auto-Submitted: auto-generated in a thread, auto-notified of
 * RFC 5436), anything that says it could not deliver, and what a person writes about an auto-reply.
 */

import type { Message } from "../../mime/index.ts";
import type { AutoReply } from "../../model/index.ts";
import { addressesOfField } from "../../syntax/index.ts";
import type { Envelope } from "../envelope.ts";
import type { Recognised } from "../recognised.ts";
import { absenceLanguage, subjectSign } from "./absence-words.ts";
import { AUTO_REPLY_PROGRAMS } from "./auto-reply-programs.ts";
import { findingWithoutDelivery } from "./finding-without-delivery.ts";
import { authorOf } from "./found-address.ts";
import type { MachineSigns } from "./machine-signs.ts";
import { openingText } from "./opening-text.ts";
import { reporterOf, sentAt } from "./reporter-of.ts";
import { findReturnDate } from "./return-date.ts";
import { tellsOfFailure } from "./tells-of-failure.ts";

export function readAutoReply(message: Message, envelope: Envelope, signs: MachineSigns): Recognised | undefined {
  const product = programOf(envelope, signs);
  if (product === undefined && !isAutomaticAnswer(message, envelope, signs)) return undefined;
  if (tellsOfFailure(message, envelope, signs)) return undefined;
  const text = openingText(message);
  const author = authorOf(message);
  const language = absenceLanguage(text) ?? subjectSign(envelope.subject)?.language;
  const autoReply = autoReplyOf(envelope, text);
  return {
    kind: "auto-reply",
    format: "auto-reply",
    findings: author === undefined ? [] : [findingWithoutDelivery(author)],
    reporter: reporterOf(envelope, { product, language }),
    ...(autoReply && { autoReply }),
  };
}

/** The program that is known by its header fields; "" when it does not say its name. */
function programOf({ header }: Envelope, { names }: MachineSigns): string | undefined {
  for (const { field, value, product } of AUTO_REPLY_PROGRAMS) {
    if (names.has(field) && (value === undefined || header.all(field).some((text) => value.test(text)))) return product;
  }
  return undefined;
}

function isAutomaticAnswer(message: Message, envelope: Envelope, signs: MachineSigns): boolean {
  if (envelope.autoSubmitted === "auto-replied") return true;
  if (envelope.autoSubmitted === "auto-notified") return false;
  if (isExchangeReply(envelope, signs) || isNotesReply(message, envelope, signs)) return true;
  if (signs.isPersonsSubject || signs.isList || (envelope.isDaemon && !signs.isNullPath)) return false;
  return speaksAsOne(message, envelope, signs);
}

/**
 * Words count as much as the header lets them: a program's own prefix, in an answer or from the null
 * path; words that anybody may write, only where the null path and a second sign rule a person out.
 */
function speaksAsOne(message: Message, envelope: Envelope, signs: MachineSigns): boolean {
  const { isNullPath, isAnswer } = signs;
  const isMarked = marksMachine(envelope, signs);
  if (!isNullPath && !isAnswer && !isMarked) return false;
  const sign = subjectSign(envelope.subject);
  if (sign?.isPrefix === true && (isNullPath || isAnswer)) return true;
  if (sign !== undefined && isNullPath && (isAnswer || isMarked)) return true;
  const needsWords = sign?.isPrefix === true || (isNullPath && isAnswer);
  return needsWords && absenceLanguage(openingText(message)) !== undefined;
}

/** Notes before release 8 marks nothing, but its agent writes always the same subject and first sentence. */
function isNotesReply(message: Message, { subject }: Envelope, { names, isPersonsSubject }: MachineSigns): boolean {
  if (!names.has("x-mimetrack") || isPersonsSubject || !/\bis out of the office\b/i.test(subject)) return false;
  return /\bout of the office (?:starting|until) [^\n]{4,60}(?:\n|$|will not return until)/i.test(openingText(message));
}

/** Precedence: bulk alone has newsletters, auto-generated has every monitor, the third has GitHub. */
function marksMachine({ autoSubmitted }: Envelope, { precedence, suppress }: MachineSigns): boolean {
  return autoSubmitted === "auto-generated" || /bulk|junk/.test(precedence) || /\b(?:all|oof|autoreply)\b/.test(suppress);
}

/**
 * Exchange notes in X-MS-Exchange-Inbox-Rules-Loop whose mailbox a rule belongs to. In an automatic
 * reply that is the author; in what a rule redirects the author is another one, and what a rule
 * forwards begins with "FW:".
 */
function isExchangeReply({ header, from }: Envelope, { names, suppress, isPersonsSubject }: MachineSigns): boolean {
  if (!names.has("x-ms-exchange-inbox-rules-loop") || isPersonsSubject || suppress !== "all") return false;
  const [owner = ""] = addressesOfField(header.get("x-ms-exchange-inbox-rules-loop") ?? "", 1);
  return from !== "" && owner.toLowerCase() === from.toLowerCase();
}

function autoReplyOf(envelope: Envelope, text: string): AutoReply | undefined {
  const sent = sentAt(envelope);
  const returnsOn = vacationEnd(envelope) ?? findReturnDate(text, sent) ?? findReturnDate(ownSubject(envelope), sent);
  return returnsOn === undefined ? undefined : { returnsOn };
}

/** What the subject says of the absence; behind a prefix stands the subject that was answered, which may speak of days too. */
function ownSubject({ subject }: Envelope): string {
  if (subjectSign(subject)?.isPrefix === false) return subject;
  return /\((?:returning|back|until) [^()]{4,40}\)/i.exec(subject)?.[0] ?? ""; // Notes
}

/** iCloud: X-Apple-Criteria: {kind=VACATION,startDate=…,endDate=2020-01-10T14:59:59Z} */
function vacationEnd({ header }: Envelope): string | undefined {
  return /\bendDate=(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z)/.exec(header.get("x-apple-criteria") ?? "")?.[1];
}
