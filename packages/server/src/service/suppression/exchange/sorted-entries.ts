/**
 * Entries in the order of their keys, however many and in whatever order they come: an index takes a million in its own order
 * many times faster than as they come. What does not fit into memory is written as sorted runs, which are merged as they are
 * read. All runs lie in one file without a name, of which nothing is left whatever happens.
 */

import { closeSync, mkdtempSync, openSync, readSync, rmSync, unlinkSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { HoldCause, Reason } from "@ricochet/core";
import type { Suppression } from "../../../store/index.ts";
import { mergedRuns, type Run } from "./merged-runs.ts";

/** Entries that are sorted in memory: more would hold up others in this thread. */
const RUN = 20_000;

/** Sorts entries. */
export class SortedEntries {
  readonly #folder: string;
  readonly #runLength: number;
  #lines: string[] = [];
  readonly #runs: Run[] = [];
  #file: number | undefined;
  #end = 0;

  /** `folder`: where there is room for them. */
  constructor(folder: string, runLength = RUN) {
    this.#folder = folder;
    this.#runLength = runLength;
  }

  add(entry: Suppression): void {
    this.#lines.push(lineOf(entry));
    if (this.#lines.length >= this.#runLength) this.#writeRun();
  }

  /** All of them, once. */
  *inOrder(): Generator<Suppression> {
    if (this.#file === undefined) {
      for (const line of this.#lines.sort()) yield entryOf(line);
      return;
    }
    if (this.#lines.length > 0) this.#writeRun();
    const file = this.#file;
    const read = (into: Uint8Array, at: number): number => readSync(file, into, 0, into.length, at);
    for (const line of mergedRuns(this.#runs, read)) yield entryOf(line);
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
    this.#lines = [];
  }

  #writeRun(): void {
    this.#file ??= namelessFile(this.#folder);
    const octets = Buffer.from(`${this.#lines.sort().join("\n")}\n`);
    const begin = this.#end;
    for (let at = 0; at < octets.length; ) at += writeSync(this.#file, octets, at);
    this.#end += octets.length;
    this.#runs.push({ begin, end: this.#end });
    this.#lines = [];
  }
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

/**
 * Begins with the key, in the order of the index; what is absent is empty. A note is JSON, which has neither line ends nor
 * zeros as they are; nothing else of an entry can have them.
 */
function lineOf({ tenant, address, stream, cause, reason, sinceMs, untilMs, outcome, note }: Suppression): string {
  const noted = note === undefined ? "" : JSON.stringify(note);
  return `${tenant}\0${address}\0${stream}\0${cause}\0${reason ?? ""}\0${sinceMs}\0${untilMs ?? ""}\0${outcome ?? ""}\0${noted}`;
}

function entryOf(line: string): Suppression {
  const [tenant = "", address = "", stream = "", cause, reason, since, until, outcome, note] = line.split("\0");
  const entry = { tenant, address, stream, cause: cause as HoldCause, sinceMs: Number(since) };
  const more: { -readonly [name in keyof Suppression]?: Suppression[name] } = entry;
  if (reason) more.reason = reason as Reason;
  if (until) more.untilMs = Number(until);
  if (outcome) more.outcome = Number(outcome);
  if (note) more.note = JSON.parse(note) as string;
  return entry;
}
