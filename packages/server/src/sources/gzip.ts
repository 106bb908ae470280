/**
 * Gzip (RFC 1952), told by its first bytes and not by a name: the same chunks, unpacked. A reader
 * that stops early stops the unpacking too, so that a small file cannot unpack to a large memory.
 */

import { pipeline, Readable } from "node:stream";
import { CHUNK_BYTES } from "./stored-file.ts";

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 0x08;
}

export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  // Loaded for the first packed file: most runs have none.
  const { createGunzip } = await import("node:zlib");
  const unpacked = createGunzip({ chunkSize: CHUNK_BYTES });
  // The callback is for nobody: an error reaches the reader of `unpacked`, and a reader that leaves closes both.
  pipeline(Readable.from(copies(chunks), { objectMode: false }), unpacked, () => undefined);
  yield* unpacked as AsyncIterable<Uint8Array>;
}

/** A stream reads ahead, and chunks are lent: it gets copies. */
async function* copies(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield Buffer.from(chunk);
}
