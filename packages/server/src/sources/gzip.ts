/** Gzip (RFC 1952): the same chunks, unpacked. */

import { type Packing, unpacked, unpackerOf } from "../packing/index.ts";

export async function* gunzip(chunks: AsyncIterable<Uint8Array>, packing: Packing): AsyncGenerator<Uint8Array> {
  yield* unpacked(copies(chunks), await unpackerOf(packing));
}

/** A stream reads ahead, and chunks are lent: it gets copies. */
async function* copies(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield Buffer.from(chunk);
}
