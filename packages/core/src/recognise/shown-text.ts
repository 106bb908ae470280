/**
 * What a mail shows of another one: lines quoted in an answer, and all that stands below the heading of what
 * is passed on. Nobody says such words himself, so a bounce that stands there happened to somebody else.
 * Originals that come back have separators of their own (original.ts).
 */

import { SPEECH } from "./speech-words.ts";

/** "> …"; neither a mark of a program (">>> RCPT To:<…>") nor a line that an mbox escaped (">From "). */
const QUOTED = /^>(?!>>|From )/;
const MAX_LINE = 400;

/** Where the words of a mail are its own. */
export class ShownText {
  readonly #text: string;
  /** Where the first heading begins; the end of the text when there is none. */
  readonly #heading: number;

  constructor(text: string) {
    this.#text = text;
    this.#heading = headingIn(text);
  }

  /** Whether anything is shown at all. */
  get isAnyShown(): boolean {
    return this.#heading < this.#text.length || /^>(?!>>|From )/m.test(this.#text);
  }

  /** Whether what stands at that offset is shown, not said. */
  isShown(at: number): boolean {
    return at >= this.#heading || QUOTED.test(this.#text.slice(this.#text.lastIndexOf("\n", at) + 1, at + 8));
  }
}

function headingIn(text: string): number {
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf("\n", start);
    if (end < 0) end = text.length;
    if (end > start && end - start < MAX_LINE) {
      const line = text.slice(start, end).trimEnd();
      if (isHeading(line)) return start;
    }
    start = end + 1;
  }
  return text.length;
}

/** Most lines are none for sure, by one look at an end of them. */
function isHeading(line: string): boolean {
  if (/[:：]$/.test(line)) return SPEECH.attribution.test(line);
  return line.trimStart().startsWith("--") ? SPEECH.forwardRule.test(line) : /^[->*FVDOО差发]/.test(line) && SPEECH.daemonsField.test(line);
}
