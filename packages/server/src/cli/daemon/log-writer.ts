/**
 * How pieces of the log are written to the standard output. A pipe or a socket is what Node's stream waits for without
 * blocking; writes to a file or a terminal would block (a slow disk, Ctrl-S), so they are made by another thread.
 */

import { fstatSync, write, writeSync } from "node:fs";
import { linesOfTheirOwn } from "./lines-of-their-own.ts";
import type { WritePiece } from "./log-outlet.ts";

type Standard = NodeJS.WriteStream & { readonly fd?: number };

/** Whoever does not take the rest of the log in this time at the end does not want it. */
const REST_TRIES = 100;
const REST_PAUSE_MS = 10;

/** The way to write to it. */
export function logWriter(stdout: Standard): WritePiece {
  const { fd } = stdout;
  if (fd === undefined || isPipe(fd)) return (piece, done) => stdout.write(piece, done);
  return linesOfTheirOwn((octets, done) => writeAll(fd, octets, done));
}

/** Writes at once, for a process that ends: what is not taken within a second is lost. */
export function writeRest({ fd }: Standard, rest: string): void {
  let left = Buffer.from(rest);
  for (let tries = 0; fd !== undefined && left.length > 0 && tries < REST_TRIES; tries++) {
    try {
      left = left.subarray(writeSync(fd, left));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") return;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, REST_PAUSE_MS);
    }
  }
}

function isPipe(fd: number): boolean {
  const found = fstatSync(fd);
  return found.isFIFO() || found.isSocket();
}

/** A disk may take a part of what it is given; `done` hears how much it did not take. */
function writeAll(fd: number, octets: Buffer, done: (error: Error | null, leftBytes: number) => void): void {
  write(fd, octets, (error, written) => {
    if (error === null && written < octets.length) writeAll(fd, octets.subarray(written), done);
    else done(error, error === null ? 0 : octets.length);
  });
}
