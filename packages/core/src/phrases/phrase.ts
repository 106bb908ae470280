/**
 * The little language of phrases. A phrase is words; `{a,b c,}` is a choice (an empty choice may be
 * left out); `*` stands for up to GAP_WORDS words. Case, accents and punctuation do not matter, and
 * addresses in the text are not there: "mailbox is {full,over quota}" finds "Mailbox <a@b> is FULL!".
 */

import { createWords, cutWords } from "./words.ts";

/** How many words a `*` may stand for. */
export const GAP_WORDS = 6;

/** What may stand in one place of a phrase: any one of these texts. */
export type Place = readonly string[];

const BALANCED = /^[^{}]*(?:\{[^{}*]*\}[^{}]*)*$/;
/** Words and choices up to the next space outside braces. */
const CHUNK = /(?:[^\s{}]|\{[^{}]*\})+/g;

/** The runs of words between the gaps of a phrase; throws TypeError when it is no phrase. */
export function runsOf(phrase: string): string[] {
  if (phrase.includes("{") && !BALANCED.test(phrase))
    throw new TypeError(`phrase "${phrase}": braces that do not match, or a gap inside them`);
  if (!phrase.includes("*") && phrase !== "") return [phrase];
  const runs = phrase.split("*").map((run) => run.trim());
  if (runs.includes("")) throw new TypeError(`phrase "${phrase}": no word beside a gap`);
  return runs;
}

/** The places of one run, at most `limit` of them. */
export function placesOf(run: string, limit = 1000): Place[] {
  const places: Place[] = [];
  for (const [chunk] of run.matchAll(CHUNK)) {
    places.push(expandChoices(chunk));
    if (places.length >= limit) break;
  }
  return places;
}

/** All plain forms of a text with choices: `{a,b}c` gives "ac" and "bc". */
function expandChoices(text: string): string[] {
  const open = text.indexOf("{");
  if (open < 0) return [text];
  const close = text.indexOf("}", open);
  const tails = expandChoices(text.slice(close + 1));
  return text
    .slice(open + 1, close)
    .split(",")
    .flatMap((choice) => tails.map((tail) => text.slice(0, open) + choice + tail));
}

/** What tells two phrases apart: all their plain forms, each as the hashes of its words. */
export function spellings(phrase: string): string[] {
  const words = createWords();
  const hashesOf = (text: string): string => {
    cutWords(text, words);
    return words.hash.subarray(0, words.count).join(" ");
  };
  const formsOf = (run: string): string[] =>
    placesOf(run).reduce<string[]>(
      (forms, place) => forms.flatMap((form) => place.map((text) => `${form} ${hashesOf(text)}`.trim())),
      [""],
    );
  return runsOf(phrase)
    .map(formsOf)
    .reduce((forms, run) => forms.flatMap((form) => run.map((tail) => `${form} * ${tail}`)));
}
