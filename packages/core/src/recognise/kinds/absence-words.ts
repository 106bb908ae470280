/** Whether a subject or a text speaks as auto-replies do, and in which language. */

import { compilePhrases, type PhraseHit, type PhraseMatcher } from "../../phrases/index.ts";
import { ABSENCE_PHRASES } from "./absence-phrases.ts";
import { AUTO_REPLY_SUBJECTS } from "./auto-reply-subjects.ts";

export interface SubjectSign {
  readonly language: string;
  /** A program's prefix at the very beginning, not just words that anybody may use. */
  readonly isPrefix: boolean;
}

interface Subjects {
  readonly matcher: PhraseMatcher;
  readonly signs: readonly SubjectSign[];
}

let prefixes: Subjects | undefined;
let phrases: Subjects | undefined;

/** Language tags in brackets, asterisks and the like, which programs and people put first. */
const LEADING = /^[\s*"'([{<_\-–—#!.]*/;
/** What follows a prefix: a colon, the answered subject in brackets, nothing. */
const AFTER_PREFIX = /^\s{0,3}(?:[:：;\-–—|~([（"“«「『【]|re\b|$)/i;

export function subjectSign(subject: string): SubjectSign | undefined {
  if (subject === "") return undefined;
  prefixes ??= subjectsOf(true);
  phrases ??= subjectsOf(false);
  const start = LEADING.exec(subject)?.[0].length ?? 0;
  const prefix = first(
    prefixes.matcher.find(subject, 300).filter((hit) => hit.start === start && AFTER_PREFIX.test(subject.slice(hit.end))),
  );
  if (prefix !== undefined) return prefixes.signs[prefix];
  const phrase = first(phrases.matcher.find(subject, 300));
  return phrase === undefined ? undefined : phrases.signs[phrase];
}

/** Languages share words; the one that the list has first is meant. */
function first(hits: readonly PhraseHit[]): number | undefined {
  return hits.length === 0 ? undefined : Math.min(...hits.map(({ phrase }) => phrase));
}

function subjectsOf(isPrefix: boolean): Subjects {
  const entries = AUTO_REPLY_SUBJECTS.flatMap(({ language, prefixes, phrases }) =>
    (isPrefix ? prefixes : phrases).map((phrase) => ({ phrase, language })),
  );
  return { matcher: compilePhrases(entries.map(({ phrase }) => phrase)), signs: entries.map(({ language }) => ({ language, isPrefix })) };
}

let absence: { readonly matcher: PhraseMatcher; readonly languages: readonly string[] } | undefined;

/** The language in which `text` tells of an absence or a receipt: the one that says most; undefined when it does not. */
export function absenceLanguage(text: string): string | undefined {
  absence ??= absenceMatcher();
  const words = new Map<string, number>();
  for (const hit of absence.matcher.find(text, 3000)) {
    const language = absence.languages[hit.phrase] ?? "";
    words.set(language, (words.get(language) ?? 0) + hit.words);
  }
  const order = Object.keys(ABSENCE_PHRASES);
  return [...words].sort(([a, aWords], [b, bWords]) => bWords - aWords || order.indexOf(a) - order.indexOf(b))[0]?.[0];
}

function absenceMatcher(): { matcher: PhraseMatcher; languages: string[] } {
  const entries = Object.entries(ABSENCE_PHRASES).flatMap(([language, phrases]) => phrases.map((phrase) => ({ phrase, language })));
  return { matcher: compilePhrases(entries.map(({ phrase }) => phrase)), languages: entries.map(({ language }) => language) };
}
