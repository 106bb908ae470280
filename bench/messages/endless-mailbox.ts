/**
 * A size -> an mbox of that size as chunks, without a disk: the labelled messages over and over, and
 * between them bounces that never repeat (a reader that remembers would grow with those).
 */

import { labelledSet } from "./labelled-set.ts";
import { madeBounce } from "./made-bounce.ts";
import { stored } from "./mailbox.ts";

const CHUNK_BYTES = 1 << 20;

export interface Chunk {
  readonly bytes: Buffer;
  readonly messages: number;
}

export function* endlessMailbox(limitBytes: number): Generator<Chunk> {
  const known = labelledSet().messages.map(({ bytes }) => stored(bytes));
  let number = 0;
  for (let sent = 0; sent < limitBytes; ) {
    const pieces: Buffer[] = [];
    let length = 0;
    while (length < CHUNK_BYTES) {
      const next = number % 2 === 0 ? known[(number >> 1) % known.length] : stored(madeBounce(number));
      if (next === undefined) break;
      pieces.push(next);
      length += next.length;
      number++;
    }
    sent += length;
    yield { bytes: Buffer.concat(pieces, length), messages: pieces.length };
  }
}
