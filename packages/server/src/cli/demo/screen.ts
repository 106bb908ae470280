/**
 * The terminal as a page that is written over (ECMA-48): each line in its place and no screen ever cleared, so that
 * nothing flickers; where the terminal knows synchronised output, a frame appears at once. The alternate screen gives
 * back what was there before.
 */

/** What is written to. */
export interface ScreenStream {
  readonly columns?: number;
  readonly rows?: number;
  write(text: string): unknown;
}

const ESC = "\u001b[";
const ENTER = `${ESC}?1049h${ESC}?25l`;
const LEAVE = `${ESC}?25h${ESC}?1049l`;
const [BEGIN, END] = [`${ESC}?2026h`, `${ESC}?2026l`];
const HOME = `${ESC}H`;
const TO_LINE_END = `${ESC}K`;
const TO_SCREEN_END = `${ESC}J`;
/** Where the terminal does not say. */
const USUAL = { columns: 80, rows: 24 };

export class Screen {
  readonly #stream: ScreenStream;
  #shown = "";

  constructor(stream: ScreenStream) {
    this.#stream = stream;
    stream.write(ENTER);
  }

  get size(): { readonly columns: number; readonly rows: number } {
    const { columns = USUAL.columns, rows = USUAL.rows } = this.#stream;
    return { columns: Math.max(1, columns), rows: Math.max(2, rows) };
  }

  /** Shows these lines, and nothing else; nothing is written when they are there already. */
  draw(lines: readonly string[]): void {
    const { columns, rows } = this.size;
    const frame = `${columns} ${rows}\n${lines.join("\n")}`;
    if (frame === this.#shown) return;
    this.#shown = frame;
    this.#stream.write(`${BEGIN}${HOME}${lines.map((line) => `${line}${TO_LINE_END}`).join("\r\n")}${TO_SCREEN_END}${END}`);
  }

  close(): void {
    this.#stream.write(LEAVE);
  }
}
