/**
 * A mail as rows that can be drawn: its lines, those that are too long broken, each cut at the bytes that prove something. Of a long mail
 * only what surrounds these bytes is there at first; the rest is a gap that can be opened.
 *
 * Always holds: no row is longer than ROW_BYTES, so that one hostile line cannot make the page slow.
 */

import type { Segment } from "./segments.ts";

export interface Row {
  readonly kind: "row";
  readonly start: number;
  readonly end: number;
  /** Number of its line, from 1; a row that goes on with a line has none. */
  readonly line: number | undefined;
  readonly segments: readonly Segment[];
}

/** Rows that are not drawn yet. */
export interface Gap {
  readonly kind: "gap";
  readonly rows: readonly Row[];
}

const ROW_BYTES = 512;
const SHORT_ROWS = 600;
const HEAD_ROWS = 60;
const AROUND_ROWS = 12;
const LF = 10;
const CR = 13;

export function rowsOf(octets: Uint8Array, segments: readonly Segment[]): readonly Row[] {
  const rows: Row[] = [];
  let at = 0;
  let line = 1;
  let lineEnd = 0;
  let isBegun = false;
  let piece = 0;
  while (at < octets.length) {
    // Looked for once a line, not once a row: a line may be the whole mail.
    if (at >= lineEnd) lineEnd = endOfLine(octets, at);
    const end = Math.min(lineEnd, wholeCharacters(octets, at + ROW_BYTES));
    const shown = end === lineEnd ? withoutBreak(octets, at, end) : end;
    while ((segments[piece]?.end ?? end) <= at && piece < segments.length) piece += 1;
    rows.push({
      kind: "row",
      start: at,
      end: shown,
      line: isBegun ? undefined : line,
      segments: cutTo(segments, { piece, start: at, end: shown }),
    });
    isBegun = end !== lineEnd;
    if (!isBegun) line += 1;
    at = end;
  }
  return rows;
}

/** What is drawn at first. */
export function foldedRows(rows: readonly Row[]): readonly (Row | Gap)[] {
  if (rows.length <= SHORT_ROWS) return rows;
  const isKept = new Uint8Array(rows.length).fill(1, 0, HEAD_ROWS);
  let before = "";
  for (const [at, { segments }] of rows.entries()) {
    // Where a value begins and ends: what lies between may be a mail of megabytes.
    const proven = segments.map(({ fields }) => fields.join()).join(";");
    if (proven !== before) isKept.fill(1, Math.max(0, at - AROUND_ROWS), at + AROUND_ROWS + 1);
    before = proven;
  }
  const folded: (Row | Gap)[] = [];
  for (let at = 0; at < rows.length; ) {
    const from = at;
    while (at < rows.length && isKept[at] === isKept[from]) at += 1;
    const run = rows.slice(from, at);
    if (isKept[from] === 1) folded.push(...run);
    else folded.push({ kind: "gap", rows: run });
  }
  return folded;
}

function cutTo(
  segments: readonly Segment[],
  row: { readonly piece: number; readonly start: number; readonly end: number },
): readonly Segment[] {
  const cut: Segment[] = [];
  for (let at = row.piece; at < segments.length; at += 1) {
    const segment = segments[at];
    if (segment === undefined || segment.start >= row.end) break;
    cut.push({ ...segment, start: Math.max(segment.start, row.start), end: Math.min(segment.end, row.end) });
  }
  return cut;
}

function endOfLine(octets: Uint8Array, at: number): number {
  const feed = octets.indexOf(LF, at);
  return feed === -1 ? octets.length : feed + 1;
}

function withoutBreak(octets: Uint8Array, start: number, end: number): number {
  const bare = octets[end - 1] === LF ? end - 1 : end;
  return bare > start && bare < end && octets[bare - 1] === CR ? bare - 1 : bare;
}

/** Not within a character of UTF-8. */
function wholeCharacters(octets: Uint8Array, at: number): number {
  let end = at;
  while (end > at - 3 && ((octets[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return end;
}
