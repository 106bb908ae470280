/**
 * What the words of a notification give away, in one pass of one automaton over the subject and
 * the beginning of the human part: which text formats it may be of, whether it speaks of failure
 * or of delay, and in which language.
 */

import { compilePhrases, type PhraseMatcher, preparedTables } from "../phrases/index.ts";
import type { Envelope } from "./envelope.ts";
import { type Sign, TEXT_FORMATS, type TextFormat } from "./formats/index.ts";
import { NOTICE_WORDS } from "./notice-words/index.ts";

/** Does the text say that mail was not delivered, or only late? Counted in words of phrases found. */
export interface Notice {
  readonly failed: number;
  readonly delayed: number;
  readonly subject: number;
  /** Where in the text the clauses begin, in order. */
  readonly places: readonly number[];
  /** Language of most of the words found. */
  readonly language: string | undefined;
}

export interface Clues {
  /** Formats that one of their signs names, the most telling first. */
  readonly formats: readonly Candidate[];
  /** Formats whose own phrase of delay was found. */
  readonly delays: readonly TextFormat[];
  readonly notice: Notice;
}

/** A format that the mail may be of. */
export interface Candidate {
  readonly format: TextFormat;
  /** Where in the text the first of its signs begins: 0 when the header has one; undefined when only the subject has. */
  readonly at: number | undefined;
}

type Zone = "text" | "subject";

/** What one phrase of the automaton means. */
type Meaning =
  | { readonly of: "sign"; readonly sign: Sign; readonly format: TextFormat; readonly zone: Zone }
  | { readonly of: "delay"; readonly format: TextFormat }
  | { readonly of: "notice"; readonly says: "failed" | "delayed" | "subject"; readonly language: string };

interface Index {
  readonly matcher: PhraseMatcher;
  readonly meanings: readonly Meaning[];
  readonly headers: ReadonlyMap<string, readonly { readonly sign: Sign; readonly format: TextFormat }[]>;
}

let built: Index | undefined;

function buildIndex(): Index {
  const phrases: string[] = [];
  const meanings: Meaning[] = [];
  const headers = new Map<string, { sign: Sign; format: TextFormat }[]>();
  const add = (phrase: string, meaning: Meaning): void => {
    phrases.push(phrase);
    meanings.push(meaning);
  };
  for (const format of TEXT_FORMATS) {
    if (format.delayed !== undefined) add(format.delayed, { of: "delay", format });
    for (const sign of format.signs) {
      if (sign.header !== undefined) headers.set(sign.header, [...(headers.get(sign.header) ?? []), { sign, format }]);
      if (sign.text !== undefined) add(sign.text, { of: "sign", sign, format, zone: "text" });
      if (sign.subject !== undefined) add(sign.subject, { of: "sign", sign, format, zone: "subject" });
    }
  }
  for (const words of NOTICE_WORDS) {
    for (const says of ["failed", "delayed", "subject"] as const)
      for (const phrase of words[says]) add(phrase, { of: "notice", says, language: words.language });
  }
  return { matcher: compilePhrases(phrases, preparedTables("clues", phrases)), meanings, headers };
}

/** The automaton of all signs and notices, built when the first text is looked at. */
export function clueMatcher(): PhraseMatcher {
  built ??= buildIndex();
  return built.matcher;
}

/** Reads what subject and text of a notification give away. */
export function readClues(envelope: Envelope, text: string): Clues {
  built ??= buildIndex();
  const { matcher, meanings, headers } = built;
  const { subject } = envelope;
  const signs: Seen[] = [];
  const notice: Counts = { failed: 0, delayed: 0, subject: 0, places: [], languages: [] };
  const textStart = subject.length + 1;
  const delays: TextFormat[] = [];
  for (const hit of matcher.find(`${subject}\n${text}`)) {
    const meaning = meanings[hit.phrase] as Meaning;
    const inSubject = hit.end <= subject.length;
    if (meaning.of === "notice") {
      countNotice(notice, meaning, inSubject, hit.words);
      if (!inSubject && meaning.says !== "subject") notice.places.push(hit.start - textStart);
    } else if (meaning.of === "delay") delays.push(meaning.format);
    else if ((meaning.zone === "subject") === inSubject) {
      const seen = seenOf(signs, meaning);
      if (inSubject) seen.subject = hit.words;
      else {
        seen.text = hit.words;
        seen.at ??= hit.start - textStart;
      }
    }
  }
  if (headers.size > 0)
    for (const { name } of envelope.header.fields) for (const entry of headers.get(name) ?? []) seenOf(signs, entry).header = HEADER_WEIGHT;
  const held = signs.filter((seen) => holds(seen, envelope));
  // A subject that a program is known by is a notice's, whatever its words.
  for (const { subject: words } of held) notice.subject += words;
  const { failed, delayed, subject: inSubject, places, languages } = notice;
  return { formats: ranked(held), delays, notice: { failed, delayed, subject: inSubject, places, language: languageOf(languages) } };
}

interface Counts {
  failed: number;
  delayed: number;
  subject: number;
  readonly places: number[];
  /** A handful at most, so a list is searched faster than a map is made. */
  readonly languages: { readonly language: string; words: number }[];
}

function countNotice(counts: Counts, { says, language }: Extract<Meaning, { of: "notice" }>, inSubject: boolean, words: number): void {
  if (says === "failed") counts.failed += words;
  else if (says === "delayed") counts.delayed += words;
  else if (inSubject) counts.subject += words;
  else return;
  for (const known of counts.languages) {
    if (known.language !== language) continue;
    known.words += words;
    return;
  }
  counts.languages.push({ language, words });
}

/** Notices in two languages have English for the second one: another language counts before it. */
function languageOf(counts: Counts["languages"]): string | undefined {
  let most: Counts["languages"][number] | undefined;
  for (const one of counts) {
    const isSecond = one.language === "en" && most !== undefined && most.words >= 4;
    if (most === undefined || (!isSecond && (one.words > most.words || (most.language === "en" && one.words >= 4)))) most = one;
  }
  return most?.language;
}

/** What a header field weighs that only one program writes, in words. */
const HEADER_WEIGHT = 4;
/** What a matching From adds. */
const FROM_WEIGHT = 3;

/** What was seen of a sign: words of its phrases. A sign holds when all its members were seen. */
interface Seen {
  readonly sign: Sign;
  readonly format: TextFormat;
  text: number;
  subject: number;
  header: number;
  at: number | undefined;
}

function seenOf(signs: Seen[], { sign, format }: { readonly sign: Sign; readonly format: TextFormat }): Seen {
  for (const seen of signs) if (seen.sign === sign) return seen;
  const seen: Seen = { sign, format, text: 0, subject: 0, header: 0, at: undefined };
  signs.push(seen);
  return seen;
}

function ranked(held: Seen[]): Candidate[] {
  if (held.length > 1) held.sort((a, b) => weightOf(b) - weightOf(a));
  const formats: { format: TextFormat; at: number | undefined }[] = [];
  for (const { format, header, at: place } of held) {
    const at = header > 0 ? 0 : place;
    const known = formats.find((one) => one.format === format);
    if (known === undefined) formats.push({ format, at });
    else if (at !== undefined && (known.at === undefined || at < known.at)) known.at = at;
  }
  return formats;
}

function weightOf({ sign, text, subject, header }: Seen): number {
  return text + subject + header + (sign.from === undefined ? 0 : FROM_WEIGHT);
}

function holds({ sign, text, subject, header }: Seen, envelope: Envelope): boolean {
  if (sign.text !== undefined && text === 0) return false;
  if (sign.subject !== undefined && subject === 0) return false;
  if (sign.header !== undefined && header === 0) return false;
  return sign.from === undefined || sign.from.test(envelope.fromText);
}
