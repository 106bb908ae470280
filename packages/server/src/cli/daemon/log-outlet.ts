/**
 * The way of the log out of the process: lines are gathered in memory and handed on a piece at a time, so that whoever
 * reads them slowly, or a slow disk, never holds up mail.
 *
 *   idle ──line──▶ writing ──done, nothing more──▶ idle
 *                  writing ──done──▶ writing the next piece
 *
 * Always holds: no more than the limit is in memory; what is beyond is thrown away, counted, and told when there is room
 * again. A failure to write (a full disk, a reader that has gone) loses that piece and ends nothing.
 */

/** Writes a piece; `done` is called once, whatever came of it. */
export type WritePiece = (piece: string, done: (error?: Error | null) => void) => void;

/** What an outlet is made of. */
export interface LogOutletOptions {
  readonly write: WritePiece;
  /** So many lines were thrown away, for there was no room; there is some again. */
  readonly onLost: (lines: number) => void;
  readonly limitCharacters?: number;
}

/** Tens of thousands of lines: what a log shipper takes that is started anew. */
const LIMIT_CHARACTERS = 16 * 1024 * 1024;
const PIECE_CHARACTERS = 64 * 1024;

export class LogOutlet {
  readonly #options: LogOutletOptions;
  readonly #limit: number;
  #lines: string[] = [];
  #characters = 0;
  #lost = 0;
  #isWriting = false;
  #onEmpty: (() => void)[] = [];

  constructor(options: LogOutletOptions) {
    this.#options = options;
    this.#limit = options.limitCharacters ?? LIMIT_CHARACTERS;
  }

  /** Takes a line with its end. */
  write(line: string): void {
    if (this.#characters + line.length > this.#limit) {
      this.#lost += 1;
      return;
    }
    this.#lines.push(line);
    this.#characters += line.length;
    if (!this.#isWriting) this.#writeOn();
  }

  /** Resolved when all is written. */
  flushed(): Promise<void> {
    if (!this.#isWriting) return Promise.resolve();
    return new Promise((resolve) => this.#onEmpty.push(resolve));
  }

  /** Takes out what has not been handed on: for a process that ends at once. */
  takeRest(): string {
    const rest = this.#lines.join("");
    this.#lines = [];
    this.#characters = 0;
    return rest;
  }

  #writeOn(): void {
    this.#isWriting = this.#lines.length > 0;
    if (!this.#isWriting) {
      for (const tell of this.#onEmpty.splice(0)) tell();
      return;
    }
    const piece = this.#nextPiece();
    this.#options.write(piece, () => {
      this.#tellLost();
      this.#writeOn();
    });
  }

  #nextPiece(): string {
    let [end, characters] = [0, 0];
    while (end < this.#lines.length && characters < PIECE_CHARACTERS) characters += this.#lines[end++]?.length ?? 0;
    this.#characters -= characters;
    return this.#lines.splice(0, end).join("");
  }

  #tellLost(): void {
    if (this.#lost === 0 || this.#characters * 2 > this.#limit) return;
    const lost = this.#lost;
    this.#lost = 0;
    this.#options.onLost(lost);
  }
}
