/**
 * Whose words the words of a bounce are. A bounce begins with them: its program says nothing else. Whoever
 * asks about a bounce, answers one or files one first says so, in an answer, below a greeting, after a
 * few words of his own. What only a mail system brings (a null sender under its own name, the list of those
 * who failed) is believed whatever stands before; a name alone ("postmaster") is also a person's.
 */

import { addressesOfField } from "../syntax/index.ts";
import type { Candidate } from "./clues.ts";
import type { Envelope } from "./envelope.ts";
import { PERSONS_SUBJECT } from "./kinds/index.ts";
import { isMarkedNotice } from "./machine.ts";
import type { Material } from "./material.ts";
import { SPEECH } from "./speech-words.ts";

/** How many words may stand before those of a bounce: in a name that only mail systems have, of a program without a sender, of any other. */
const PREFACE_WORDS = { system: 30, senderless: 8, program: 3 } as const;

/** Words of a bounce: where in the text they begin, and the format that they are of, if one is known. */
type Words = Pick<Candidate, "at"> & Partial<Candidate>;

/** Whether words of a bounce are the mail's own. */
export function saysItself(material: Material, { at = 0, format }: Words): boolean {
  const { envelope, text, clues, shown } = material;
  if (shown.isShown(at)) return false;
  const preface = prefaceOf(text, Math.min(at, clues.notice.places[0] ?? at));
  const words = wordsIn(preface);
  const isOwnName = format?.byPostmaster === true;
  if (!isOwnName && !saysNotice(material) && !isProven(material) && !comesBack(material)) return false;
  const introduces = INTRODUCES.test(preface);
  if (words <= 1 && !LABEL.test(preface)) return true;
  if (isProven(material)) return !(introduces && (SPEECH.greeting.test(preface.trimStart()) || PERSONS_SUBJECT.test(envelope.subject)));
  return words <= PREFACE_WORDS[isOwnName ? "senderless" : authorOf(envelope)] && !introduces && !isPersonal(envelope, prefaceOf(text, at));
}

function authorOf(envelope: Envelope): keyof typeof PREFACE_WORDS {
  if (envelope.isDaemon) return mayBeSomebody(envelope) ? "program" : "system";
  return envelope.returnPath === "" ? "senderless" : "program";
}

/** Whether From is nobody's name, or else the subject that of a notice. */
export function saysNotice({ envelope, clues }: Material): boolean {
  return !mayBeSomebody(envelope) || clues.notice.subject > 0;
}

/** Whether people and companies write under the mail system's name in From, too. */
function mayBeSomebody({ isDaemon, from, fromText }: Envelope): boolean {
  return isDaemon && from !== "" && !NOBODYS.test(fromText);
}

const NOBODYS = /daemon|deliver|returned|microsoft ?(?:outlook|exchange)|mail(?:er)?[ -]?system|post_master|mmdf|double/i;

/** Whether From is a name that no postmaster gives himself. */
export function hasDaemonsName({ from, fromText }: Envelope): boolean {
  return from === "" || /mail(?:er)?[ -]?daemon|mail delivery s/i.test(fromText);
}

/** What only a mail system brings: the mark of a notice, the list of the failed, or, without a sender, the message that the getter had sent. */
function isProven(material: Material): boolean {
  const { envelope, failedByHeader } = material;
  return isMarkedNotice(envelope) || failedByHeader.length > 0 || (envelope.returnPath === "" && comesBack(material));
}

/** Whether the getter's own message is attached. */
function comesBack({ envelope, original }: Material): boolean {
  if (original?.original.where !== "attached") return false;
  const getters = addressesOfField(envelope.header.get("to") ?? "", 5).map((address) => address.toLowerCase());
  const { from, returnPath } = original.original;
  return getters.includes((returnPath || from || "").toLowerCase());
}

/** What stands before the first words of any bounce. */
export function openingOf({ text, clues }: Material): string {
  const places = [...clues.notice.places.slice(0, 1), ...clues.formats.flatMap(({ at }) => at ?? [])];
  return prefaceOf(text, Math.min(text.length, ...places));
}

/** Whether the first words of failure are about goods, or a question: what shops and newsletters say of parcels and of bounces. */
export function isOfOthers({ text, clues: { notice } }: Material): boolean {
  const at = notice.places[0] ?? 0;
  const end = text.indexOf("\n", at);
  const words = text.slice(text.lastIndexOf("\n\n", at) + 1, end < 0 ? undefined : end);
  return SPEECH.goods.test(words) || QUESTION.test(words);
}

/** Whether a person speaks: by what only his mail program writes, or by how he begins. */
export function isPersonal({ header, subject }: Envelope, words: string): boolean {
  if (
    PERSONS_SUBJECT.test(subject) ||
    TICKET.test(subject) ||
    SPEECH.mailProgram.test(`${header.get("user-agent") ?? ""} ${header.get("x-mailer") ?? ""}`)
  )
    return true;
  if (header.field("cc") !== undefined || addressesOfField(header.get("to") ?? "", 2).length > 1) return true;
  if ((header.field("list-id") ?? header.field("list-post")) !== undefined) return true;
  return SPEECH.greeting.test(words.trimStart()) || QUESTION.test(words);
}

/** "[desk #4711] …": what was told to a help desk. */
const TICKET = /^\[[^\]]{0,40}\d\]/;

/** "Here is what I get:", "Description:" and a fence: what follows is shown. */
const INTRODUCES = /[:：]$|^```/m;

/** "Description:", and nothing else. */
const LABEL = /^\s*\p{L}+[:：]\s*$/u;

/** Programs do not ask. */
const QUESTION = /[\p{L}\d"')]\s?[?？](?:\s|$)|\spor qué\s/u;

function prefaceOf(text: string, at: number): string {
  const { preamble, anybody, greeting } = SPEECH;
  const lines = text.slice(0, at).split("\n");
  return lines.filter((line) => !preamble.test(line) && !(anybody.test(line) && greeting.test(line))).join("\n");
}

/** Addresses and hosts are nobody's words. Two signs of a script without spaces are about a word. */
function wordsIn(all: string): number {
  const words = all.split(/\s+/).filter((word) => !/.[@.][\p{L}\d]/u.test(word));
  const text = words.join(" ");
  const signs = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) + Math.floor(signs / 2);
}
