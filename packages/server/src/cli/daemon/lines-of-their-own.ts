/**
 * What a full disk took of a line stays half a line: the piece behind it begins a new one, so that the line that was cut is the
 * only one that cannot be read.
 */

import type { WritePiece } from "./log-outlet.ts";

/** Writes octets; `done` hears how many were left. */
export type WriteOctets = (octets: Buffer, done: (error: Error | null, leftBytes: number) => void) => void;

const LF = 10;

/** Pieces of whole lines, by a way that may take a part of one. */
export function linesOfTheirOwn(write: WriteOctets): WritePiece {
  let isTorn = false;
  return (piece, done) => {
    const octets = Buffer.from(isTorn ? `\n${piece}` : piece);
    write(octets, (error, leftBytes) => {
      const writtenBytes = octets.length - leftBytes;
      if (writtenBytes > 0) isTorn = octets[writtenBytes - 1] !== LF;
      done(error);
    });
  };
}
