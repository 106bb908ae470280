/**
 * Octets through the stream that unpacks them. A reader that stops early stops the unpacking too, and no more is unpacked than one slice of
 * the packed octets holds before the reader has taken it, so that a small file cannot unpack to a large memory. What comes before damage, or
 * before a cut, is given out first: a stream that fails forgets what it holds, so it is left to hold nothing.
 */

import { pipeline, Readable } from "node:stream";
import type { Unpacker } from "./unpacker-of.ts";

/** Of a slice that is damaged all is lost, and of one that is not at most a thousand times as much is in memory. */
const SLICE_BYTES = 16 * 1024;

/** What is in packed octets, in pieces; rejects with Node's error where they are damaged or cut short. */
export async function* unpacked(octets: AsyncIterable<Uint8Array>, unpacker: Unpacker): AsyncGenerator<Buffer> {
  const pieces: Buffer[] = [];
  let isOver = false;
  let failure: Error | undefined;
  let somethingCame = (): void => undefined;
  let allWasTaken = (): void => undefined;
  async function* slices(): AsyncGenerator<Uint8Array> {
    for await (const chunk of octets) {
      for (let at = 0; at < chunk.length; at += SLICE_BYTES) {
        if (pieces.length > 0) await new Promise<void>((resolve) => (allWasTaken = resolve));
        yield chunk.subarray(at, at + SLICE_BYTES);
      }
    }
  }
  const end = (cause?: Error): void => {
    failure ??= cause;
    isOver = true;
    somethingCame();
  };
  unpacker.on("data", (piece: Buffer) => {
    pieces.push(piece);
    somethingCame();
  });
  unpacker.once("end", end).once("error", end);
  // It reports the last octet's arrival, not what became of it: the two above do that.
  pipeline(Readable.from(slices(), { objectMode: false, highWaterMark: 1 }), unpacker, (cause) => cause && end(cause));
  try {
    for (;;) {
      const piece = pieces.shift();
      if (piece !== undefined) yield piece;
      else if (isOver) break;
      else {
        allWasTaken();
        await new Promise<void>((resolve) => (somethingCame = resolve));
      }
    }
  } finally {
    unpacker.destroy();
    allWasTaken();
  }
  if (failure !== undefined) throw failure;
}
