/**
 * Follows one log through its rotations. The position is behind the last whole line that was recorded; what queued messages are
 * about is learnt again from the lines before it.
 *
 *   name missing ─▶ wait      name leads to the file ─▶ read on      to another ─▶ end the old one, begin the new one
 *   file shorter, or begins otherwise (copied and emptied, or rotated while nobody read) ─▶ look for its rest beside it
 */

import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { type FileMark, isMarked, markAt, markIn, markOnward, SourceTrouble, type SourceWork } from "../source/index.ts";
import { LineSplitter } from "./line-splitter.ts";
import type { LogLedger } from "./log-ledger.ts";
import { packingOf } from "./packing-of.ts";
import { isUnderName, rotatedSince } from "./rotated-files.ts";

const CHUNK_BYTES = 256 * 1024;
/** So far back it is learnt what queued messages are about. */
const LEARNT_BYTES = 16 * 1024 * 1024;
/** A position is written without anything to tell when so much was passed over. */
const SILENT_BYTES = 4 * 1024 * 1024;
/** And else so often, so that people see where it stands. */
const SILENT_MS = 10_000;

/** What is followed. */
export interface FollowOptions {
  readonly path: string;
  readonly ledger: LogLedger;
  /** Whether a log that was never read is read from its beginning. */
  readonly fromStart: boolean;
}

/** Follows a log, whenever it is asked to. */
export class LogFollower {
  readonly #options: FollowOptions;
  readonly #work: SourceWork;
  readonly #chunk = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  #file: FileHandle | undefined;
  #mark: FileMark | undefined;
  #recorded = 0;
  #recordedAtMs = 0;

  constructor(options: FollowOptions, work: SourceWork) {
    this.#options = options;
    this.#work = work;
  }

  /** Reads all that is new; false when the log is not there. */
  async readNew(): Promise<boolean> {
    const { path } = this.#options;
    if (this.#file !== undefined) {
      const isThere = await isUnderName(path, this.#file);
      if (isThere === true && (await this.#isSame())) {
        await this.#readOn(this.#file, false);
        return true;
      }
      // who wrote it may have written on until he opened the new one
      if (isThere !== true) await this.#readOn(this.#file, isThere === false);
      if (isThere === undefined) return false;
      await this.close();
      if (isThere === true) return await this.#begin(false);
      // others may have come and gone while nobody looked
      await this.#readBetween();
      this.#mark = undefined;
      return await this.#begin(true);
    }
    return await this.#begin(false);
  }

  async close(): Promise<void> {
    await this.#file?.close();
    this.#file = undefined;
  }

  async #isSame(): Promise<boolean> {
    return this.#file !== undefined && this.#mark !== undefined && (await isMarked(this.#file, this.#mark));
  }

  /** Opens what has the name now; with `isNew` it follows on a file that was read to its end. */
  async #begin(isNew: boolean): Promise<boolean> {
    const { path, fromStart } = this.#options;
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    });
    if (file === undefined) return false;
    this.#file = file;
    const packing = await packingOf(file);
    if (packing !== undefined) throw new SourceTrouble(`${path} is packed (${packing}), and has no lines to follow: unpack it first`);
    const known = isNew ? undefined : (this.#mark ?? markIn(await this.#work.door.position()));
    if (known !== undefined && (await isMarked(file, known))) await this.#goOnAt(file, known.offset);
    else if (known !== undefined) await this.#beginAnew(file, known);
    else if (isNew || fromStart) await this.#goOnAt(file, 0);
    else await this.#goOnAt(file, await lastLineEnd(file));
    // who is killed before there was anything to tell must not begin behind it
    if (known === undefined && !isNew) await this.#work.door.take({ position: JSON.stringify(this.#mark) });
    await this.#readOn(file, false);
    return true;
  }

  async #goOnAt(file: FileHandle, offset: number): Promise<void> {
    if (this.#mark === undefined && offset > 0) await this.#learn(file, offset);
    this.#mark = await markAt(file, offset);
    this.#recorded = offset;
  }

  /** The file is not the one that was read: first the rest of that one. */
  async #beginAnew(file: FileHandle, known: FileMark): Promise<void> {
    const { path } = this.#options;
    const rest = await rotatedSince(path, known);
    for (const stretch of rest ?? []) await this.#readRotated(stretch.path, stretch.from);
    this.#work.door.trouble(rest === undefined ? `${path} was rotated, and the rest of the old one is not there any more` : undefined);
    this.#mark = await markAt(file, 0);
    this.#recorded = 0;
  }

  /** What was rotated after the file that was read to its end. */
  async #readBetween(): Promise<void> {
    const rest = this.#mark === undefined ? undefined : await rotatedSince(this.#options.path, this.#mark);
    for (const stretch of rest?.slice(1) ?? []) await this.#readRotated(stretch.path, stretch.from);
  }

  async #readRotated(path: string, from: number): Promise<void> {
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch(() => undefined);
    if (file === undefined) return;
    try {
      await this.#goOnAt(file, from);
      await this.#readOn(file, true);
    } finally {
      await file.close();
    }
  }

  /** Reads from the mark to the end. To one that is over nothing is added: its last line needs no end. */
  async #readOn(file: FileHandle, isOver: boolean): Promise<void> {
    const { ledger } = this.#options;
    const { clock, signal } = this.#work;
    const from = this.#mark?.offset ?? 0;
    const splitter = new LineSplitter();
    const nowMs = clock.nowMs();
    for (let at = from; !signal.aborted; ) {
      const { bytesRead } = await file.read(this.#chunk, 0, CHUNK_BYTES, at);
      if (bytesRead === 0) break;
      at += bytesRead;
      for (const line of splitter.push(this.#chunk.subarray(0, bytesRead))) ledger.add(line, { nowMs });
      await this.#record(file, from + splitter.completeBytes);
    }
    if (!isOver || signal.aborted) return;
    for (const line of splitter.end()) ledger.add(line, { nowMs });
    await this.#record(file, from + splitter.completeBytes);
  }

  async #record(file: FileHandle, offset: number): Promise<void> {
    if (offset === this.#mark?.offset) return;
    const mark = await markOnward(file, this.#mark, offset);
    const taken = this.#options.ledger.take();
    const isSilent = taken.told.length === 0 && taken.counts.length === 0;
    const nowMs = this.#work.clock.nowMs();
    if (!isSilent || offset - this.#recorded >= SILENT_BYTES || nowMs - this.#recordedAtMs >= SILENT_MS) {
      await this.#work.door.take({ ...taken, position: JSON.stringify(mark) });
      this.#recorded = offset;
      this.#recordedAtMs = nowMs;
    }
    this.#mark = mark;
  }

  async #learn(file: FileHandle, offset: number): Promise<void> {
    const { ledger } = this.#options;
    const splitter = new LineSplitter();
    const nowMs = this.#work.clock.nowMs();
    for (let at = Math.max(0, offset - LEARNT_BYTES); at < offset; ) {
      const { bytesRead } = await file.read(this.#chunk, 0, Math.min(CHUNK_BYTES, offset - at), at);
      if (bytesRead === 0) break;
      at += bytesRead;
      for (const line of splitter.push(this.#chunk.subarray(0, bytesRead))) ledger.add(line, { nowMs, isOld: true });
    }
  }
}

const LOOKED_AT_BYTES = 65_536;

/** Behind the last whole line: a log that is met in the middle of one begins with the next. */
async function lastLineEnd(file: FileHandle): Promise<number> {
  const { size } = await file.stat();
  const from = Math.max(0, size - LOOKED_AT_BYTES);
  const tail = Buffer.alloc(size - from);
  const { bytesRead } = await file.read(tail, 0, tail.byteLength, from);
  const end = tail.subarray(0, bytesRead).lastIndexOf(0x0a);
  return end < 0 ? size : from + end + 1;
}
