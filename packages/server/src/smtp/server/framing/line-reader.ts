/**
 * Cuts command lines out of what arrived (RFC 5321 §2.3.8). A line ends with CRLF and with nothing else: whoever lets
 * a bare LF end a line can be made to see commands where the server before it saw none.
 *
 * A line that is too long is swallowed in the room of one octet; whoever goes on without end is cut off.
 */

import type { InputBuffer } from "./input-buffer.ts";
import type { LineEndFlaw } from "./line-end-check.ts";

/** A line without its end, or what was there instead. */
export type Line =
  | { readonly kind: "line"; readonly octets: Buffer }
  /** Longer than its verb may be; it has been swallowed. */
  | { readonly kind: "too-long" }
  /** Longer than anybody's patience: there is no way on. */
  | { readonly kind: "endless" }
  | { readonly kind: "malformed"; readonly flaw: LineEndFlaw };

const LF = 10;
const CR = 13;
const NUL = 0;
/** What any line may have (RFC 5321 §4.5.3.1.4). */
const BASE_LINE_BYTES = 512;
const MAX_SWALLOWED_BYTES = 65_536;

const TOO_LONG: Line = { kind: "too-long" };
const ENDLESS: Line = { kind: "endless" };

/** Reads lines; holds between two packets only how much of a long line was thrown away. */
export class LineReader {
  #swallowedBytes = 0;

  /** The next line; undefined where more must arrive. `limitOf` tells how long a line of more than 512 octets may be, its end included. */
  read(input: InputBuffer, limitOf: (octets: Buffer, start: number) => number): Line | undefined {
    if (input.isEmpty) return undefined;
    const start = input.at;
    const lf = input.octets.indexOf(LF, start);
    if (lf < 0) return this.#unfinished(input, limitOf);
    input.at = lf + 1;
    const lengthBytes = lf + 1 - start;
    const isTail = this.#swallowedBytes > 0;
    this.#swallowedBytes = 0;
    if (lf === start || input.octets[lf - 1] !== CR) return { kind: "malformed", flaw: "bare-lf" };
    if (isTail || (lengthBytes > BASE_LINE_BYTES && lengthBytes > limitOf(input.octets, start))) return TOO_LONG;
    return checked(input.octets.subarray(start, lf - 1));
  }

  /** The last octet stays: it may be the CR of a CRLF that two packets share. */
  #unfinished(input: InputBuffer, limitOf: (octets: Buffer, start: number) => number): Line | undefined {
    const { length } = input;
    if (this.#swallowedBytes === 0 && (length <= BASE_LINE_BYTES || length <= limitOf(input.octets, input.at))) return undefined;
    this.#swallowedBytes += length - 1;
    input.at = input.octets.length - 1;
    if (this.#swallowedBytes <= MAX_SWALLOWED_BYTES) return undefined;
    this.#swallowedBytes = 0;
    return ENDLESS;
  }
}

function checked(octets: Buffer): Line {
  if (octets.includes(CR)) return { kind: "malformed", flaw: "bare-cr" };
  return octets.includes(NUL) ? { kind: "malformed", flaw: "nul" } : { kind: "line", octets };
}
