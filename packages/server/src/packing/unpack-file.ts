/**
 * What is in a packed file, from its beginning, as it is asked for: a reader that stops early stops the unpacking too, so that a
 * small file cannot unpack to a large memory. What several runs packed one behind the other (`cat a.zst b.zst`, pzstd) is read
 * whole; Node does that for gzip alone.
 */

import type { FileHandle } from "node:fs/promises";
import { pipeline, Readable } from "node:stream";
import type { Packing } from "./packing-of.ts";
import { unpackerOf } from "./unpacker-of.ts";

const CHUNK_BYTES = 256 * 1024;

/** Its octets in pieces; rejects with Node's error where they are damaged or cut short. */
export async function* unpackFile(file: FileHandle, packing: Packing): AsyncGenerator<Buffer> {
  const { size } = await file.stat();
  for (let at = 0; at < size; ) {
    const unpacker = await unpackerOf(packing);
    // The callback is for nobody: an error reaches the reader, and a reader that leaves closes both.
    pipeline(Readable.from(octetsFrom(file, at), { objectMode: false }), unpacker, () => undefined);
    yield* unpacker as AsyncIterable<Buffer>;
    if (unpacker.bytesWritten === 0) return;
    at += unpacker.bytesWritten;
  }
}

async function* octetsFrom(file: FileHandle, from: number): AsyncGenerator<Buffer> {
  for (let at = from; ; ) {
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(CHUNK_BYTES), 0, CHUNK_BYTES, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
