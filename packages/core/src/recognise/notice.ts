/**
 * Does a text say that mail was not delivered, or only late, and in which language? All phrases of
 * all languages in one pass.
 */

import { compilePhrases, type PhraseMatcher } from "../phrases/index.ts";
import { NOTICE_WORDS } from "./notice-words/index.ts";

export interface Notice {
  /** How many words of phrases of failure, of delay and of subjects were found. */
  readonly failed: number;
  readonly delayed: number;
  readonly subject: number;
  /** Language of most of the words found. */
  readonly language: string | undefined;
}

type Zone = "failed" | "delayed" | "subject";

let built: { matcher: PhraseMatcher; meanings: { zone: Zone; language: string }[] } | undefined;

function matcherOfNotices(): NonNullable<typeof built> {
  if (built !== undefined) return built;
  const meanings: { zone: Zone; language: string }[] = [];
  const phrases: string[] = [];
  for (const words of NOTICE_WORDS) {
    for (const zone of ["failed", "delayed", "subject"] as const) {
      for (const phrase of words[zone]) {
        phrases.push(phrase);
        meanings.push({ zone, language: words.language });
      }
    }
  }
  built = { matcher: compilePhrases(phrases), meanings };
  return built;
}

/** Weighs subject and text; phrases of subjects count in the subject only. */
export function readNotice(subject: string, text: string): Notice {
  const { matcher, meanings } = matcherOfNotices();
  const counts = { failed: 0, delayed: 0, subject: 0 };
  const languages = new Map<string, number>();
  for (const hit of matcher.find(`${subject}\n${text}`)) {
    const meaning = meanings[hit.phrase];
    if (meaning === undefined || (meaning.zone === "subject" && hit.start > subject.length)) continue;
    counts[meaning.zone] += hit.words;
    languages.set(meaning.language, (languages.get(meaning.language) ?? 0) + hit.words);
  }
  const language = [...languages].sort(([, a], [, b]) => b - a)[0]?.[0];
  return { ...counts, language };
}
