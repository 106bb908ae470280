/**
 * The little language of phrases. A phrase is words; `{a,b c,}` is a choice (an empty choice may be
 * left out); `*` stands for up to GAP_WORDS words. Case, accents and punctuation do not matter, and
 * addresses in the text are not there: "mailbox is {full,over quota}" finds "Mailbox <a@b> is FULL!".
 */

import { createWords, cutWords } from "./words.ts";

/** How many words a `*` may stand for. */
export const GAP_WORDS = 6;

/** All plain forms of a phrase: `{a,b} c` gives "a c" and "b c". */
export function expandChoices(phrase: string): string[] {
  const open = phrase.indexOf("{");
  if (open < 0) return [phrase];
  const close = phrase.indexOf("}", open);
  if (close < 0) throw new TypeError(`phrase "${phrase}": a "{" without its "}"`);
  const tails = expandChoices(phrase.slice(close + 1));
  return phrase
    .slice(open + 1, close)
    .split(",")
    .flatMap((choice) => tails.map((tail) => phrase.slice(0, open) + choice + tail));
}

/** The runs of words between the gaps of one plain form. */
export function fragmentsOf(form: string): string[] {
  return form.split("*").map((fragment) => fragment.trim());
}

/** What tells two phrases apart: all their plain forms, each as the hashes of its words. */
export function spellings(phrase: string): string[] {
  const words = createWords();
  const fragmentKey = (fragment: string): string => {
    cutWords(fragment, words);
    return [...words.hash.subarray(0, words.count)].join(" ");
  };
  return [...new Set(expandChoices(phrase).map((form) => fragmentsOf(form).map(fragmentKey).join(" * ")))];
}
