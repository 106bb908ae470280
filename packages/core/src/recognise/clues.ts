/**
 * What the words of a notification give away, in one pass of one automaton over the subject and
 * the beginning of the human part: which text formats it may be of, whether it speaks of failure
 * or of delay, and in which language.
 */

import { compilePhrases, type PhraseMatcher } from "../phrases/index.ts";
import type { Envelope } from "./envelope.ts";
import { type Sign, TEXT_FORMATS, type TextFormat } from "./formats/index.ts";
import { NOTICE_WORDS } from "./notice-words/index.ts";

/** Does the text say that mail was not delivered, or only late? Counted in words of phrases found. */
export interface Notice {
  readonly failed: number;
  readonly delayed: number;
  readonly subject: number;
  /** Language of most of the words found. */
  readonly language: string | undefined;
}

export interface Clues {
  /** Formats that one of their signs names, the most telling first. */
  readonly formats: readonly TextFormat[];
  /** Formats whose own phrase of delay was found. */
  readonly delays: ReadonlySet<TextFormat>;
  readonly notice: Notice;
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
  return { matcher: compilePhrases(phrases), meanings, headers };
}

/** Reads what subject and text of a notification give away. */
export function readClues(envelope: Envelope, text: string): Clues {
  built ??= buildIndex();
  const { matcher, meanings, headers } = built;
  const { subject } = envelope;
  const signs = new SignCounter();
  const delays = new Set<TextFormat>();
  const counts = { failed: 0, delayed: 0, subject: 0 };
  const languages = new Map<string, number>();
  for (const hit of matcher.find(`${subject}\n${text}`)) {
    const meaning = meanings[hit.phrase];
    const zone = hit.end <= subject.length ? "subject" : "text";
    if (meaning?.of === "sign") {
      if (meaning.zone === zone) signs.note(meaning, zone, hit.words);
    } else if (meaning?.of === "delay") {
      delays.add(meaning.format);
    } else if (meaning !== undefined && (meaning.says !== "subject" || zone === "subject")) {
      counts[meaning.says] += hit.words;
      languages.set(meaning.language, (languages.get(meaning.language) ?? 0) + hit.words);
    }
  }
  for (const { name } of headers.size === 0 ? [] : envelope.header.fields)
    for (const entry of headers.get(name) ?? []) signs.note(entry, "header", 4);
  return { formats: signs.ranked(envelope), delays, notice: { ...counts, language: mostOf(languages) } };
}

function mostOf(counts: ReadonlyMap<string, number>): string | undefined {
  let most: string | undefined;
  for (const [language, count] of counts) if (most === undefined || count > (counts.get(most) ?? 0)) most = language;
  return most;
}

interface Seen {
  readonly format: TextFormat;
  text: number;
  subject: number;
  header: number;
}

/** Counts what was seen of each sign; a sign holds when all its members were. */
class SignCounter {
  readonly #seen = new Map<Sign, Seen>();

  note({ sign, format }: { readonly sign: Sign; readonly format: TextFormat }, where: Zone | "header", words: number): void {
    const seen = this.#seen.get(sign) ?? { format, text: 0, subject: 0, header: 0 };
    seen[where] = Math.max(seen[where], words);
    this.#seen.set(sign, seen);
  }

  ranked(envelope: Envelope): TextFormat[] {
    const weights = new Map<TextFormat, number>();
    for (const [sign, seen] of this.#seen) {
      if (!holds(sign, seen, envelope)) continue;
      const weight = seen.text + seen.subject + seen.header + (sign.from === undefined ? 0 : 3);
      weights.set(seen.format, Math.max(weights.get(seen.format) ?? 0, weight));
    }
    return [...weights].sort(([, a], [, b]) => b - a).map(([format]) => format);
  }
}

function holds(sign: Sign, seen: Seen, envelope: Envelope): boolean {
  if (sign.text !== undefined && seen.text === 0) return false;
  if (sign.subject !== undefined && seen.subject === 0) return false;
  if (sign.header !== undefined && seen.header === 0) return false;
  return sign.from === undefined || sign.from.test(envelope.fromText);
}
