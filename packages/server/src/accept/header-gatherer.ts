/**
 * Gathers the beginning of a message until its header is complete, in memory that is bounded. Most headers come whole in the first
 * piece and are not copied.
 */

import { type HeaderBlock, scanHeader } from "../header/index.ts";

/** How much header there may be. */
export const MAX_HEADER_BYTES = 262_144;

const END = Buffer.from("\r\n\r\n", "latin1");

/** Takes pieces until the header is complete. */
export class HeaderGatherer {
  #octets: Buffer = Buffer.alloc(0);
  #length = 0;

  /** The header, once it is complete; "too-large" when it never will be; undefined while more must come. */
  add(piece: Uint8Array): HeaderBlock | "too-large" | undefined {
    this.#append(piece);
    const octets = this.#octets.subarray(0, this.#length);
    const end = this.#endIn(octets, piece.length);
    if (end > MAX_HEADER_BYTES) return "too-large";
    if (end >= 0) return scanHeader(octets);
    if (this.#length <= MAX_HEADER_BYTES) return undefined;
    // No blank line in all this: either a header without end, or a body that began without one.
    const block = scanHeader(octets);
    return block.fieldsEnd > MAX_HEADER_BYTES ? "too-large" : block;
  }

  /** The message is over, blank line or not. */
  complete(): HeaderBlock {
    return scanHeader(this.#octets.subarray(0, this.#length));
  }

  #append(piece: Uint8Array): void {
    const needed = this.#length + piece.length;
    if (this.#length === 0) {
      this.#octets = Buffer.from(piece.buffer, piece.byteOffset, piece.length);
    } else {
      if (needed > this.#octets.length) this.#octets = this.#grown(needed);
      this.#octets.set(piece, this.#length);
    }
    this.#length = needed;
  }

  /** Doubles: a client that sends an octet at a time must not make us copy all of it each time. */
  #grown(needed: number): Buffer {
    const grown = Buffer.alloc(Math.max(needed, this.#octets.length * 2));
    grown.set(this.#octets.subarray(0, this.#length));
    return grown;
  }

  #endIn(octets: Buffer, added: number): number {
    if (octets[0] === END[0] && octets[1] === END[1]) return 0;
    return octets.indexOf(END, Math.max(0, octets.length - added - END.length + 1));
  }
}
