/**
 * Gzip (RFC 1952): the same chunks, unpacked. A reader that stops early stops the unpacking too, so that a small file cannot unpack
 * to a large memory.
 */

import { pipeline, Readable } from "node:stream";
import { type Packing, unpackerOf } from "../packing/index.ts";

export async function* gunzip(chunks: AsyncIterable<Uint8Array>, packing: Packing): AsyncGenerator<Uint8Array> {
  const unpacker = await unpackerOf(packing);
  // The callback is for nobody: an error reaches the reader of `unpacker`, and a reader that leaves closes both.
  pipeline(Readable.from(copies(chunks), { objectMode: false }), unpacker, () => undefined);
  yield* unpacker as AsyncIterable<Uint8Array>;
}

/** A stream reads ahead, and chunks are lent: it gets copies. */
async function* copies(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield Buffer.from(chunk);
}
