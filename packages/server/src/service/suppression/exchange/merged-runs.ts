/**
 * Sorted runs of lines in one file -> all lines in order, with a small piece of each run in memory. Lines are read as Latin-1:
 * a character an octet, so that they compare as their octets do.
 */

/** Where a run lies in the file. */
export interface Run {
  readonly begin: number;
  readonly end: number;
}

/** Reads octets from a place of the file; how many there were. */
type ReadAt = (into: Uint8Array, at: number) => number;

/** All pieces together. */
const MEMORY_BYTES = 4 * 1024 * 1024;
const LEAST_PIECE_BYTES = 4 * 1024;
const MOST_PIECE_BYTES = 256 * 1024;

/** The lines of all runs. */
export function* mergedRuns(runs: readonly Run[], read: ReadAt): Generator<string> {
  const pieceBytes = Math.min(MOST_PIECE_BYTES, Math.max(LEAST_PIECE_BYTES, Math.floor(MEMORY_BYTES / Math.max(1, runs.length))));
  const heap = new RunHeap(runs.map((run) => linesOfRun(run, { read, pieceBytes })));
  for (let line = heap.next(); line !== undefined; line = heap.next()) yield line;
}

function* linesOfRun({ begin, end }: Run, { read, pieceBytes }: { readonly read: ReadAt; readonly pieceBytes: number }): Generator<string> {
  const piece = Buffer.allocUnsafeSlow(Math.min(pieceBytes, end - begin));
  let rest = "";
  for (let at = begin; at < end; ) {
    const length = read(piece.subarray(0, Math.min(pieceBytes, end - at)), at);
    if (length === 0) throw new Error("a sorted run is cut short");
    at += length;
    const lines = (rest + piece.toString("latin1", 0, length)).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
}

interface Head {
  line: string;
  readonly rest: Generator<string>;
}

/** The run with the least next line stands first (a binary heap). */
class RunHeap {
  readonly #heads: Head[] = [];

  constructor(runs: readonly Generator<string>[]) {
    for (const rest of runs) {
      const { value, done } = rest.next();
      if (done !== true) this.#heads.push({ line: value, rest });
    }
    for (let at = this.#heads.length >> 1; at >= 0; at -= 1) this.#sink(at);
  }

  /** The least line of all; undefined at the end. */
  next(): string | undefined {
    const head = this.#heads[0];
    if (head === undefined) return undefined;
    const { line } = head;
    const { value, done } = head.rest.next();
    if (done !== true) head.line = value;
    else {
      const last = this.#heads.pop() as Head;
      if (this.#heads.length > 0) this.#heads[0] = last;
    }
    this.#sink(0);
    return line;
  }

  /** Down to the bottom, then up again: the next line of a run is seldom the least of many, so that half the comparisons are saved. */
  #sink(from: number): void {
    const heads = this.#heads;
    const sinking = heads[from];
    if (sinking === undefined) return;
    let at = from;
    for (let left = 2 * at + 1; left < heads.length; left = 2 * at + 1) {
      const isRight = left + 1 < heads.length && (heads[left + 1] as Head).line < (heads[left] as Head).line;
      const child = isRight ? left + 1 : left;
      heads[at] = heads[child] as Head;
      at = child;
    }
    for (let parent = (at - 1) >> 1; at > from && sinking.line < (heads[parent] as Head).line; parent = (at - 1) >> 1) {
      heads[at] = heads[parent] as Head;
      at = parent;
    }
    heads[at] = sinking;
  }
}
