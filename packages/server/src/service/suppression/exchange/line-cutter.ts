/**
 * Text in pieces -> numbered lines. Lines may end in LF or CRLF, and the last one in nothing.
 *
 * Always holds: a line is no longer than the limit, whatever the input is: of one that is, only the number is told.
 */

/** A line without its end. */
export interface NumberedLine {
  /** 1 for the first. */
  readonly line: number;
  /** Undefined where it is too long. */
  readonly text: string | undefined;
}

const MAX_CHARACTERS = 65_536;

/** Cuts pieces, which come in their order. */
export class LineCutter {
  #line = 0;
  #begun = "";
  #isTooLong = false;

  /** The lines that end in a piece. */
  cut(text: string): readonly NumberedLine[] {
    const parts = text.split("\n");
    const rest = parts.pop() ?? "";
    const lines = parts.map((part) => this.#finish(part));
    this.#begin(rest);
    return lines;
  }

  /** The line that has no end. */
  end(): readonly NumberedLine[] {
    return this.#begun === "" && !this.#isTooLong ? [] : [this.#finish("")];
  }

  #begin(text: string): void {
    this.#begun += text;
    if (this.#begun.length <= MAX_CHARACTERS) return;
    this.#begun = "";
    this.#isTooLong = true;
  }

  #finish(part: string): NumberedLine {
    this.#begin(part);
    const text = this.#isTooLong ? undefined : this.#begun;
    this.#begun = "";
    this.#isTooLong = false;
    this.#line += 1;
    return { line: this.#line, text: text?.endsWith("\r") === true ? text.slice(0, -1) : text };
  }
}
