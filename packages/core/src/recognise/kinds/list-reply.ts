/**
 * What mailing-list managers answer: confirmations of a subscription, results of commands, "awaits
 * moderator approval", welcome and goodbye. Posts to a list and its digests are mail like other
 * mail, though they come through the same program.
 */

import type { Message } from "../../mime/index.ts";
import { compilePhrases, type PhraseMatcher } from "../../phrases/index.ts";
import { localPartOf } from "../../syntax/index.ts";
import type { Envelope } from "../envelope.ts";
import type { Recognised } from "../recognised.ts";
import { LIST_MANAGERS, LIST_SERVICE_PHRASES, LIST_SERVICE_SUBJECTS, type ListManager } from "./list-managers.ts";
import { isMailmans, type MachineSigns } from "./machine-signs.ts";
import { openingText } from "./opening-text.ts";
import { reporterOf } from "./reporter-of.ts";

/** Whose own mail isMailmans tells. */
const MAILMAN: ListManager = { product: "Mailman", isServiceOnly: true };

export function readListReply(message: Message, envelope: Envelope, signs: MachineSigns): Recognised | undefined {
  // A refused post comes back under its own subject.
  const isOwn = isMailmans(envelope.header);
  if (signs.isPersonsSubject && !isOwn) return undefined;
  const manager = isOwn ? MAILMAN : LIST_MANAGERS.find((known) => isOf(known, envelope, signs));
  if (manager === undefined) return undefined;
  if (!manager.isServiceOnly && !isServiceSubject(envelope.subject) && !isServiceText(message)) return undefined;
  return { kind: "list-reply", format: "list", findings: [], reporter: reporterOf(envelope, { product: manager.product }) };
}

function isOf({ field, value, from, subject }: ListManager, envelope: Envelope, signs: MachineSigns): boolean {
  if (field !== undefined && !signs.names.has(field)) return false;
  if (value !== undefined && !value.test(envelope.header.get(field ?? "") ?? "")) return false;
  if (from !== undefined && !from.test(localPartOf(envelope.from))) return false;
  return subject === undefined || subject.test(envelope.subject);
}

let subjects: PhraseMatcher | undefined;
let phrases: PhraseMatcher | undefined;

function isServiceSubject(subject: string): boolean {
  subjects ??= compilePhrases(LIST_SERVICE_SUBJECTS);
  return subjects.find(subject, 300).length > 0;
}

function isServiceText(message: Message): boolean {
  phrases ??= compilePhrases(LIST_SERVICE_PHRASES);
  return phrases.find(openingText(message), 2000).length > 0;
}
