/**
 * Bounces in an mbox, read as it grows and never changed. The position is where a message begins, so that whoever is killed
 * while reading one begins with it again.
 *
 * The last message has no end but the file's: whether its writer is done shows only when nothing was added for a while. Should
 * something be added to it after all, it is read once more, from its beginning.
 */

import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import type { MboxIntake } from "../../config/index.ts";
import { MboxSplitter } from "../../sources/index.ts";
import {
  type FileMark,
  isMarked,
  type MailRead,
  markAt,
  markIn,
  octetsAt,
  type RunSource,
  SourceTrouble,
  type SourceWork,
  Waker,
  watchFolderOf,
} from "../source/index.ts";

const CHUNK_BYTES = 1024 * 1024;
/** What a report says stands before that. */
const MESSAGE_BYTES = 4 * 1024 * 1024;
/** A writer that pauses longer has written its message. */
const QUIET_MS = 5_000;
const FROM = /^[\r\n]*From /;
const LOOKED_AT_BYTES = 16;

/** How far was read, and where the last message began that had no end but the file's. */
interface MboxPosition extends FileMark {
  readonly last?: number;
}

/** The source. */
export function followMbox(settings: MboxIntake): RunSource {
  return async (work) => {
    const waker = new Waker();
    const endWatching = watchFolderOf(settings.path, waker);
    try {
      while (!work.signal.aborted) {
        const isDone = await readNew(settings.path, work);
        work.door.trouble(undefined);
        await waker.wait({ clock: work.clock, forMs: isDone ? settings.pollMs : QUIET_MS, signal: work.signal });
      }
    } finally {
      endWatching();
    }
  };
}

/** Reads what is new; whether all is read, and no message is waited for. */
async function readNew(path: string, work: SourceWork): Promise<boolean> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch((cause: unknown) => {
    throw new SourceTrouble(`${path} cannot be read: ${String(cause)}`, { cause });
  });
  try {
    const { size, mtimeMs } = await file.stat();
    const from = await beginning(file, work);
    if (from >= size) return true;
    const isQuiet = work.clock.nowMs() - mtimeMs >= QUIET_MS;
    await readFrom(file, { from, to: size, isQuiet, work });
    return isQuiet;
  } finally {
    await file.close();
  }
}

/** Where to begin; at the start of what is not the file that it was. */
async function beginning(file: FileHandle, { door }: SourceWork): Promise<number> {
  const position = await door.position();
  const mark: MboxPosition | undefined = markIn(position);
  if (position === undefined || mark === undefined || !(await isMarked(file, mark))) return 0;
  const { last } = JSON.parse(position) as MboxPosition;
  const next = await octetsAt(file, { offset: mark.offset, length: LOOKED_AT_BYTES });
  const text = next.toString("latin1");
  const isContinued = /[^\r\n]/.test(text) && !FROM.test(text);
  // the blank line between two messages belongs to neither
  return isContinued && last !== undefined ? last : mark.offset + (/^[\r\n]*/.exec(text)?.[0].length ?? 0);
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly isQuiet: boolean;
  readonly work: SourceWork;
}

async function readFrom(file: FileHandle, { from, to, isQuiet, work: { door, signal } }: Stretch): Promise<void> {
  const splitter = new MboxSplitter(MESSAGE_BYTES);
  const chunk = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  let at = from;
  let before = from;
  const take = async (messages: readonly Buffer[], offset: number, last?: number): Promise<void> => {
    const sizes = offset - before;
    const mails = messages.map((octets): MailRead => cut(octets, messages.length === 1 ? sizes : undefined));
    const position: MboxPosition = { ...(await markAt(file, offset)), ...(last !== undefined && { last }) };
    await door.take({ mails, position: JSON.stringify(position) });
    before = offset;
  };
  while (at < to && !signal.aborted) {
    const { bytesRead } = await file.read(chunk, 0, Math.min(CHUNK_BYTES, to - at), at);
    if (bytesRead === 0) break;
    at += bytesRead;
    const messages = splitter.push(chunk.subarray(0, bytesRead));
    if (messages.length > 0) await take(messages, from + splitter.offset);
  }
  if (signal.aborted || !isQuiet) return;
  const last = from + splitter.offset;
  const rest = splitter.end();
  if (rest.length > 0) await take(rest, at, last);
}

/** Of a message above the limit the splitter gives one octet more, as the sign. */
function cut(octets: Buffer, sizeBytes: number | undefined): MailRead {
  if (octets.byteLength <= MESSAGE_BYTES) return { octets };
  return { octets: octets.subarray(0, MESSAGE_BYTES), sizeBytes: sizeBytes ?? octets.byteLength };
}
