/**
 * Whether an automatic mail is a bounce after all: bounces of several servers say "Auto-Submitted:
 * auto-replied" too, and one that no recogniser knows must not pass for somebody's holiday.
 */

import type { Message } from "../../mime/index.ts";
import { compilePhrases, type PhraseMatcher } from "../../phrases/index.ts";
import { findReply } from "../../syntax/index.ts";
import type { Envelope } from "../envelope.ts";
import { FAILURE_SUBJECTS, FAILURE_TEXTS } from "./failure-phrases.ts";
import type { MachineSigns } from "./machine-signs.ts";
import { openingText } from "./opening-text.ts";

/** Fields that stand in notifications of delivery only: Exim and Gmail; Exchange; MDaemon. */
const FAILURE_FIELDS = ["x-failed-recipients", "x-ms-exchange-message-is-ndr", "x-mddsn-message"];
const FAILURE_TYPES = new Set(["message/delivery-status", "message/global-delivery-status"]);
const ENCLOSED = /^(?:message\/rfc822|message\/global|text\/rfc822-headers)/;

/** Names under which nobody is ever away. A postmaster or an administrator may be. */
const NOBODY = /mail(?:er)?[ -]?daemon|mail[ -]?delivery|delivery (?:sub)?system|mail system\b/i;

export function tellsOfFailure(message: Message, envelope: Envelope, { names, isPersonsSubject }: MachineSigns): boolean {
  if (FAILURE_FIELDS.some((name) => names.has(name)) || (envelope.isDaemon && NOBODY.test(envelope.fromText))) return true;
  // RFC 5429 §2.2: Sieve's refusal, in Dovecot's words
  if (/\(\s*rejected\b/i.test(envelope.header.get("auto-submitted") ?? "")) return true;
  const parts = [...message.root.walk()];
  if (parts.some(({ type }) => FAILURE_TYPES.has(type))) return true;
  const isSubject = !isPersonsSubject && subjectOfFailure(envelope.subject); // "Re: undeliverable goods" is ours, answered
  if (isSubject && parts.some(({ type }) => ENCLOSED.test(type))) return true;
  const text = openingText(message);
  const [isSaid, hasReply] = [saysUndelivered(text), findReply(text) !== undefined];
  return isSubject || envelope.isDaemon ? isSaid || hasReply : isSaid && hasReply;
}

let subjects: PhraseMatcher | undefined;
let texts: PhraseMatcher | undefined;

function subjectOfFailure(subject: string): boolean {
  subjects ??= compilePhrases(FAILURE_SUBJECTS);
  return subjects.find(subject, 300).length > 0;
}

function saysUndelivered(text: string): boolean {
  texts ??= compilePhrases(FAILURE_TEXTS);
  return texts.find(text, 3000).length > 0;
}
