/**
 * As much of a message as a notification about it can return: all of it up to the site's limit; of a larger one enough
 * for its header, and for whoever writes the notification to see that there is more.
 */

import type { BodySource } from "../../envelope/index.ts";

/** A header that is longer is cut: it would not be returned whole either. */
const MAX_HEADER_BYTES = 262_144;

/** Reads no more of the content than that, whatever its size; at once where it is in memory. */
export function readOriginal(content: BodySource, limitBytes: number): Uint8Array | Promise<Uint8Array> {
  return content.inMemory ?? readBeginning(content, limitBytes);
}

async function readBeginning(content: BodySource, limitBytes: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of content.read()) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes > Math.max(limitBytes, MAX_HEADER_BYTES)) break;
  }
  return Buffer.concat(pieces, bytes);
}
