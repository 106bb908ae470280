/** The words that a notification has for one recipient, when no format tells where they stand. */

import type { TextLine } from "../mime/index.ts";
import type { Finding, Found } from "../model/index.ts";

/** Longest text that is looked at: what explains a failure stands near the address. */
const MAX_LINES = 80;
const MAX_TEXT = 4000;

/** All words of a notification about one recipient only. */
export function wholeText(lines: readonly TextLine[]): Found | undefined {
  return joined(lines.slice(0, MAX_LINES));
}

/** Where each address first stands, lower case, so that many recipients cost one pass. */
export class AddressIndex {
  readonly #lines: readonly TextLine[];
  readonly #places = new Map<string, number>();

  constructor(lines: readonly TextLine[]) {
    this.#lines = lines;
    lines.forEach(({ text }, index) => {
      if (!text.includes("@")) return;
      for (const word of text.toLowerCase().split(/[\s<>"'(),;:[\]]/))
        if (/.@./.test(word) && !this.#places.has(word)) this.#places.set(word, index);
    });
  }

  /** The lines from the one that names the recipient to the next blank one or address. */
  paragraphOf({ recipient, originalRecipient }: Finding): Found | undefined {
    const start = this.#places.get(recipient?.value.toLowerCase() ?? "") ?? this.#places.get(originalRecipient?.value.toLowerCase() ?? "");
    if (start === undefined) return undefined;
    let end = start + 1;
    while (end < this.#lines.length && end - start < 12 && this.#lines[end]?.text !== "" && this.#lines[end]?.text.includes("@") !== true)
      end++;
    return joined(this.#lines.slice(start, end));
  }
}

/** Lines of a paragraph joined by a space, paragraphs by a line end: a reply does not reach into the next one. */
export function joinParagraphs(lines: readonly TextLine[]): string {
  let text = "";
  let gap = "";
  for (const line of lines) {
    const words = line.text.trim();
    if (words === "") gap = text === "" ? "" : "\n";
    else {
      text += gap + words;
      gap = " ";
    }
  }
  return text;
}

function joined(lines: readonly TextLine[]): Found | undefined {
  const first = lines.find(({ text }) => text !== "");
  const last = lines.findLast(({ text }) => text !== "");
  return first && last && { value: joinParagraphs(lines).slice(0, MAX_TEXT), start: first.start, end: last.end };
}
