/**
 * The lines between the parts of a multipart (RFC 2046 §5.1.1): where the next one stands, and which
 * boundary a body has when its header does not say or says a wrong one. Time is linear in what is
 * looked through, also where every line looks like a delimiter.
 */

import { endOfLine } from "./header.ts";
import type { Part } from "./part.ts";

export interface Delimiter {
  readonly start: number;
  /** Behind the line end. */
  readonly end: number;
  readonly closes: boolean;
}

export function nextDelimiter(text: string, boundary: string, from: number, end: number): Delimiter | undefined {
  const needle = `--${boundary}`;
  let found = text.indexOf(needle, from);
  while (found >= 0 && found + needle.length <= end) {
    const after = found + needle.length;
    // The byte behind it first: a flood of lines that only begin like the boundary must not cost a search for each line's end.
    if (mayEndBoundary(text.charCodeAt(after)) && (found === from || text.charCodeAt(found - 1) === LF)) {
      const closes = text.startsWith("--", after);
      const lineEnd = endOfLine(text, after, end);
      // Only blanks may follow; "--b" must not match the line "--b2".
      if (isWhiteSpace(text, closes ? after + 2 : after, lineEnd)) return { start: found, end: Math.min(lineEnd + 1, end), closes };
    }
    found = nextOf(text, needle, after);
  }
  return undefined;
}

/** How far the same line is looked for by hand: where it comes in a flood, each search costs more than the line. */
const NEAR = 64;

/** The next place of `needle` that may be a delimiter nearby, or any further on. */
function nextOf(text: string, needle: string, from: number): number {
  const { length } = needle;
  const near = Math.min(from + NEAR, text.length);
  for (let at = from; at < near; at++)
    if (text.charCodeAt(at) === LF && mayEndBoundary(text.charCodeAt(at + 1 + length)) && text.startsWith(needle, at + 1)) return at + 1;
  return text.indexOf(needle, near);
}

const LF = 0x0a;
const HYPHEN = 0x2d;

/** A blank, a line end, the end of the message (no number) or the hyphens of the closing delimiter. */
function mayEndBoundary(unit: number): boolean {
  return !(unit > 0x20) || unit === HYPHEN;
}

function isWhiteSpace(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) > 0x20) return false;
  return true;
}

interface FirstDelimiter {
  readonly boundary: string;
  /** Undefined when the body has none. */
  readonly delimiter: Delimiter | undefined;
}

/** By the boundary that the header names when the body has it, else by the one that the body's own lines suggest. */
export function firstDelimiter(text: string, part: Part): FirstDelimiter | undefined {
  const { bodyStart, end } = part;
  const named = part.parameter("boundary") ?? "";
  const delimiter = named === "" ? undefined : nextDelimiter(text, named, bodyStart, end);
  if (delimiter !== undefined) return { boundary: named, delimiter };
  const guessed = guessBoundary(text, bodyStart, end);
  if (guessed !== undefined) return { boundary: guessed, delimiter: nextDelimiter(text, guessed, bodyStart, end) };
  return named === "" ? undefined : { boundary: named, delimiter };
}

/** The first line that begins with "--", when a Content field follows it. */
function guessBoundary(text: string, start: number, end: number): string | undefined {
  let at = start;
  for (let line = 0; line < 50 && at < end; line++) {
    const lineEnd = endOfLine(text, at, end);
    if (text.startsWith("--", at) && /^content-/i.test(text.slice(lineEnd + 1, lineEnd + 9))) {
      const boundary = text.slice(at + 2, lineEnd).trimEnd();
      if (boundary !== "" && boundary.length <= 200) return boundary;
    }
    at = lineEnd + 1;
  }
  return undefined;
}
