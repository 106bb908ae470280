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
  /** When it was made, where that is of use. */
  readonly atMs?: number;
}

/** Enough to tell files apart: a From line and the beginning of a header, the first lines of a log. */
export const HEAD_BYTES = 1_024;

/** Marks a later place in the file of a mark; a head that is whole is not read again: the file may just have been emptied. */
export async function markOnward(file: FileHandle, mark: FileMark | undefined, offset: number): Promise<FileMark> {
  return mark?.headBytes === HEAD_BYTES ? { ...mark, offset } : await markAt(file, offset);
}

/** Marks a place in an open file. */
export async function markAt(file: FileHandle, offset: number): Promise<FileMark> {
  return markUnder(await octetsAt(file, { offset: 0, length: Math.min(HEAD_BYTES, offset) }), offset);
}

/** Marks a place in octets that begin so. */
export function markUnder(begin: Buffer, offset: number): FileMark {
  const head = begin.subarray(0, Math.min(HEAD_BYTES, offset));
  return { offset, head: hash("sha256", head), headBytes: head.byteLength };
}

/** Whether octets that begin so are those of a mark, as far as it knows. */
export function isBegunAs(begin: Buffer, { head, headBytes }: FileMark): boolean {
  return hash("sha256", begin.subarray(0, headBytes)) === head;
}

/** Whether a mark was made in this file. */
export async function isMarked(file: FileHandle, mark: FileMark): Promise<boolean> {
  const { size } = await file.stat();
  if (size < mark.offset) return false;
  return isBegunAs(await octetsAt(file, { offset: 0, length: mark.headBytes }), mark);
}

/** What a position holds; undefined for one that is none. */
export function markIn(position: string | undefined): FileMark | undefined {
  if (position === undefined) return undefined;
  try {
    const { offset, head, headBytes, atMs } = JSON.parse(position) as Partial<FileMark>;
    const isMark = Number.isSafeInteger(offset) && Number.isSafeInteger(headBytes) && typeof head === "string";
    const mark = { offset, head, headBytes, ...(typeof atMs === "number" && { atMs }) };
    return isMark ? (mark as FileMark) : undefined;
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
