/**
 * How far a file was read, and whether it is still that file: a name may lead to another one, and a file may have been emptied
 * and filled anew. It is known by its beginning, which what is only ever appended to keeps.
 */

import { hash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";

/** A position in a file. */
export interface FileMark {
  readonly offset: number;
  /** SHA-256 of so many of its first octets. */
  readonly head: string;
  readonly headBytes: number;
}

/** Enough to tell files apart: a From line and the beginning of a header, the first lines of a log. */
const HEAD_BYTES = 1_024;

/** Marks a later place in the file of a mark; a head that is whole is not read again: the file may just have been emptied. */
export async function markOnward(file: FileHandle, mark: FileMark | undefined, offset: number): Promise<FileMark> {
  return mark?.headBytes === HEAD_BYTES ? { ...mark, offset } : await markAt(file, offset);
}

/** Marks a place in an open file. */
export async function markAt(file: FileHandle, offset: number): Promise<FileMark> {
  const head = await octetsAt(file, { offset: 0, length: Math.min(HEAD_BYTES, offset) });
  return { offset, head: hash("sha256", head), headBytes: head.byteLength };
}

/** Whether a mark was made in this file. */
export async function isMarked(file: FileHandle, { offset, head, headBytes }: FileMark): Promise<boolean> {
  const { size } = await file.stat();
  if (size < offset) return false;
  return hash("sha256", await octetsAt(file, { offset: 0, length: headBytes })) === head;
}

/** What a position holds; undefined for one that is none. */
export function markIn(position: string | undefined): FileMark | undefined {
  if (position === undefined) return undefined;
  try {
    const { offset, head, headBytes } = JSON.parse(position) as Partial<FileMark>;
    const isMark = Number.isSafeInteger(offset) && Number.isSafeInteger(headBytes) && typeof head === "string";
    return isMark ? ({ offset, head, headBytes } as FileMark) : undefined;
  } catch {
    return undefined;
  }
}

interface Part {
  readonly offset: number;
  readonly length: number;
}

/** Octets of a file, as many as there are. */
export async function octetsAt(file: FileHandle, { offset, length }: Part): Promise<Buffer> {
  const octets = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(octets, filled, length - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return octets.subarray(0, filled);
}
