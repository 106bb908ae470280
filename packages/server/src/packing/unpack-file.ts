/**
 * What is in a packed file, from its beginning, as it is asked for. What several runs packed one behind the other
 * (`cat a.zst b.zst`, pzstd) is read whole; Node does that for gzip alone.
 */

import type { FileHandle } from "node:fs/promises";
import type { Packing } from "./packing-of.ts";
import { unpacked } from "./unpacked.ts";
import { unpackerOf } from "./unpacker-of.ts";

const CHUNK_BYTES = 256 * 1024;

/** Its octets in pieces; rejects with Node's error where they are damaged or cut short. */
export async function* unpackFile(file: FileHandle, packing: Packing): AsyncGenerator<Buffer> {
  const { size } = await file.stat();
  for (let at = 0; at < size; ) {
    const unpacker = await unpackerOf(packing);
    yield* unpacked(octetsFrom(file, at), unpacker);
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
