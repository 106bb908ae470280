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

/** A phrase as runs of places; between two runs is a gap. */
export type ParsedPhrase = readonly (readonly Place[])[];

/** Parses a phrase; throws TypeError when it is none. */
export function parsePhrase(phrase: string): ParsedPhrase {
  const runs: Place[][] = [[]];
  for (const chunk of chunksOf(phrase)) {
    if (chunk === "*") runs.push([]);
    else runs.at(-1)?.push(expandChoices(chunk));
  }
  if (runs.some((run) => run.length === 0)) throw new TypeError(`phrase "${phrase}": no word beside a gap`);
  return runs;
}

/** The phrase cut at its spaces; those inside braces do not count. */
function chunksOf(phrase: string): string[] {
  const chunks: string[] = [];
  let chunk = "";
  let inside = false;
  for (const letter of phrase) {
    if (letter === "{") inside = true;
    if (letter === "}") {
      if (!inside) throw new TypeError(`phrase "${phrase}": a "}" without its "{"`);
      inside = false;
    }
    if (letter === " " && !inside) {
      if (chunk !== "") chunks.push(chunk);
      chunk = "";
    } else chunk += letter;
  }
  if (inside) throw new TypeError(`phrase "${phrase}": a "{" without its "}"`);
  return chunk === "" ? chunks : [...chunks, chunk];
}

/** All plain forms of a text with choices: `{a,b} c` gives "a c" and "b c". */
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
  const formsOf = (run: readonly Place[]): string[] =>
    run.reduce<string[]>((forms, place) => forms.flatMap((form) => place.map((text) => `${form} ${hashesOf(text)}`.trim())), [""]);
  return parsePhrase(phrase)
    .map(formsOf)
    .reduce((forms, run) => forms.flatMap((form) => run.map((tail) => `${form} * ${tail}`)));
}
