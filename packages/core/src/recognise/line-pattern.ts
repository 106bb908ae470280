/**
 * The patterns of text formats, made quick to try on every line of every mail: a pattern that begins
 * with a letter of its own is not tried on lines that begin with another, and groups are known by
 * number, because the engine builds an object of named ones for each match.
 */

import type { TextFormat } from "./formats/index.ts";

/** One pattern of a format. */
export interface LinePattern {
  /** The same pattern, its groups without names. */
  readonly expression: RegExp;
  /** The only character with which a line can begin that matches; -1 when there are several. */
  readonly first: number;
  /** The name of each group that has one; the first has number 1. */
  readonly names: readonly (string | undefined)[];
}

/** The patterns of a format that are tried on lines. */
export interface FormatPatterns {
  readonly begins: LinePattern | undefined;
  readonly ends: LinePattern | undefined;
  readonly skip: LinePattern | undefined;
  readonly recipient: readonly LinePattern[];
  readonly details: readonly LinePattern[];
}

const prepared = new Map<TextFormat, FormatPatterns>();

/** The patterns of a format, prepared when it is first read. */
export function patternsOf(format: TextFormat): FormatPatterns {
  const known = prepared.get(format);
  if (known !== undefined) return known;
  const { begins, ends, skip, recipient, details = [] } = format;
  const patterns = {
    begins: begins && prepare(begins),
    ends: ends && prepare(ends),
    skip: skip && prepare(skip),
    recipient: recipient.map(prepare),
    details: details.map(prepare),
  };
  prepared.set(format, patterns);
  return patterns;
}

/** What the pattern matches in a line, or null. */
export function matchLine({ expression, first }: LinePattern, text: string): RegExpExecArray | null {
  return first >= 0 && text.charCodeAt(0) !== first ? null : expression.exec(text);
}

/** The first of several that matches. */
export function matchFirst(patterns: readonly LinePattern[], text: string): { pattern: LinePattern; match: RegExpExecArray } | undefined {
  for (const pattern of patterns) {
    const match = matchLine(pattern, text);
    if (match !== null) return { pattern, match };
  }
  return undefined;
}

/** What the group of that name caught. */
export function caught({ names }: LinePattern, match: RegExpExecArray, name: string): string | undefined {
  for (let group = 0; group < names.length; group++) if (names[group] === name && match[group + 1] !== undefined) return match[group + 1];
  return undefined;
}

/** A backslash and what it escapes, a class, or a bracket that opens a group. */
const TOKEN = /\\.|\[(?:[^\]\\]|\\.)*\]|\((?:\?<(?![=!])(\w+)>|\?)?/gs;

function prepare(pattern: RegExp): LinePattern {
  const names: (string | undefined)[] = [];
  const source = pattern.source.replaceAll(TOKEN, (token, name?: string) => {
    if (token !== "(" && name === undefined) return token;
    names.push(name);
    return "(";
  });
  const expression = source.includes("\\k<") ? pattern : new RegExp(source, pattern.flags);
  return { expression, first: firstUnit(pattern), names };
}

/** "^", a character that stands for itself and must be there, and no other way to match. */
const LITERAL_START = /^\^(?:\\([.()[\]])|([^\\.()[\]{}*+?|^$]))(?![?*]|\{0)/;

function firstUnit({ source, flags }: RegExp): number {
  const start = LITERAL_START.exec(source);
  if (start === null || flags !== "" || hasAlternatives(source)) return -1;
  return (start[1] ?? start[2] ?? "").charCodeAt(0);
}

/** Whether the pattern is one of several: a "|" outside all groups. */
function hasAlternatives(source: string): boolean {
  let depth = 0;
  for (const mark of source.replaceAll(/\\.|\[(?:[^\]\\]|\\.)*\]/gs, "")) {
    if (mark === "(") depth++;
    else if (mark === ")") depth--;
    else if (mark === "|" && depth === 0) return true;
  }
  return false;
}
