/**
 * The text of a log file, packed or not: the same marks lead to the same place in both, so that a log that was packed meanwhile
 * is known again, and gone on with where it was left. What is packed is over: nobody adds to it.
 */

import type { FileHandle } from "node:fs/promises";
import { BROTLI, PACKING_BYTES, type Packing, packingOf, unpackFile } from "../../packing/index.ts";
import { type FileMark, HEAD_BYTES, isBegunAs, isMarked, markOnward, markUnder, octetsAt, SourceTrouble } from "../source/index.ts";

const CHUNK_BYTES = 256 * 1024;
/**
 * Logs pack to a tenth, very dull ones to a fiftieth. What unpacks to so many times its size is none, and would keep us at work for
 * days: a file of a megabyte that holds a thousand million zeros.
 */
const MOST_TIMES = 500;
/** A short one may be as dull as it likes. */
const ALWAYS_BYTES = 64 * 1024 * 1024;

/** What is read of a log. */
export interface LogText {
  readonly packing: Packing | undefined;
  /** Its octets from an offset on, lent: the next piece overwrites them. */
  pieces(from: number): AsyncGenerator<Buffer>;
  /** Marks a place, which is behind that of `before`. */
  markAt(offset: number, before?: FileMark): Promise<FileMark>;
  isMarked(mark: FileMark): Promise<boolean>;
}

/** Opens the text of a file; one in a packing that nobody reads here is given with it, and its pieces are trouble. */
export async function logText(file: FileHandle, path: string): Promise<LogText> {
  const begin = await octetsAt(file, { offset: 0, length: PACKING_BYTES });
  const packing = packingOf(begin) ?? (/\.br$/.test(path) ? BROTLI : undefined);
  return packing === undefined ? plainText(file) : packedText(file, { packing, path });
}

function plainText(file: FileHandle): LogText {
  let chunk: Buffer | undefined;
  return {
    packing: undefined,
    pieces: (from) => {
      // a log is looked into every few seconds, for years
      chunk ??= Buffer.allocUnsafeSlow(CHUNK_BYTES);
      return plainPieces(file, { from, chunk });
    },
    markAt: (offset, before) => markOnward(file, before, offset),
    isMarked: (mark) => isMarked(file, mark),
  };
}

async function* plainPieces(file: FileHandle, { from, chunk }: { readonly from: number; readonly chunk: Buffer }): AsyncGenerator<Buffer> {
  for (let at = from; ; ) {
    const { bytesRead } = await file.read(chunk, 0, CHUNK_BYTES, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield chunk.subarray(0, bytesRead);
  }
}

interface Packed {
  readonly packing: Packing;
  readonly path: string;
}

function packedText(file: FileHandle, packed: Packed): LogText {
  let begin: Promise<Buffer> | undefined;
  const head = (): Promise<Buffer> => {
    begin ??= headOf(file, packed);
    return begin;
  };
  return {
    packing: packed.packing,
    pieces: (from) => packedPieces(file, { ...packed, from }),
    markAt: async (offset) => markUnder(await head(), offset),
    isMarked: async (mark) => packed.packing.isReadable && isBegunAs(await head(), mark),
  };
}

async function headOf(file: FileHandle, packed: Packed): Promise<Buffer> {
  let head = Buffer.alloc(0);
  for await (const piece of packedPieces(file, { ...packed, from: 0 })) {
    head = Buffer.concat([head, piece.subarray(0, HEAD_BYTES)]);
    if (head.byteLength >= HEAD_BYTES) break;
  }
  return head.subarray(0, HEAD_BYTES);
}

async function* packedPieces(file: FileHandle, { packing, path, from }: Packed & { readonly from: number }): AsyncGenerator<Buffer> {
  const { size } = await file.stat();
  const limitBytes = Math.max(ALWAYS_BYTES, size * MOST_TIMES);
  try {
    let at = 0;
    for await (const piece of unpackFile(file, packing)) {
      if (at > limitBytes) throw new Error(`it holds more than ${MOST_TIMES} times its size, as no log does`);
      if (at + piece.byteLength > from) yield piece.subarray(Math.max(0, from - at));
      at += piece.byteLength;
    }
  } catch (cause) {
    if (cause instanceof SourceTrouble) throw cause;
    const because = cause instanceof Error ? cause.message : String(cause);
    throw new SourceTrouble(`${path} is packed (${packing.name}), and cannot be unpacked to its end: ${because}`, { cause });
  }
}
