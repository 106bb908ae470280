/**
 * CSV (RFC 4180) -> records: commas, semicolons or tabs, quotes with line ends in them, a header or none. Without a header the
 * first column is the address, and the second one may be the word of a sending service for why: a bare list of addresses is CSV too.
 */

import { csvCells } from "./csv-cells.ts";
import type { NumberedLine } from "./line-cutter.ts";
import { LIST_FORMS } from "./list-formats.ts";
import { ADDRESS_NAMES, fieldName, type ListRecord } from "./list-record.ts";

/** A quote that is never closed must not swallow the file. */
const MAX_LINES_IN_QUOTES = 100;
const MAX_CHARACTERS_IN_QUOTES = 65_536;
/** The first line that Excel writes and looks for. */
const SEPARATOR_LINE = /^"?sep=([,;\t])"?$/i;

/** Reads lines, which come in their order. */
export class CsvReader {
  #names: readonly string[] | undefined;
  #separator = ",";
  #isSeparatorSaid = false;
  /** Lines of a record whose quote is open. */
  #open: NumberedLine[] = [];

  /** The records of a line: none of an empty one, of the header, and of one that goes on. */
  read(line: NumberedLine): readonly ListRecord[] {
    const { text } = line;
    if (text === undefined) return [{ line: line.line, fault: "the line is too long" }];
    const isInQuotes = this.#open.length > 0;
    const separator = isInQuotes ? this.#separator : this.#separatorOf(text);
    if (separator === undefined) return [];
    if (isInQuotes && !text.includes('"')) return this.#keep(line);
    const cells = csvCells([...this.#open.map((one) => one.text), text].join("\n"), separator);
    if (cells === "open") return this.#keep(line);
    if (cells === "broken") return this.#giveUp(line);
    const [first = line] = this.#open;
    this.#open = [];
    return this.#record(first.line, cells);
  }

  /** What is left at the end. */
  end(): readonly ListRecord[] {
    return this.#open.length === 0 ? [] : this.#giveUp();
  }

  /** A record goes on behind the line, if it does not go on for too long. */
  #keep(line: NumberedLine): readonly ListRecord[] {
    this.#open.push(line);
    const characters = this.#open.reduce((sum, { text = "" }) => sum + text.length, 0);
    return this.#open.length < MAX_LINES_IN_QUOTES && characters <= MAX_CHARACTERS_IN_QUOTES ? [] : this.#giveUp();
  }

  /** The line with the quote is told, and those behind it are read as if it were not there. */
  #giveUp(...last: readonly NumberedLine[]): readonly ListRecord[] {
    const [first, ...others] = [...this.#open, ...last];
    this.#open = [];
    const fault: ListRecord = { line: first?.line ?? 0, fault: "a quote is not closed" };
    return [fault, ...others.flatMap((one) => this.read(one))];
  }

  #record(line: number, cells: readonly string[]): readonly ListRecord[] {
    if (cells.every((cell) => cell.trim() === "")) return [];
    if (this.#names === undefined) {
      const names = cells.map(fieldName);
      const isHeader = names.some((name) => ADDRESS_NAMES.has(name));
      this.#names = isHeader ? names : namesWithoutHeader(cells);
      if (isHeader) return [];
    }
    const fields: Record<string, string> = {};
    for (const [at, name] of this.#names.entries()) fields[name] = saidIn(cells[at] ?? "");
    return [{ line, fields }];
  }

  /** The first line says which it is; undefined when it says nothing else. */
  #separatorOf(text: string): string | undefined {
    if (this.#names !== undefined || this.#isSeparatorSaid) return this.#separator;
    const said = SEPARATOR_LINE.exec(text)?.[1];
    this.#isSeparatorSaid = said !== undefined;
    this.#separator = said ?? [",", ";", "\t"].find((one) => text.includes(one)) ?? ",";
    return said === undefined ? this.#separator : undefined;
  }
}

/** "ann@example.net,COMPLAINT", as Amazon SES takes lists in bulk; else the address stands first, and what follows is not looked at. */
function namesWithoutHeader([, said = ""]: readonly string[]): readonly string[] {
  const word = said.trim().toLowerCase();
  const form = LIST_FORMS.find(({ cause }) => cause !== undefined && Object.hasOwn(cause.words, word));
  return form?.cause === undefined ? ["address"] : [form.address, form.cause.field];
}

/** A stroke before what would be a formula is there for spreadsheets alone. */
function saidIn(cell: string): string {
  return cell.trim().replace(/^'(?='*[=+\-@])/, "");
}
