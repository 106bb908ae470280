/**
 * Transparency of content (RFC 5321 §4.5.2): a dot at the beginning of a line is doubled, wherever the pieces of the
 * content were cut, and the line with the single dot ends it. The pieces are sliced, not copied.
 */

const LINE_WITH_DOT = Buffer.from("\r\n.");
const DOT = Buffer.from(".");
const END_OF_LINES = Buffer.from(".\r\n");
const END_WITHIN_LINE = Buffer.from("\r\n.\r\n");
const CR = 0x0d;
const LF = 0x0a;
const POINT = 0x2e;

export class DotStuffer {
  /** How many octets of CRLF end what has been seen; the content begins at the beginning of a line. */
  #seen: 0 | 1 | 2 = 2;

  /** Appends to `pieces` what is to be sent for the next octets. */
  stuff(octets: Buffer, pieces: Buffer[]): void {
    if (octets.length === 0) return;
    let start = 0;
    for (let dot = this.#firstDot(octets); dot >= 0; dot = nextDot(octets, dot)) {
      if (dot > start) pieces.push(octets.subarray(start, dot));
      pieces.push(DOT);
      start = dot;
    }
    pieces.push(start === 0 ? octets : octets.subarray(start));
    this.#seen = this.#lineEndOf(octets);
  }

  /** What ends the content; a last line without its CRLF gets it. */
  end(): Buffer {
    return this.#seen === 2 ? END_OF_LINES : END_WITHIN_LINE;
  }

  #firstDot(octets: Buffer): number {
    if (this.#seen === 2 && octets[0] === POINT) return 0;
    if (this.#seen === 1 && octets[0] === LF && octets[1] === POINT) return 1;
    return nextDot(octets, -1);
  }

  #lineEndOf(octets: Buffer): 0 | 1 | 2 {
    const last = octets[octets.length - 1];
    if (last === CR) return 1;
    if (last !== LF) return 0;
    const isPaired = octets.length > 1 ? octets[octets.length - 2] === CR : this.#seen === 1;
    return isPaired ? 2 : 0;
  }
}

/** Where the next line begins with a dot, behind `dot`. */
function nextDot(octets: Buffer, dot: number): number {
  const at = octets.indexOf(LINE_WITH_DOT, dot + 1);
  return at < 0 ? -1 : at + 2;
}
