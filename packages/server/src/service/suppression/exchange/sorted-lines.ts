/**
 * Lines in the order of their octets, however many and in whatever order they come: an index takes a million entries in its own
 * order many times faster than as they come. They are written as sorted runs, which are merged as they are read; all runs lie in
 * one file without a name, of which nothing is left whatever happens.
 */

import { closeSync, mkdtempSync, openSync, readSync, rmSync, unlinkSync, writeSync } from "node:fs";
import { join } from "node:path";
import { mergedRuns, type Run } from "./merged-runs.ts";
import { OctetLines } from "./octet-lines.ts";

/** What is sorted in memory: more would hold up others in this thread. */
const RUN = { lines: 20_000, octets: 4 * 1024 * 1024 } as const;

const NOT_ASCII = /[^\0-\x7f]/;

/** Sorts lines, which have neither line ends nor zeros in them. */
export class SortedLines {
  readonly #folder: string;
  readonly #lines: OctetLines;
  readonly #runs: Run[] = [];
  #file: number | undefined;
  #end = 0;

  /** `folder`: where there is room for them. */
  constructor(folder: string, run: { readonly lines: number; readonly octets: number } = RUN) {
    this.#folder = folder;
    this.#lines = new OctetLines(run);
  }

  /** Throws RangeError for a line that is longer than a run. */
  add(line: string): void {
    if (this.#lines.add(line)) return;
    this.#writeRun();
    if (!this.#lines.add(line)) throw new RangeError("the line is longer than a run of lines");
  }

  /** All of them, once, so many at a time. */
  *inOrder(atOnce: number): Generator<readonly string[]> {
    if (this.#lines.count > 0) this.#writeRun();
    const file = this.#file;
    if (file === undefined) return;
    let lines: string[] = [];
    for (const line of mergedRuns(this.#runs, (into, at) => readSync(file, into, 0, into.length, at))) {
      lines.push(line);
      if (lines.length < atOnce) continue;
      yield decoded(lines);
      lines = [];
    }
    if (lines.length > 0) yield decoded(lines);
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #writeRun(): void {
    this.#file ??= namelessFile(this.#folder);
    const octets = this.#lines.taken();
    const begin = this.#end;
    for (let at = 0; at < octets.length; ) at += writeSync(this.#file, octets, at);
    this.#end += octets.length;
    this.#runs.push({ begin, end: this.#end });
  }
}

/** Runs are merged as Latin-1: a character an octet, so that they compare as octets do. */
function decoded(lines: readonly string[]): readonly string[] {
  const text = lines.join("\n");
  return NOT_ASCII.test(text) ? Buffer.from(text, "latin1").toString().split("\n") : lines;
}

function namelessFile(folder: string): number {
  const own = mkdtempSync(join(folder, ".import-"));
  const path = join(own, "runs");
  try {
    const file = openSync(path, "wx+", 0o600);
    unlinkSync(path);
    return file;
  } finally {
    rmSync(own, { recursive: true });
  }
}
