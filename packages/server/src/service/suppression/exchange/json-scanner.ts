/**
 * A JSON document -> its records, without ever having the whole of it: a list of objects, or an answer of an API that has the
 * list in one of its members, one page after another.
 *
 * A record is an object that has no object around it but that of its page: `[{…}]`, `{"items": [{…}], "paging": {…}}`.
 */

import { fieldsOf, type ListRecord, parsedObject } from "./list-record.ts";

const MAX_CHARACTERS = 65_536;
/** A list that is nested more deeply is no list: what is open is remembered, and must not fill the memory. */
const MAX_DEPTH = 100;

/** Scans pieces of text, which come in their order. */
export class JsonScanner {
  /** What is open: "{" or "[" each. */
  readonly #open: string[] = [];
  #isInText = false;
  #isEscaped = false;
  #isTooDeep = false;
  #line = 1;
  /** The text of the record that is being read. */
  #record = "";
  #recordLine = 1;

  /** The records that end in a piece. */
  read(text: string): readonly ListRecord[] {
    const records: ListRecord[] = [];
    let begin = this.#isInRecord() ? 0 : -1;
    for (let at = 0; at < text.length && !this.#isTooDeep; at += 1) {
      const change = this.#step(text[at] as string);
      if (change === "begin") {
        begin = at;
        this.#recordLine = this.#line;
      } else if (change === "end") {
        this.#keep(text.slice(begin, at + 1));
        records.push(this.#taken());
        begin = -1;
      }
    }
    if (begin >= 0) this.#keep(text.slice(begin));
    return records;
  }

  /** What is left at the end. */
  end(): readonly ListRecord[] {
    if (this.#isTooDeep) return [{ line: this.#line, fault: `the JSON is nested more than ${MAX_DEPTH} times; it was read no further` }];
    return this.#open.length === 0 ? [] : [{ line: this.#recordLine, fault: "the JSON is cut short" }];
  }

  /** One that is too long is no record, and its rest is not kept. */
  #keep(text: string): void {
    if (this.#record.length <= MAX_CHARACTERS) this.#record += text;
  }

  #taken(): ListRecord {
    const value = this.#record.length > MAX_CHARACTERS ? undefined : parsedObject(this.#record);
    this.#record = "";
    if (value === undefined) return { line: this.#recordLine, fault: "this is no JSON object" };
    return { line: this.#recordLine, fields: fieldsOf(value) };
  }

  /** An object in a list; the list is the document, or a member of its one object. */
  #isInRecord(): boolean {
    const [first, second, third] = this.#open;
    return first === "[" ? second === "{" : second === "[" && third === "{";
  }

  /** Whether a record begins or ends with a character. */
  #step(character: string): "begin" | "end" | undefined {
    if (character === "\n") this.#line += 1;
    if (this.#isInText) {
      if (this.#isEscaped) this.#isEscaped = false;
      else if (character === "\\") this.#isEscaped = true;
      else if (character === '"') this.#isInText = false;
      return undefined;
    }
    switch (character) {
      case '"':
        this.#isInText = true;
        return undefined;
      case "{":
      case "[": {
        const before = this.#isInRecord();
        this.#isTooDeep = this.#open.push(character) > MAX_DEPTH;
        return !before && this.#isInRecord() ? "begin" : undefined;
      }
      case "}":
      case "]": {
        const before = this.#isInRecord();
        this.#open.pop();
        return before && !this.#isInRecord() ? "end" : undefined;
      }
      default:
        return undefined;
    }
  }
}
