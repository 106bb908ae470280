/**
 * The standard output, written in large pieces: a system call for each 64 KiB and not for each
 * line, and no more in memory than the other end of a pipe is willing to take.
 */

const PIECE_CHARACTERS = 64 * 1024;

/** What a terminal might take for a command: the C1 controls, which JSON leaves as they are. */
const TERMINAL_CONTROLS = /[\u007f-\u009f]/g;

export class Output {
  readonly #stream: NodeJS.WriteStream;
  #pending = "";

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  /** Adds text, which ends with its own line end; nothing is written yet. */
  add(text: string): void {
    this.#pending += text;
  }

  /** One value a line. On a terminal no character of a mail may act as a control. */
  addJson(value: unknown): void {
    const json = JSON.stringify(value);
    this.#pending += this.#stream.isTTY ? json.replace(TERMINAL_CONTROLS, unicodeEscape) : json;
    this.#pending += "\n";
  }

  get isFull(): boolean {
    return this.#pending.length >= PIECE_CHARACTERS;
  }

  async flush(): Promise<void> {
    if (this.#pending === "") return;
    const piece = this.#pending;
    this.#pending = "";
    if (!this.#stream.write(piece)) await new Promise<void>((resolve) => this.#stream.once("drain", resolve));
  }
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
