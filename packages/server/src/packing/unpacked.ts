/**
 * Octets through the stream that unpacks them. A reader that stops early stops the unpacking too, so that a small file cannot unpack
 * to a large memory.
 */

import { pipeline, Readable } from "node:stream";
import type { Unpacker } from "./unpacker-of.ts";

/** What is in packed octets, in pieces; rejects with Node's error where they are damaged or cut short. */
export function unpacked(octets: AsyncIterable<Uint8Array>, unpacker: Unpacker): AsyncIterable<Buffer> {
  // The callback is for nobody: an error reaches the reader, and a reader that leaves closes both.
  pipeline(Readable.from(octets, { objectMode: false }), unpacker, () => undefined);
  return unpacker;
}
