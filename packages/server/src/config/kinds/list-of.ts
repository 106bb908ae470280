/** Several values of one kind: an array in TOML, parted by commas in an environment variable. Each wrong item is named by its index. */

import { type Kind, shownValue } from "./kind.ts";

interface ListOptions {
  readonly minimum?: number;
}

/** In an environment variable: as TOML has an empty list, too. */
const NOTHING: readonly string[] = ["", "[]"];

/** A list; `minimum` is how many items it must have. */
export function listOf<Value>(item: Kind<Value>, { minimum = 0 }: ListOptions = {}): Kind<readonly Value[]> {
  return {
    allowed: `a list: ${item.allowed}`,
    fromText: (text) => (NOTHING.includes(text.trim()) ? [] : text.split(",").map((part) => item.fromText(part.trim()))),
    read: (raw, refuse) => {
      if (!Array.isArray(raw)) {
        const isItem = item.read(raw, () => undefined) !== undefined;
        refuse(`${shownValue(raw)} is no list; write ${isItem ? `it in brackets: [${shownValue(raw)}]` : `a list: ${item.allowed}`}`);
        return undefined;
      }
      if (raw.length < minimum) {
        refuse(`the list is empty; it needs ${minimum === 1 ? "an item" : `${minimum} items`}: ${item.allowed}`);
        return undefined;
      }
      const values = raw.map((one, index) => item.read(one, (words) => refuse(words, index)));
      return values.every((value) => value !== undefined) ? values : undefined;
    },
  };
}
