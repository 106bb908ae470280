/**
 * Cuts an mbox into messages as its bytes arrive, in memory that depends on the largest message
 * and not on the mailbox.
 *
 * A message ends before a blank line that is followed by a From line (RFC 4155). A Content-Length
 * that lands on a From line, or on the end of the file, is believed instead: mboxcl2 does not quote
 * From lines inside a message. One that lands anywhere else is ignored.
 *
 * The window holds the message in progress and what was read behind it: `start` is the first byte of
 * the message's own From line, `scan` is where the search for the next one goes on, `used` the end of
 * what was read. A message above the limit is cut: its head is set aside, and the window keeps only
 * the bytes that a From line could still be found in.
 */

import { claimedEnd } from "./content-length.ts";
import { FROM, FROM_LINE_LIMIT_BYTES, fromLineEnd } from "./from-line.ts";
import { unquoteFromLines } from "./from-quoting.ts";

const LF = 0x0a;
const CR = 0x0d;
const GREATER = 0x3e;
const FIRST_CAPACITY_BYTES = 1024 * 1024;

/** Bytes before a From line that say whether a blank line precedes it: CR LF CR LF. */
const LOOK_BEHIND_BYTES = 4;

/** A line end and a blank line may stand between the end of a body, as counted, and the next From line. */
const LINE_ENDS_AFTER_BODY = 2;

/** More than the limit is set aside of a message that is cut: its own From line and a boundary not yet settled do not count. */
const HEAD_SURPLUS_BYTES = 4 * FROM_LINE_LIMIT_BYTES;

interface Boundary {
  /** Where the message in progress ends and the next From line begins. */
  readonly at: number;
  /** mboxcl2: the body holds From lines that nobody quoted, so nothing is to be unquoted either. */
  readonly isVerbatim: boolean;
}

export class MboxSplitter {
  readonly #limitBytes: number;
  #window = Buffer.allocUnsafeSlow(FIRST_CAPACITY_BYTES);
  #used = 0;
  #start = 0;
  #scan = 0;
  /** The head of a message above the limit, once it is known to be one. */
  #cutHead: Buffer | undefined;
  #hasEnded = false;
  /** Whether the message in progress may hold a quoted From line: whoever looks for From lines meets those too. */
  #mayBeQuoted = false;
  /** Bytes that have left the window, and where the message in progress begins, counted from the first byte that was pushed. */
  #left = 0;
  #messageOffset = 0;

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes;
  }

  /** Where the message in progress begins: all before it was given out. */
  get offset(): number {
    return this.#messageOffset;
  }

  /** The messages that this chunk completed; their bytes are lent until the next call. */
  push(chunk: Uint8Array): Buffer[] {
    this.#append(chunk);
    const messages = this.#takeComplete();
    this.#cutOverlong();
    return messages;
  }

  /** The messages that the end of the input completes. */
  end(): Buffer[] {
    this.#hasEnded = true;
    const messages = this.#takeComplete();
    if (this.#used > this.#start || this.#cutHead !== undefined) messages.push(this.#take({ at: this.#used, isVerbatim: false }));
    return messages;
  }

  #takeComplete(): Buffer[] {
    const messages: Buffer[] = [];
    const bytes = this.#window.subarray(0, this.#used);
    for (let boundary = this.#nextBoundary(bytes); boundary !== undefined; boundary = this.#nextBoundary(bytes)) {
      messages.push(this.#take(boundary));
      this.#messageOffset = this.#left + boundary.at;
      this.#start = boundary.at;
      this.#scan = boundary.at + 1;
    }
    return messages;
  }

  #nextBoundary(bytes: Buffer): Boundary | undefined {
    const found = this.#nextFromLine(bytes);
    if (this.#cutHead !== undefined) return found < 0 ? undefined : { at: found, isVerbatim: false };
    const stop = found < 0 ? bytes.length : found;
    const claimed = claimedEnd(bytes, this.#start, stop);
    if (claimed !== undefined && claimed - this.#start <= this.#limitBytes) {
      const landed = this.#landing(bytes, claimed);
      if (landed === "unknown") return undefined;
      if (landed !== undefined && landed !== found) return { at: landed, isVerbatim: found >= 0 && landed > found };
    }
    return found < 0 ? undefined : { at: found, isVerbatim: false };
  }

  /** The next From line behind a blank line, or -1; leaves `scan` where the search must go on. */
  #nextFromLine(bytes: Buffer): number {
    for (;;) {
      const at = bytes.indexOf(FROM, this.#scan);
      if (at < 0) {
        this.#scan = Math.max(this.#scan, bytes.length - FROM.length + 1);
        return -1;
      }
      this.#scan = at;
      if (bytes[at - 1] === GREATER) this.#mayBeQuoted = true;
      else if (isAfterBlankLine(bytes, at)) {
        const end = fromLineEnd(bytes, at);
        if (end >= 0) return at;
        if (end === -2 && !this.#hasEnded) return -1;
      }
      this.#scan = at + FROM.length;
    }
  }

  /** The boundary that a Content-Length lands on, undefined when on none, "unknown" while too little was read. */
  #landing(bytes: Buffer, claimed: number): number | "unknown" | undefined {
    if (!this.#hasEnded && claimed + LINE_ENDS_AFTER_BODY * 2 + FROM_LINE_LIMIT_BYTES > bytes.length) return "unknown";
    if (claimed > bytes.length) return undefined;
    const at = skipLineEnds(bytes, claimed, LINE_ENDS_AFTER_BODY);
    if (at >= bytes.length) return this.#hasEnded ? bytes.length : "unknown";
    return (at > claimed || isLineStart(bytes, at)) && fromLineEnd(bytes, at) !== -1 ? at : undefined;
  }

  #take({ at, isVerbatim }: Boundary): Buffer {
    const cut = this.#cutHead;
    this.#cutHead = undefined;
    const stored = cut ?? withoutLastBlankLine(this.#window.subarray(this.#start, at));
    const message = stored.subarray(ownFromLineEnd(stored));
    const whole = isVerbatim || !this.#mayBeQuoted ? message : unquoteFromLines(message);
    this.#mayBeQuoted = false;
    return whole.length > this.#limitBytes ? whole.subarray(0, this.#limitBytes + 1) : whole;
  }

  #append(chunk: Uint8Array): void {
    if (this.#used + chunk.length > this.#window.length) this.#makeRoom(chunk.length);
    this.#window.set(chunk, this.#used);
    this.#used += chunk.length;
  }

  /** Moves the message in progress to the front of the window; a larger or, after a large message, a smaller one if need be. */
  #makeRoom(length: number): void {
    const kept = this.#used - this.#start;
    const needed = kept + length;
    let capacity = FIRST_CAPACITY_BYTES;
    while (capacity < needed) capacity *= 2;
    const target = capacity === this.#window.length ? this.#window : Buffer.allocUnsafeSlow(capacity);
    this.#window.copy(target, 0, this.#start, this.#used);
    this.#window = target;
    this.#scan -= this.#start;
    this.#left += this.#start;
    this.#used = kept;
    this.#start = 0;
  }

  #cutOverlong(): void {
    const headBytes = this.#limitBytes + HEAD_SURPLUS_BYTES;
    if (this.#cutHead === undefined) {
      if (this.#used - this.#start <= headBytes) return;
      this.#cutHead = Buffer.from(this.#window.subarray(this.#start, this.#start + headBytes));
    }
    this.#start = Math.max(this.#start, Math.min(this.#scan, this.#used) - LOOK_BEHIND_BYTES);
  }
}

function isLineStart(bytes: Buffer, at: number): boolean {
  const before = bytes[at - 1];
  return before === LF || before === CR;
}

function isAfterBlankLine(bytes: Buffer, at: number): boolean {
  if (at < 2) return false;
  const [third, second, first] = [bytes[at - 3], bytes[at - 2], bytes[at - 1]];
  if (first === LF) return second === LF || (second === CR && (third === LF || third === CR));
  return first === CR && second === CR;
}

function skipLineEnds(bytes: Buffer, from: number, most: number): number {
  let at = from;
  for (let ends = 0; ends < most; ends++) {
    if (bytes[at] === CR) at += bytes[at + 1] === LF ? 2 : 1;
    else if (bytes[at] === LF) at += 1;
    else break;
  }
  return at;
}

function ownFromLineEnd(stored: Buffer): number {
  let end = 0;
  while (end < stored.length && stored[end] !== LF && stored[end] !== CR) end++;
  return Math.min(stored.length, skipLineEnds(stored, end, 1));
}

/** The blank line before a From line belongs to the mailbox, not to the message. */
function withoutLastBlankLine(stored: Buffer): Buffer {
  const lastLineEnd = lineEndBefore(stored, stored.length);
  const isBlank = lastLineEnd < stored.length && lineEndBefore(stored, lastLineEnd) < lastLineEnd;
  return isBlank ? stored.subarray(0, lastLineEnd) : stored;
}

function lineEndBefore(bytes: Buffer, end: number): number {
  if (bytes[end - 1] === LF) return bytes[end - 2] === CR ? end - 2 : end - 1;
  return bytes[end - 1] === CR ? end - 1 : end;
}
