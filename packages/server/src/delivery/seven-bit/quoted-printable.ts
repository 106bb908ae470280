/** Lines in quoted-printable (RFC 2045 §6.7), piece by piece: no line longer than 76, no white space at its end. */

import type { LinePiece } from "./line-pieces.ts";

const LONGEST = 76;
const HEX = "0123456789ABCDEF";
const [TAB, SPACE, EQUALS, CR, LF] = [0x09, 0x20, 0x3d, 0x0d, 0x0a];

export class QuotedPrintable {
  /** Characters of the line so far. */
  #column = 0;

  encode({ octets, isEnd }: LinePiece): Buffer {
    const end = isEnd ? lineEndOf(octets) : octets.length;
    let text = "";
    for (let at = 0; at < end; at++) text += this.#one(octets[at] as number, at === end - 1);
    if (isEnd) this.#column = 0;
    return Buffer.from(text + octets.toString("latin1", end), "latin1");
  }

  #one(octet: number, isLast: boolean): string {
    const written = isLiteral(octet, isLast) ? String.fromCharCode(octet) : `=${HEX[octet >> 4]}${HEX[octet & 15]}`;
    // room for the "=" of a soft line break
    const breaks = this.#column + written.length > LONGEST - 1;
    this.#column = (breaks ? 0 : this.#column) + written.length;
    return breaks ? `=\r\n${written}` : written;
  }
}

function isLiteral(octet: number, isLast: boolean): boolean {
  if (octet === SPACE || octet === TAB) return !isLast;
  return octet > SPACE && octet < 0x7f && octet !== EQUALS;
}

function lineEndOf(octets: Buffer): number {
  if (octets.at(-1) !== LF) return octets.length;
  return octets.at(-2) === CR ? octets.length - 2 : octets.length - 1;
}
