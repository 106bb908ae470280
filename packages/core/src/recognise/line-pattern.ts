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
  /** Whether an empty line matches: of each three lines one is empty, and hardly a pattern wants it. */
  readonly matchesEmpty: boolean;
  /** The name of each group that has one; the first has number 1. */
  readonly names: readonly (string | undefined)[];
}

/** What the walker asks of a format, line by line: the patterns that it tries, and the rest in objects that all are of one shape. */
export interface FormatPatterns {
  readonly begins: LinePattern | undefined;
  readonly ends: LinePattern | undefined;
  readonly skip: LinePattern | undefined;
  readonly recipient: readonly LinePattern[];
  readonly details: readonly LinePattern[];
  readonly turns: TextFormat["turns"] | undefined;
  readonly textReach: NonNullable<TextFormat["textReach"]>;
  readonly original: RegExp | undefined;
}

const prepared = new Map<TextFormat, FormatPatterns>();

/** The patterns of a format, prepared when it is first read. */
export function patternsOf(format: TextFormat): FormatPatterns {
  const known = prepared.get(format);
  if (known !== undefined) return known;
  const { begins, ends, skip, recipient, details = [], turns, textReach = "paragraph", original } = format;
  const patterns = {
    begins: begins && prepare(begins),
    ends: ends && prepare(ends),
    skip: skip && prepare(skip),
    recipient: recipient.map(prepare),
    details: details.map(prepare),
    turns,
    textReach,
    original,
  };
  prepared.set(format, patterns);
  return patterns;
}

/** What the pattern matches in a line, or null. */
export function matchLine({ expression, first, matchesEmpty }: LinePattern, text: string): RegExpExecArray | null {
  if (text === "") return matchesEmpty ? expression.exec(text) : null;
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

function prepare(pattern: RegExp): LinePattern {
  const { bare, names, hasAlternatives } = takeApart(pattern.source);
  const expression = new RegExp(bare, pattern.flags);
  return {
    expression,
    first: hasAlternatives || pattern.flags !== "" ? -1 : firstUnit(pattern.source),
    matchesEmpty: expression.test(""),
    names,
  };
}

/** "^", a character that stands for itself and must be there. */
const LITERAL_START = /^\^(?:\\([.()[\]])|([^\\.()[\]{}*+?|^$]))(?![?*]|\{0)/;

function firstUnit(source: string): number {
  const start = LITERAL_START.exec(source);
  return start === null ? -1 : (start[1] ?? start[2] ?? "").charCodeAt(0);
}

interface Anatomy {
  /** The source without the names of its groups. */
  readonly bare: string;
  readonly names: readonly (string | undefined)[];
  /** Whether there is a "|" outside all groups. */
  readonly hasAlternatives: boolean;
}

/** What a pattern is made of: escapes and classes are passed over, groups counted. */
function takeApart(source: string): Anatomy {
  const names: (string | undefined)[] = [];
  let bare = "";
  let depth = 0;
  let isInClass = false;
  let hasAlternatives = false;
  for (let at = 0; at < source.length; at++) {
    const mark = source.charAt(at);
    bare += mark;
    if (mark === "\\") bare += source.charAt(++at);
    else if (isInClass) isInClass = mark !== "]";
    else if (mark === "[") isInClass = true;
    else if (mark === ")") depth--;
    else if (mark === "|") hasAlternatives ||= depth === 0;
    else if (mark === "(") {
      depth++;
      const name = nameAt(source, at + 1);
      if (name !== undefined) at += name.length + "?<>".length;
      if (name !== undefined || source.charAt(at + 1) !== "?") names.push(name);
    }
  }
  return { bare, names, hasAlternatives };
}

/** The name of a group whose bracket opened just before; undefined when it has none, or only looks ahead or back. */
function nameAt(source: string, at: number): string | undefined {
  return /^\?<([A-Za-z]\w{0,40})>/.exec(source.slice(at, at + 50))?.[1];
}
