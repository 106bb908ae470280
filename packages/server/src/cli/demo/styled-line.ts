/** A line of the page as pieces with a colour each: measured and cut while it is plain, painted last. */

import { type Colour, cutToWidth, displayWidth, type Paint } from "../present/index.ts";

/** A piece: text, or text in a colour. */
export type Piece = string | readonly [Colour, string];
/** A line. */
export type Line = readonly Piece[];

const textOf = (piece: Piece): string => (typeof piece === "string" ? piece : piece[1]);

export function lineWidth(line: Line): number {
  return line.reduce((width, piece) => width + displayWidth(textOf(piece)), 0);
}

/** At most so many columns of it. */
export function cutLine(line: Line, columns: number): Line {
  const kept: Piece[] = [];
  let left = columns;
  for (const piece of line) {
    if (left <= 0) break;
    const text = cutToWidth(textOf(piece), left);
    kept.push(typeof piece === "string" ? text : [piece[0], text]);
    left -= displayWidth(text);
  }
  return kept;
}

/** Exactly so many columns. */
export function fitLine(line: Line, columns: number): Line {
  const cut = cutLine(line, columns);
  return [...cut, " ".repeat(Math.max(0, columns - lineWidth(cut)))];
}

export function paintLine(line: Line, paint: Paint): string {
  return line.map((piece) => (typeof piece === "string" ? piece : paint(piece[0], piece[1]))).join("");
}
