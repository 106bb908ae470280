/**
 * Reads the content behind DATA (RFC 5321 §4.5.2): takes away the dots that were doubled, and finds the end.
 *
 * Always holds: only `<CRLF>.<CRLF>` ends the content, however the packets are cut; the first CRLF may be the one of
 * the DATA line. Any other look-alike is content (and is refused by the check of line ends).
 *
 * The state is how much of CRLF.CRLF was seen last:
 *
 *     0 nothing   1 CR   2 CRLF (a line begins)   3 CRLF.   4 CRLF.CR   -- LF --> the end
 *
 * A dot at the beginning of a line is never content: it is doubled, or it is the end, or it should have been doubled.
 * So nothing needs to be held back, and the packet is handed on as it is; only where a dot was taken out of its midst do
 * the octets behind it move up. A CR behind such a dot is not held either: where no LF follows it stood alone, and
 * `hasLostCr` says so.
 */

import type { InputBuffer } from "./input-buffer.ts";

const LF = 10;
const CR = 13;
const DOT = 46;
const LINE_START_DOT = Buffer.from("\r\n.");

/** Reads the content of one message. */
export class DotReader {
  #seen = 2;
  #isAtEnd = false;
  #hasLostCr = false;
  /** In the packet at hand: what is kept lies from `begin` to `to`; what was looked at and not yet moved there, from `from`. */
  #begin = 0;
  #to = 0;
  #from = 0;

  /** Whether the end has been read. */
  get isAtEnd(): boolean {
    return this.#isAtEnd;
  }

  /** Whether a CR that stood alone behind a dot was taken away. */
  get hasLostCr(): boolean {
    return this.#hasLostCr;
  }

  /** The content in what arrived, up to the end of the content or of the packet. */
  read(input: InputBuffer): Buffer {
    const { octets } = input;
    this.#begin = input.at;
    this.#to = input.at;
    this.#from = input.at;
    let at = this.#stepOn(octets, input.at);
    while (!this.#isAtEnd && at < octets.length) at = this.#nextDot(octets, at);
    input.at = at;
    this.#keepUpTo(octets, at);
    return octets.subarray(this.#begin, this.#to);
  }

  #nextDot(octets: Buffer, start: number): number {
    const found = octets.indexOf(LINE_START_DOT, start);
    if (found >= 0) {
      this.#seen = 2;
      return this.#stepOn(octets, found + 2);
    }
    this.#seen = seenAtEnd(octets, start);
    return octets.length;
  }

  /** Octet by octet, while it may still be the end. */
  #stepOn(octets: Buffer, start: number): number {
    let at = start;
    while (at < octets.length && this.#seen > 0 && !this.#isAtEnd) at = this.#step(octets, at);
    return at;
  }

  #step(octets: Buffer, at: number): number {
    const octet = octets[at];
    if (this.#seen === 1 && octet === LF) this.#seen = 2;
    else if (this.#seen === 2 && octet === DOT) this.#drop(octets, at, 3);
    else if (this.#seen === 3 && octet === CR) this.#drop(octets, at, 4);
    else if (this.#seen === 4 && octet === LF) {
      this.#drop(octets, at, 0);
      this.#isAtEnd = true;
    } else {
      if (this.#seen === 4) this.#hasLostCr = true;
      this.#seen = 0;
      return at;
    }
    return at + 1;
  }

  /** Takes out the octet at a position. */
  #drop(octets: Buffer, at: number, seen: number): void {
    this.#seen = seen;
    this.#keepUpTo(octets, at);
    if (this.#to === this.#begin) {
      this.#begin = at + 1;
      this.#to = at + 1;
    }
    this.#from = at + 1;
  }

  #keepUpTo(octets: Buffer, end: number): void {
    if (this.#from !== this.#to) octets.copyWithin(this.#to, this.#from, end);
    this.#to += end - this.#from;
    this.#from = end;
  }
}

/** Whether the end of a packet may be the beginning of the end of the content. */
function seenAtEnd(octets: Buffer, start: number): number {
  const last = octets.length - 1;
  if (octets[last] === CR) return 1;
  return octets[last] === LF && last > start && octets[last - 1] === CR ? 2 : 0;
}
