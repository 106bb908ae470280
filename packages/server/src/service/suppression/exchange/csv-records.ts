/**
 * CSV (RFC 4180) -> records: commas, semicolons or tabs, quotes with line ends in them, a header or none. Without a header the
 * first column is the address: a bare list of addresses is CSV too.
 */

import type { NumberedLine } from "./line-cutter.ts";
import { fieldName, type ListRecord } from "./list-record.ts";

/** A quote that is never closed must not swallow the file. */
const MAX_LINES_IN_QUOTES = 100;
const HEADER_NAMES: ReadonlySet<string> = new Set(["address", "email", "emailaddress", "recipient"]);

/** Reads lines, which come in their order. */
export class CsvReader {
  #names: readonly string[] | undefined;
  #separator = ",";
  /** Lines of a record whose quote is open. */
  #open: NumberedLine[] = [];

  /** The records of a line: none of an empty one, of the header, and of one that goes on. */
  read(line: NumberedLine): readonly ListRecord[] {
    if (line.text === undefined) return [{ line: line.line, fault: "the line is too long" }];
    if (this.#open.length === 0 && !line.text.includes('"')) return this.#record(line.line, line.text.split(this.#separatorOf(line.text)));
    this.#open.push(line);
    const text = this.#open.map((one) => one.text).join("\n");
    if (!hasOpenQuote(text)) return this.#close(text);
    return this.#open.length < MAX_LINES_IN_QUOTES ? [] : this.#giveUp();
  }

  /** What is left at the end. */
  end(): readonly ListRecord[] {
    return this.#open.length === 0 ? [] : this.#giveUp();
  }

  #close(text: string): readonly ListRecord[] {
    const line = this.#open[0]?.line ?? 0;
    this.#open = [];
    return this.#record(line, quotedFields(text, this.#separatorOf(text)));
  }

  /** The line with the quote is told, and those behind it are read as if it were not there. */
  #giveUp(): readonly ListRecord[] {
    const [first, ...others] = this.#open;
    this.#open = [];
    const fault: ListRecord = { line: first?.line ?? 0, fault: "a quote is not closed" };
    return [fault, ...others.flatMap((one) => this.read(one))];
  }

  #record(line: number, cells: readonly string[]): readonly ListRecord[] {
    if (cells.every((cell) => cell.trim() === "")) return [];
    if (this.#names === undefined) {
      const names = cells.map(fieldName);
      const isHeader = names.some((name) => HEADER_NAMES.has(name));
      this.#names = isHeader ? names : ["address"];
      if (isHeader) return [];
    }
    const fields: Record<string, string> = {};
    for (const [at, name] of this.#names.entries()) fields[name] = cells[at]?.trim() ?? "";
    return [{ line, fields }];
  }

  /** The first line says which it is. */
  #separatorOf(text: string): string {
    if (this.#names === undefined) this.#separator = [",", ";", "\t"].find((one) => text.includes(one)) ?? ",";
    return this.#separator;
  }
}

function hasOpenQuote(text: string): boolean {
  let quotes = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes += 1;
  return quotes % 2 === 1;
}

function quotedFields(text: string, separator: string): readonly string[] {
  const cells: string[] = [];
  for (let at = 0; at <= text.length; ) {
    const isQuoted = text[at] === '"';
    const end = endOfCell(text, separator, { at, isQuoted });
    const cell = text.slice(at, end);
    cells.push(isQuoted ? cell.slice(1, cell.lastIndexOf('"')).replaceAll('""', '"') : cell);
    at = end + 1;
  }
  return cells;
}

function endOfCell(text: string, separator: string, { at, isQuoted }: { readonly at: number; readonly isQuoted: boolean }): number {
  let from = at;
  if (isQuoted) {
    let close = text.indexOf('"', at + 1);
    while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
    from = close < 0 ? text.length : close;
  }
  const end = text.indexOf(separator, from);
  return end < 0 ? text.length : end;
}
