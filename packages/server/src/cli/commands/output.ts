/**
 * The standard output, written in large pieces: a system call for each 64 KiB and not for each
 * line, and no more in memory than the other end of a pipe is willing to take. Each text is encoded
 * as it comes: put together first, it would be copied twice, and one letter that is not Latin would
 * make a piece of 64 KiB twice as large.
 */

const PIECE_BYTES = 64 * 1024;
/** UTF-8 has at most three bytes for a UTF-16 unit. */
const MOST_BYTES = 3;

/** What JSON leaves as it is, and a terminal takes for a command (C1 controls), turns around or does not show. */
const TERMINAL_CONTROLS = /[\u007f-\u009f\p{Zl}\p{Zp}\p{DI}]/gu;

export class Output {
  readonly #stream: NodeJS.WriteStream;
  #piece = Buffer.alloc(0);
  #used = 0;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  /** Adds text, which ends with its own line end; nothing is written yet. */
  add(text: string): void {
    const needed = this.#used + text.length * MOST_BYTES;
    if (needed > this.#piece.length) this.#makeRoom(needed);
    this.#used += this.#piece.write(text, this.#used);
  }

  /** One value a line. On a terminal no character of a mail may act as a control. */
  addJson(value: unknown): void {
    const json = JSON.stringify(value);
    this.add(this.#stream.isTTY ? json.replace(TERMINAL_CONTROLS, unicodeEscape) : json);
    this.add("\n");
  }

  get isFull(): boolean {
    return this.#used >= PIECE_BYTES;
  }

  async flush(): Promise<void> {
    if (this.#used === 0) return;
    const written = this.#piece.subarray(0, this.#used);
    // The stream may hold on to what it was given.
    this.#piece = Buffer.alloc(0);
    this.#used = 0;
    if (!this.#stream.write(written)) await new Promise<void>((resolve) => this.#stream.once("drain", resolve));
  }

  #makeRoom(bytes: number): void {
    const larger = Buffer.allocUnsafeSlow(Math.max(2 * PIECE_BYTES, 2 * this.#piece.length, bytes));
    this.#piece.copy(larger, 0, 0, this.#used);
    this.#piece = larger;
  }
}

function unicodeEscape(character: string): string {
  return character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
