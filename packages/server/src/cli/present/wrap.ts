/**
 * Paragraphs wrapped to a number of columns. A word that is longer than a line is cut, so that no
 * line is ever longer; ideographs, which have no spaces, are cut the same way.
 */

import { displayWidth } from "./display-width.ts";

interface WrapOptions {
  readonly width: number;
  /** Before the first line; the others are indented by as many spaces. */
  readonly lead?: string;
}

export function wrap(text: string, { width, lead = "" }: WrapOptions): string {
  const indent = " ".repeat(displayWidth(lead));
  const room = Math.max(10, width - indent.length);
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((word) => pieces(word, room))) {
    if (line !== "" && displayWidth(line) + 1 + displayWidth(word) > room) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines.map((content, at) => ((at === 0 ? lead : indent) + content).trimEnd()).join("\n");
}

function pieces(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return [word];
  const cut: string[] = [];
  let piece = "";
  for (const character of word) {
    if (displayWidth(piece + character) > width) {
      cut.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...cut, piece];
}
