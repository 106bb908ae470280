/**
 * A list in any form -> its records. The first character that is no space says whether it is JSON, and the first line whether
 * that is an object a line (NDJSON) or a document; everything else is CSV.
 */

import { CsvReader } from "./csv-records.ts";
import { JsonScanner } from "./json-scanner.ts";
import { LineCutter, type NumberedLine } from "./line-cutter.ts";
import { ADDRESS_NAMES, fieldsOf, type ListRecord, parsedObject } from "./list-record.ts";
import { listText, type Octets } from "./list-text.ts";

interface Reader {
  read(text: string): readonly ListRecord[];
  end(): readonly ListRecord[];
}

/** A first line may be that long; one that is longer is a document. */
const ENOUGH = 65_536;

/** The records of each piece of the input. */
export async function* listRecords(octets: Octets): AsyncGenerator<readonly ListRecord[]> {
  let begun = "";
  let reader: Reader | undefined;
  let fault: string | undefined;
  const onFault = (words: string): void => {
    fault = words;
  };
  for await (const text of listText(octets, onFault)) {
    if (reader !== undefined) {
      yield reader.read(text);
      continue;
    }
    begun += text;
    if (begun.length < ENOUGH && !begun.trimStart().includes("\n")) continue;
    reader = readerFor(begun);
    yield reader.read(begun);
  }
  if (fault !== undefined) {
    yield [{ line: 1, fault }];
    return;
  }
  const rest = reader ?? readerFor(begun);
  if (reader === undefined) yield rest.read(begun);
  yield rest.end();
}

function readerFor(begun: string): Reader {
  const text = begun.trimStart();
  if (text.startsWith("{") && isRecord(text.slice(0, endOfLine(text)))) return lineReader({ read: ndjsonRecords, end: () => [] });
  return text.startsWith("{") || text.startsWith("[") ? new JsonScanner() : lineReader(new CsvReader());
}

function endOfLine(text: string): number {
  const end = text.indexOf("\n");
  return end < 0 ? text.length : end;
}

/** An object that has no list of objects, nor an empty one in the place of an address: a page of an API has one. */
function isRecord(line: string): boolean {
  const value = parsedObject(line);
  if (value === undefined) return false;
  const lists = Object.values(value).filter((member) => Array.isArray(member));
  const hasAddress = Object.keys(fieldsOf(value)).some((name) => ADDRESS_NAMES.has(name));
  return !lists.some((list) => list.some((one) => typeof one === "object") || (list.length === 0 && !hasAddress));
}

function lineReader(lines: { read(line: NumberedLine): readonly ListRecord[]; end(): readonly ListRecord[] }): Reader {
  const cutter = new LineCutter();
  const readAll = (cut: readonly NumberedLine[]): readonly ListRecord[] => cut.flatMap((line) => lines.read(line));
  return {
    read: (text) => readAll(cutter.cut(text)),
    end: () => [...readAll(cutter.end()), ...lines.end()],
  };
}

function ndjsonRecords({ line, text }: NumberedLine): readonly ListRecord[] {
  if (text === undefined) return [{ line, fault: "the line is too long" }];
  if (text.trim() === "") return [];
  const value = parsedObject(text);
  return [value === undefined ? { line, fault: "this is no JSON object" } : { line, fields: fieldsOf(value) }];
}
