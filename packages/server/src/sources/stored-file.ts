/**
 * The bytes of one file, in chunks. A file shorter than a chunk, as nearly every message is, costs
 * one open, one read and one close, and is given whole in memory of its own. Chunks of a longer one
 * are lent: the next overwrites them.
 */

import { closeSync, fstatSync, openSync, readSync } from "node:fs";

const CHUNK_BYTES = 256 * 1024;

export function* chunksOfFile(path: string | Buffer): Generator<Buffer> {
  const descriptor = openSync(path, "r");
  try {
    const stat = fstatSync(descriptor);
    const isShort = stat.isFile() && stat.size > 0 && stat.size < CHUNK_BYTES;
    // One byte more than the file has, so that the read that gets all of it also shows its end.
    const chunk = Buffer.allocUnsafeSlow(isShort ? stat.size + 1 : CHUNK_BYTES);
    for (let length = readSync(descriptor, chunk); length > 0; length = readSync(descriptor, chunk)) {
      yield chunk.subarray(0, length);
      if (isShort && length === stat.size) return;
    }
  } finally {
    closeSync(descriptor);
  }
}
