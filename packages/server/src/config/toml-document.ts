/** TOML text -> its table and the place of each key. What is no TOML is one finding with the parser's own words. */

import { parse, TomlError } from "smol-toml";
import { locateKeys } from "./locate-keys.ts";
import type { Finding, Origin } from "./origin.ts";

/** A table as it was written, nothing checked. */
export type RawTable = Readonly<Record<string, unknown>>;

/** What a file or the environment says. */
export interface TomlDocument {
  readonly table: RawTable;
  readonly origins: ReadonlyMap<string, Origin>;
}

interface Named {
  /** As it was given, for messages. */
  readonly file: string;
}

/** Reads a document; never throws. */
export function readToml(text: string, { file }: Named): TomlDocument | Finding {
  const source = text.startsWith("\ufeff") ? text.slice(1) : text;
  try {
    const table = parse(source, { unsafeKeyBehaviour: "throw", maxDepth: 20, integersAsBigInt: "asNeeded" });
    const lines = lineStarts(source);
    const origins = new Map<string, Origin>();
    for (const [key, offset] of locateKeys(source)) origins.set(key, { kind: "file", file, ...placeOf(offset, lines) });
    return { table, origins };
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause;
    return {
      key: "",
      origin: { kind: "file", file, line: cause.line, column: cause.column },
      words: `this is no TOML: ${reason(cause)}${keyAt(source, cause)}`,
    };
  }
}

/** Offsets at which the lines begin. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function placeOf(offset: number, starts: readonly number[]): { readonly line: number; readonly column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** ": listen" where the parser stumbled over a key; never a value, which may be a secret. */
function keyAt(text: string, { line, column }: TomlError): string {
  const rest = text.split("\n", line)[line - 1]?.slice(column - 1) ?? "";
  const [, key] = /^([\w.-]+)[ \t]*[=\]]/.exec(rest) ?? [];
  return key === undefined ? "" : `: ${key}`;
}

/** The parser's message without the piece of the text below it. */
function reason({ message }: TomlError): string {
  return (message.split("\n", 1)[0] ?? "").replace(/^Invalid TOML document: /, "");
}
