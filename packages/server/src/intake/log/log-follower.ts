/**
 * Follows one log through its rotations. The position is behind the last whole line that was recorded; what queued messages are
 * about is learnt again from the lines before it.
 *
 *   name missing ─▶ wait      name leads to the file ─▶ read on      to another ─▶ end the old one, begin the new one
 *   file shorter, or begins otherwise (copied and emptied, or rotated while nobody read) ─▶ look for its rest beside it
 */

import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { type FileMark, markIn, SourceTrouble, type SourceWork } from "../source/index.ts";
import { LineSplitter } from "./line-splitter.ts";
import type { LogLedger } from "./log-ledger.ts";
import { type LogText, logText } from "./log-text.ts";
import { isUnderName, type Rotated, rotatedSince } from "./rotated-files.ts";
import { unpackFirst, unreadWords } from "./unread-words.ts";

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

/** A file that is open under the name. */
interface Opened {
  readonly file: FileHandle;
  readonly text: LogText;
  /** So long it was when it was read, where it is packed: it is not unpacked again at each look. */
  readBytes: number;
}

/** Follows a log, whenever it is asked to. */
export class LogFollower {
  readonly #options: FollowOptions;
  readonly #work: SourceWork;
  #opened: Opened | undefined;
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
    if (this.#opened === undefined) return await this.#begin(false);
    const { file, text } = this.#opened;
    const isThere = await isUnderName(path, file);
    if (isThere === true && this.#mark !== undefined && (await text.isMarked(this.#mark))) {
      await this.#readOpened(this.#opened, false);
      return true;
    }
    // who wrote it may have written on until he opened the new one
    if (isThere !== true) await this.#readOpened(this.#opened, isThere === false);
    if (isThere === undefined) return false;
    await this.close();
    if (isThere) return await this.#begin(false);
    // others may have come and gone while nobody looked
    if (this.#mark !== undefined) await this.#readSince(await rotatedSince(path, this.#mark));
    this.#mark = undefined;
    return await this.#begin(true);
  }

  async close(): Promise<void> {
    await this.#opened?.file.close();
    this.#opened = undefined;
  }

  /** Opens what has the name now; with `isNew` it follows on a file that was read to its end. */
  async #begin(isNew: boolean): Promise<boolean> {
    const { path } = this.#options;
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    });
    if (file === undefined) return false;
    this.#opened = { file, text: await logText(file, path), readBytes: -1 };
    const { text } = this.#opened;
    if (text.packing?.isReadable === false) throw new SourceTrouble(`${path} is ${unpackFirst(text.packing)}`);
    const known = isNew ? undefined : (this.#mark ?? markIn(await this.#work.door.position()));
    if (known !== undefined && (await text.isMarked(known))) await this.#goOnAt(text, known.offset);
    else if (known !== undefined) await this.#beginAnew(text, known);
    else await this.#goOnAt(text, isNew ? 0 : await this.#firstOffset(this.#opened));
    // who is killed before there was anything to tell must not begin behind it
    if (known === undefined && !isNew) await this.#work.door.take({ position: JSON.stringify(this.#mark) });
    await this.#readOpened(this.#opened, false);
    return true;
  }

  async #firstOffset({ file, text }: Opened): Promise<number> {
    const { path, fromStart } = this.#options;
    if (fromStart) return 0;
    if (text.packing === undefined) return await lastLineEnd(file);
    throw new SourceTrouble(
      `${path} is packed (${text.packing.name}): nothing comes at its end, so it is read from its start or not at all`,
    );
  }

  async #goOnAt(text: LogText, offset: number): Promise<void> {
    if (this.#mark === undefined && offset > 0) await this.#learn(text, offset);
    this.#mark = await this.#marked(text, offset);
    this.#recorded = offset;
  }

  async #marked(text: LogText, offset: number, before?: FileMark): Promise<FileMark> {
    return { ...(await text.markAt(offset, before)), atMs: this.#work.clock.nowMs() };
  }

  /** The file is not the one that was read: first the rest of that one. */
  async #beginAnew(text: LogText, known: FileMark): Promise<void> {
    const { path } = this.#options;
    const rotated = await rotatedSince(path, known);
    if (!rotated.isFound && rotated.unread.length === 0) {
      this.#work.door.trouble(`${path} was rotated, and the rest of the old one is not there any more`);
    }
    await this.#readSince(rotated);
    this.#mark = await this.#marked(text, 0);
    this.#recorded = 0;
  }

  async #readSince({ stretches, unread }: Rotated): Promise<void> {
    for (const { path, from } of stretches) if (!this.#work.signal.aborted) await this.#readRotated(path, from);
    if (unread.length > 0) this.#work.door.trouble(unreadWords(this.#options.path, unread));
  }

  /** What is damaged is read as far as it goes, and said. */
  async #readRotated(path: string, from: number): Promise<void> {
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch(() => undefined);
    if (file === undefined) return;
    try {
      const text = await logText(file, path);
      await this.#goOnAt(text, from);
      await this.#readOn(text, true);
    } catch (error) {
      if (!(error instanceof SourceTrouble)) throw error;
      this.#work.door.trouble(error.message);
    } finally {
      await file.close();
    }
  }

  async #readOpened(opened: Opened, isOver: boolean): Promise<void> {
    const { file, text } = opened;
    if (text.packing === undefined) return await this.#readOn(text, isOver);
    const { size } = await file.stat();
    if (size === opened.readBytes) return;
    await this.#readOn(text, true);
    opened.readBytes = size;
  }

  /** Reads from the mark to the end. To one that is over nothing is added: its last line needs no end. */
  async #readOn(text: LogText, isOver: boolean): Promise<void> {
    const { ledger } = this.#options;
    const { clock, signal } = this.#work;
    const from = this.#mark?.offset ?? 0;
    const splitter = new LineSplitter();
    const nowMs = clock.nowMs();
    for await (const piece of text.pieces(from)) {
      if (signal.aborted) return;
      for (const line of splitter.push(piece)) ledger.add(line, { nowMs });
      await this.#record(text, from + splitter.completeBytes);
    }
    if (!isOver || signal.aborted) return;
    for (const line of splitter.end()) ledger.add(line, { nowMs });
    await this.#record(text, from + splitter.completeBytes);
  }

  async #record(text: LogText, offset: number): Promise<void> {
    if (offset === this.#mark?.offset) return;
    const mark = await this.#marked(text, offset, this.#mark);
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

  async #learn(text: LogText, offset: number): Promise<void> {
    const { ledger } = this.#options;
    const splitter = new LineSplitter();
    const nowMs = this.#work.clock.nowMs();
    let at = Math.max(0, offset - LEARNT_BYTES);
    for await (const piece of text.pieces(at)) {
      const known = piece.subarray(0, offset - at);
      at += known.byteLength;
      for (const line of splitter.push(known)) ledger.add(line, { nowMs, isOld: true });
      if (at >= offset || this.#work.signal.aborted) break;
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
