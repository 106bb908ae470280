/**
 * A stream of bytes -> messages: unpacks gzip, then tells by the first line whether it is an mbox
 * or one message.
 *
 * A file named .eml, and a file of a Maildir, is one message whatever it contains. An mbox with one
 * message that is not named as a mailbox keeps the plain path: a message saved with its From line is
 * no mailbox.
 */

import { basename } from "node:path";
import { setFlagsFromString } from "node:v8";
import { packingOf } from "../packing/index.ts";
import { FROM_LINE_LIMIT_BYTES, fromLineEnd } from "./from-line.ts";
import { gunzip } from "./gzip.ts";
import { MboxSplitter } from "./mbox-splitter.ts";
import type { Batch, Message } from "./message.ts";

type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
type ChunkIterator = Iterator<Uint8Array> | AsyncIterator<Uint8Array>;

export interface ChunkedMessages {
  readonly source: string;
  /** Chunks may be lent: each is copied, or done with, before the next is asked for. */
  readonly chunks: Chunks;
  readonly limitBytes: number;
  /** Never split: the place says that it is one message. */
  readonly isOneMessage?: boolean;
}

const ONE_MESSAGE_NAME = /\.eml(?:\.gz)?$/i;
const MAILBOX_NAME = /(?:^|\.)mbox(?:\.gz)?$/i;

/**
 * A mailbox of any size is read a message at a time, so the heap need not grow with it: what outlives two collections is
 * mostly garbage all the same, and is looked through when it has grown by a third and not by several times its size.
 */
const SMALL_OLD_HEAP = "--heap-growing-percent=30";
/** The heap for short-lived objects may grow by the first chunks of a mailbox, which makes its collections rarer, and then no more. */
const FIXED_YOUNG_HEAP = "--semi-space-growth-factor=1";
const GROWING_CHUNKS = 16;
/**
 * How much of other functions is put into one that V8 compiles with its best compiler. A third of the default: less is compiled
 * several times over, with less memory for it, and the code that comes out is as fast.
 */
const LITTLE_INLINING = "--max-inlined-bytecode-size-cumulative=300";
/**
 * When that compiler begins: compiling everything with it costs as much as reading ten thousand messages, and its code wins that
 * back over a hundred thousand. Loops over every letter come to it long before; what is done once a message does not, unless there are so many.
 */
const LATE_BEST_COMPILER = "--invocation-count-for-turbofan=100000";

const BYTE_ORDER_MARK = Buffer.from("\ufeff");
const LF = 0x0a;
const CR = 0x0d;

/** Enough to see whether the first line is a From line. */
const HEAD_BYTES = FROM_LINE_LIMIT_BYTES + 2;

export async function* messagesOfChunks(input: ChunkedMessages): AsyncGenerator<Batch> {
  const chunks = Symbol.asyncIterator in input.chunks ? input.chunks[Symbol.asyncIterator]() : input.chunks[Symbol.iterator]();
  try {
    const head = await readHead(chunks);
    const packing = packingOf(head);
    if (packing !== undefined) {
      if (packing.name !== "gzip") throw new Error(`it is packed (${packing.name}): ${packing.command} FILE | ricochet read -`);
      yield* messagesOfChunks({ ...input, chunks: gunzip(chunksFrom(head, chunks), packing) });
      return;
    }
    const isNamedOne = input.isOneMessage === true || ONE_MESSAGE_NAME.test(input.source);
    const first = isNamedOne ? 0 : firstLine(head);
    const isOne = isNamedOne || fromLineEnd(head, first) < 0;
    yield* isOne ? oneMessage(input, head, chunks) : mailbox(input, head.subarray(first), chunks);
  } finally {
    await chunks.return?.();
  }
}

async function* oneMessage(input: ChunkedMessages, head: Buffer, rest: ChunkIterator): AsyncGenerator<Batch> {
  const pieces = [Buffer.from(head)];
  let length = head.length;
  while (length <= input.limitBytes) {
    const next = await rest.next();
    if (next.done === true) break;
    pieces.push(Buffer.from(next.value));
    length += next.value.length;
  }
  const [first] = pieces;
  const bytes = pieces.length === 1 && first !== undefined ? first : Buffer.concat(pieces, length);
  yield [{ source: input.source, bytes: bytes.subarray(0, input.limitBytes + 1) }];
}

async function* mailbox(input: ChunkedMessages, head: Buffer, rest: ChunkIterator): AsyncGenerator<Batch> {
  setFlagsFromString(SMALL_OLD_HEAP);
  setFlagsFromString(LITTLE_INLINING);
  setFlagsFromString(LATE_BEST_COMPILER);
  const splitter = new MboxSplitter(input.limitBytes);
  let count = 0;
  let chunks = 0;
  const numbered = (bytes: Buffer): Message => ({ source: `${input.source}#${++count}`, bytes });
  for (let chunk: Uint8Array | undefined = head; chunk !== undefined; chunk = await nextChunk(rest)) {
    if (++chunks === GROWING_CHUNKS) setFlagsFromString(FIXED_YOUNG_HEAP);
    const batch = splitter.push(chunk);
    if (batch.length > 0) yield batch.map(numbered);
  }
  const last = splitter.end();
  const [only] = last;
  const isPlain = count === 0 && last.length === 1 && !MAILBOX_NAME.test(basename(input.source));
  yield isPlain && only !== undefined ? [{ source: input.source, bytes: only }] : last.map(numbered);
}

/** The first chunk, and more of them only where it is too short to hold a first line. */
async function readHead(chunks: ChunkIterator): Promise<Buffer> {
  let head = asBuffer((await nextChunk(chunks)) ?? new Uint8Array(0));
  while (head.length < HEAD_BYTES && !head.includes("\n", firstLine(head))) {
    const kept = Buffer.from(head);
    const chunk = await nextChunk(chunks);
    if (chunk === undefined) return kept;
    head = Buffer.concat([kept, chunk]);
  }
  return head;
}

/** Behind what editors and `cat` leave before the first line of a mailbox: a byte order mark, blank lines. */
function firstLine(head: Buffer): number {
  let at = head.indexOf(BYTE_ORDER_MARK) === 0 ? BYTE_ORDER_MARK.length : 0;
  while (head[at] === LF || head[at] === CR) at++;
  return at;
}

async function nextChunk(chunks: ChunkIterator): Promise<Uint8Array | undefined> {
  const next = await chunks.next();
  return next.done === true ? undefined : next.value;
}

async function* chunksFrom(head: Uint8Array, rest: ChunkIterator): AsyncGenerator<Uint8Array> {
  for (let chunk: Uint8Array | undefined = head; chunk !== undefined; chunk = await nextChunk(rest)) yield chunk;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
