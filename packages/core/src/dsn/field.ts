/**
 * One header field (RFC 5322 §2.2.3), folded: lines of 76 characters where spaces allow it, never
 * more than 998 octets. The value is one line already. Unfolding gives the same value back,
 * unless a single word of it is longer than a line may be.
 */

import { encodeWords } from "./encode-words.ts";
import { isAscii, oneLine } from "./one-line.ts";

export const CRLF = "\r\n";
const WIDTH = 76;
/** Longest word, in UTF-16 units: 3 octets each outside ASCII. */
const MAX_WORD = { ascii: 900, unicode: 300 } as const;

/** A field whose value is known to be one line. */
export function field(name: string, value: string): string {
  const line = `${name}: ${value}`;
  return (line.length <= WIDTH ? line : fold(line, name.length + 2)) + CRLF;
}

/** A field of text for people (RFC 5322 §2.2.1), encoded unless the next hop takes UTF-8. */
export function textField(name: string, text: string, isUtf8: boolean): string {
  const line = oneLine(text);
  return field(name, (isAscii(line) && !line.includes("=?")) || isUtf8 ? line : encodeWords(line));
}

function fold(line: string, valueStart: number): string {
  const longest = isAscii(line) ? MAX_WORD.ascii : MAX_WORD.unicode;
  let folded = "";
  let start = 0;
  let least = valueStart;
  while (line.length - start > WIDTH) {
    const at = breakBefore(line, least, start + WIDTH) ?? breakAfter(line, start + WIDTH, start + longest);
    if (at === undefined && line.length - start <= longest) break;
    // The space at which a line is folded begins the next one; a word that is too long is parted by one that was not there.
    folded += at === undefined ? `${line.slice(start, start + longest)}${CRLF} ` : `${line.slice(start, at)}${CRLF}`;
    start = at ?? start + longest;
    least = start + 1;
  }
  return folded + line.slice(start);
}

function breakBefore(line: string, least: number, from: number): number | undefined {
  for (let at = from; at > least; at--) if (isBreak(line, at)) return at;
  return undefined;
}

function breakAfter(line: string, from: number, most: number): number | undefined {
  for (let at = from; at <= most && at < line.length; at++) if (isBreak(line, at)) return at;
  return undefined;
}

/** A space that stands alone: of several, unfolding would keep only one. */
function isBreak(line: string, at: number): boolean {
  return line[at] === " " && line[at - 1] !== " " && at + 1 < line.length && line[at + 1] !== " ";
}
