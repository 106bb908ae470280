/**
 * Finds where each key and each item of a TOML document stands, which the parser does not tell. It reads documents
 * that the parser has already accepted (TOML 1.1), so that it may step over values without understanding them; on
 * anything else it ends early, and never runs for ever.
 */

import { joinKey } from "./origin.ts";

const SPACE = /(?:[ \t\r\n]|#[^\n]*(?:\n|$))*/y;
const BARE_KEY = /[A-Za-z0-9_-]+/y;
const LITERAL = /'''.*?'{3,5}|'[^'\n]*'/sy;
const BASIC = /"""(?:[^\\]|\\.)*?"{3,5}|"(?:[^"\\\n]|\\.)*"/sy;
const BARE_VALUE = /[^,\]}#\r\n]+/y;

class Locator {
  readonly offsets = new Map<string, number>();
  readonly #tables = new Map<string, number>();
  readonly #text: string;
  #at = 0;
  #prefix = "";

  constructor(text: string) {
    this.#text = text;
  }

  document(): void {
    for (this.#take(SPACE); this.#at < this.#text.length; this.#take(SPACE)) {
      const before = this.#at;
      if (this.#text[this.#at] === "[") this.#header();
      else this.#assignment(this.#prefix);
      if (this.#at === before) return;
    }
  }

  #header(): void {
    const begin = this.#at;
    const isRepeated = this.#text.startsWith("[[", this.#at);
    this.#at += isRepeated ? 2 : 1;
    const names = this.#names();
    this.#at += isRepeated ? 2 : 1;
    const outer = names.slice(0, -1).reduce((path, name) => this.#newest(this.#note(joinKey(path, name), begin)), "");
    const path = this.#note(joinKey(outer, names.at(-1) ?? ""), begin);
    if (isRepeated) this.#tables.set(path, (this.#tables.get(path) ?? -1) + 1);
    this.#prefix = this.#note(isRepeated ? this.#newest(path) : path, begin);
  }

  /** Of a repeated table its last item, which is what a header below it means. */
  #newest(path: string): string {
    const index = this.#tables.get(path);
    return index === undefined ? path : `${path}[${index}]`;
  }

  #assignment(prefix: string): void {
    const begin = this.#at;
    const path = this.#names().reduce((outer, name) => this.#note(joinKey(outer, name), begin), prefix);
    this.#take(SPACE);
    if (this.#text[this.#at] !== "=") return;
    this.#at++;
    this.#take(SPACE);
    this.#value(path);
  }

  /** A dotted key. */
  #names(): readonly string[] {
    const names: string[] = [];
    do {
      if (names.length > 0) this.#at++;
      this.#take(SPACE);
      const quoted = this.#take(BASIC) || this.#take(LITERAL);
      names.push(quoted === "" ? this.#take(BARE_KEY) : unquoted(quoted));
      this.#take(SPACE);
    } while (this.#text[this.#at] === ".");
    return names;
  }

  #value(path: string): void {
    const first = this.#text[this.#at];
    if (first === "[") this.#items("]", (index) => this.#item(`${path}[${index}]`));
    else if (first === "{") this.#items("}", () => this.#assignment(path));
    else if (this.#take(BASIC) === "" && this.#take(LITERAL) === "") this.#take(BARE_VALUE);
  }

  #item(path: string): void {
    this.#note(path, this.#at);
    this.#value(path);
  }

  #items(end: string, item: (index: number) => void): void {
    this.#at++;
    for (let index = 0; this.#at < this.#text.length; index++) {
      this.#take(SPACE);
      if (this.#text[this.#at] === end) break;
      const before = this.#at;
      item(index);
      this.#take(SPACE);
      if (this.#text[this.#at] === ",") this.#at++;
      if (this.#at === before) return;
    }
    this.#at++;
  }

  /** The first place counts: of a table that several keys open it is where it began. */
  #note(path: string, at: number): string {
    if (!this.offsets.has(path)) this.offsets.set(path, at);
    return path;
  }

  /** Steps over what stands here, and gives it. */
  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? "";
    this.#at += found.length;
    return found;
  }
}

/** Where each key of a TOML document stands: "queue.retry_after[2]" -> offset in the text. */
export function locateKeys(text: string): ReadonlyMap<string, number> {
  const locator = new Locator(text);
  locator.document();
  return locator.offsets;
}

function unquoted(quoted: string): string {
  if (quoted.startsWith("'")) return quoted.slice(1, -1);
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted.slice(1, -1);
  }
}
