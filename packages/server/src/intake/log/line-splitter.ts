/** Octets of a log -> its lines, in whatever pieces they come. What is longer than any line of a mail server is passed over, so that no file makes it big. */

const LONGEST_LINE_BYTES = 65_536;
const LF = 0x0a;
const NOTHING = Buffer.alloc(0);

/** Splits; the end of a line may be still to come. */
export class LineSplitter {
  #rest: Buffer = NOTHING;
  #isOverlong = false;
  #pushed = 0;
  #complete = 0;

  /** How many octets all the lines had that were given out, their ends included. */
  get completeBytes(): number {
    return this.#complete;
  }

  /** The lines that a piece completes. */
  *push(piece: Buffer): Generator<string> {
    let from = 0;
    for (let end = piece.indexOf(LF); end >= 0; end = piece.indexOf(LF, from)) {
      const line = this.#join(piece.subarray(from, end));
      from = end + 1;
      this.#complete = this.#pushed + from;
      if (line !== undefined) yield line;
    }
    this.#keep(piece.subarray(from));
    this.#pushed += piece.byteLength;
  }

  /** What stands behind the last line end, of a file to which nobody writes any more. */
  *end(): Generator<string> {
    const line = this.#join(NOTHING);
    this.#complete = this.#pushed;
    if (line !== undefined && line !== "") yield line;
  }

  #join(tail: Buffer): string | undefined {
    const isWhole = !this.#isOverlong && this.#rest.byteLength + tail.byteLength <= LONGEST_LINE_BYTES;
    const line = isWhole ? Buffer.concat([this.#rest, tail]).toString("utf8") : undefined;
    this.#rest = NOTHING;
    this.#isOverlong = false;
    return line?.endsWith("\r") === true ? line.slice(0, -1) : line;
  }

  #keep(tail: Buffer): void {
    if (this.#isOverlong) return;
    this.#isOverlong = this.#rest.byteLength + tail.byteLength > LONGEST_LINE_BYTES;
    // the piece is the reader's, and is filled again
    this.#rest = this.#isOverlong ? NOTHING : Buffer.concat([this.#rest, tail]);
  }
}
