/**
 * The lines of the mail that prove a verdict: the number of the line, the line as it stands in the
 * mail, and marks under the bytes that were read.
 */

import type { Evidence } from "@ricochet/core";
import { cutToWidth, displayWidth } from "./display-width.ts";
import { PAGE_WIDTH } from "./page.ts";
import { printable } from "./printable.ts";

const MARGIN = "  ";
const LF = 0x0a;
const CR = 0x0d;

/** Of a long line this much is shown before the marked bytes. */
const CONTEXT_COLUMNS = 24;

interface QuotedLine {
  readonly number: number;
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** How many lines of the evidence follow this one. */
  readonly moreLines: number;
}

export function drawEvidence(evidence: readonly Evidence[], bytes: Uint8Array): string {
  const known = evidence.filter(({ start, end }) => start < end && end <= bytes.length);
  const unique = new Map(known.map((one) => [`${one.start}-${one.end}`, one]));
  return [...unique.values()]
    .sort((a, b) => a.start - b.start)
    .map((one) => drawOne(one, bytes))
    .join("\n");
}

function drawOne(one: Evidence, bytes: Uint8Array): string {
  const { number, before, marked, after, moreLines } = quote(one, bytes);
  const label = fieldWords(one.field) + (moreLines === 0 ? "" : `, ${moreLines} more ${moreLines === 1 ? "line" : "lines"}`);
  const lead = `${MARGIN}line ${String(number).padStart(4)} | `;
  const room = PAGE_WIDTH - lead.length - displayWidth(label) - 1;
  const shownBefore = displayWidth(before) + displayWidth(marked) <= room ? before : cutToWidth(before, CONTEXT_COLUMNS);
  const line = cutToWidth(shownBefore + marked + after, PAGE_WIDTH - lead.length);
  const marks = "^".repeat(Math.max(1, Math.min(displayWidth(marked), room - displayWidth(shownBefore))));
  return `${lead}${line}\n${" ".repeat(lead.length - 2)}| ${" ".repeat(displayWidth(shownBefore))}${marks} ${label}`;
}

/** "remoteMta" -> "remote MTA". */
function fieldWords(field: string): string {
  return printable(field)
    .replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`)
    .replace(/\bmta\b/, "MTA");
}

function quote({ start, end }: Evidence, bytes: Uint8Array): QuotedLine {
  const lineStart = startOfLine(bytes, start);
  const lineEnd = endOfLine(bytes, start);
  const stop = Math.min(end, lineEnd);
  return {
    number: lineNumber(bytes, start),
    before: decode(bytes, lineStart, start),
    marked: decode(bytes, start, stop),
    after: decode(bytes, stop, lineEnd),
    moreLines: lineNumber(bytes.subarray(stop, end), end - stop) - 1,
  };
}

function decode(bytes: Uint8Array, start: number, end: number): string {
  return printable(new TextDecoder().decode(bytes.subarray(start, Math.min(end, start + 2000))));
}

function startOfLine(bytes: Uint8Array, at: number): number {
  let start = at;
  while (start > 0 && bytes[start - 1] !== LF && bytes[start - 1] !== CR) start--;
  return start;
}

function endOfLine(bytes: Uint8Array, at: number): number {
  let end = at;
  while (end < bytes.length && bytes[end] !== LF && bytes[end] !== CR) end++;
  return end;
}

/** Lines end with LF, CRLF or CR. */
function lineNumber(bytes: Uint8Array, at: number): number {
  let number = 1;
  for (let offset = 0; offset < at; offset++) {
    if (bytes[offset] === LF || (bytes[offset] === CR && bytes[offset + 1] !== LF)) number++;
  }
  return number;
}
