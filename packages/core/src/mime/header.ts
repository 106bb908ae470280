/**
 * Header blocks as offsets (RFC 5322 §2.2): where each field stands; values are cut out, unfolded
 * and decoded on demand. Reads what real mail has: an mbox "From " line before the first field,
 * blanks before the colon, stray lines between fields.
 */

import { decodeEncodedWords } from "../syntax/index.ts";
import { fieldName } from "./field-name.ts";

export interface Field {
  /** Lower case. */
  readonly name: string;
  /** Offset of the field's name. */
  readonly start: number;
  /** Offset just behind the colon. */
  readonly valueStart: number;
  /** Offset behind the last character of the value, its line end not included. */
  readonly end: number;
}

/** What is unfolded and decoded of one value: a field of megabytes, folded a million times, must not cost more than its scan. */
const MAX_VALUE = 65_536;

/** The fields of one header block of `text`. */
export class Header {
  readonly #text: string;
  readonly fields: readonly Field[];

  constructor(text: string, fields: readonly Field[]) {
    this.#text = text;
    this.fields = fields;
  }

  field(name: string): Field | undefined {
    for (const field of this.fields) if (field.name === name) return field;
    return undefined;
  }

  /** The unfolded value of the first field of that name (lower case), as it stands. */
  get(name: string): string | undefined {
    const field = this.field(name);
    return field && this.value(field);
  }

  /** The unfolded values of all fields of that name. */
  all(name: string): string[] {
    return this.fields.filter((field) => field.name === name).map((field) => this.value(field));
  }

  /** The value for people: encoded words (RFC 2047) and raw UTF-8 (RFC 6532) decoded. */
  decoded(name: string): string | undefined {
    const value = this.get(name);
    return value === undefined ? undefined : decodeEncodedWords(value);
  }

  value(field: Field): string {
    return unfold(this.#text.slice(field.valueStart, Math.min(field.end, field.valueStart + MAX_VALUE)));
  }
}

export interface HeaderBlock {
  readonly header: Header;
  /** Where the body begins, or `end` when there is none. */
  readonly bodyStart: number;
  /** Offset of the first line that is no field, or -1. */
  readonly malformedAt: number;
  readonly truncated: boolean;
}

export interface HeaderLimits {
  readonly headerBytes: number;
  readonly headerFields: number;
}

/** Reads the header block of `text` that begins at `start`. */
export function scanHeader(text: string, start: number, end: number, limits: HeaderLimits): HeaderBlock {
  const fields: Field[] = [];
  const last = Math.min(end, start + limits.headerBytes);
  let malformedAt = -1;
  let at = skipEnvelopeLine(text, start, last);
  while (at < last) {
    const lineEnd = endOfLine(text, at, end);
    if (isBlank(text, at, lineEnd)) return block(lineEnd + 1);
    const colon = colonOfField(text, at, lineEnd);
    if (colon < 0) {
      if (malformedAt < 0) malformedAt = at;
      // A stray line within the header is passed over; two of them, or one at the very start, are the body.
      const next = lineEnd + 1;
      if (fields.length === 0 || next >= end || colonOfField(text, next, endOfLine(text, next, end)) < 0) {
        if (next < end && isBlank(text, next, endOfLine(text, next, end)) && fields.length > 0) {
          at = next;
          continue;
        }
        return block(at);
      }
      at = next;
      continue;
    }
    let valueEnd = lineEnd;
    let next = lineEnd + 1;
    while (next < end && isFoldingSpace(text.charCodeAt(next))) {
      const continuationEnd = endOfLine(text, next, end);
      if (isBlank(text, next, continuationEnd)) break;
      valueEnd = continuationEnd;
      next = continuationEnd + 1;
    }
    fields.push({ name: fieldName(text, at, colon), start: at, valueStart: colon + 1, end: trimEnd(text, colon + 1, valueEnd) });
    if (fields.length >= limits.headerFields) return block(blankLineAfter(text, next, end), true);
    at = next;
  }
  return at >= end ? block(end) : block(blankLineAfter(text, at, end), true);

  function block(bodyStart: number, truncated = false): HeaderBlock {
    return { header: new Header(text, fields), bodyStart: Math.min(bodyStart, end), malformedAt, truncated };
  }
}

/** Joins folded lines (RFC 5322 §2.2.3) and trims. */
function unfold(value: string): string {
  return value.includes("\n") ? value.replaceAll(/\r?\n[ \t]+/g, " ").trim() : value.trim();
}

/** Offset of the LF that ends the line at `at`, or `end`. */
export function endOfLine(text: string, at: number, end: number): number {
  const found = text.indexOf("\n", at);
  return found < 0 || found > end ? end : found;
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x20 && unit !== 0x09 && unit !== 0x0d) return false;
  }
  return true;
}

function isFoldingSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09;
}

const COLON = 0x3a;

/** The colon of a field name (RFC 5322 §2.2: printable ASCII), blanks before it allowed; -1 when the line is no field. */
function colonOfField(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const unit = text.charCodeAt(at);
    if (unit === COLON) return at === start ? -1 : at;
    if (unit <= 0x20 || unit >= 0x7f) break;
    at++;
  }
  while (at > start && at < end && isFoldingSpace(text.charCodeAt(at))) at++;
  return at > start && at < end && text.charCodeAt(at) === COLON ? at : -1;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text.charCodeAt(at - 1) <= 0x20) at--;
  return at;
}

/** An mbox file or a spool puts "From sender date" (or ">From ") before the first field. */
function skipEnvelopeLine(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (text.startsWith("From ", at) || text.startsWith(">From ", at))) at = endOfLine(text, at, end) + 1;
  return at;
}

function blankLineAfter(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const lineEnd = endOfLine(text, at, end);
    if (isBlank(text, at, lineEnd)) return lineEnd + 1;
    at = lineEnd + 1;
  }
  return end;
}
