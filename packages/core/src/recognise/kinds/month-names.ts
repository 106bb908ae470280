/** Months by name, whichever language of `month-forms.ts` it is. */

import { MONTH_FORMS } from "./month-forms.ts";

let months: ReadonlyMap<string, number> | undefined;

/** 1…12, or undefined when `word` names no month. */
export function monthOf(word: string): number | undefined {
  months ??= monthsByName();
  return months.get(foldWord(word));
}

/** Built when the first date is read. */
function monthsByName(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const names of MONTH_FORMS) {
    for (const [index, forms] of names.split(" ").entries()) for (const form of forms.split("/")) found.set(foldWord(form), index + 1);
  }
  return found;
}

/** Case and accents dropped. */
function foldWord(word: string): string {
  return word
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase();
}
