/**
 * Bytes to a tree of parts, all as offsets into the one buffer; nothing is copied. Embedded
 * messages (message/rfc822) stay closed until `openEmbedded`.
 *
 * Always holds: any input gives a tree; time is linear in the input times the depth limit.
 */

import type { Problem, ProblemCode } from "../model/index.ts";
import { binaryText } from "./binary-text.ts";
import { firstDelimiter, nextDelimiter } from "./delimiter.ts";
import { type Header, scanHeader } from "./header.ts";
import { DEFAULT_LIMITS, type Limits } from "./limits.ts";
import { Part } from "./part.ts";

/** A message after its scan, for those who only hand it on: `readScanned` makes it, `questionsOf` and `judge` take it. */
export interface ScannedMessage {
  /** One character a byte; a lone CR that ends lines is LF. */
  readonly text: string;
}

export interface Message extends ScannedMessage {
  readonly bytes: Uint8Array;
  readonly root: Part;
  readonly limits: Limits;
  /** Where this message was unwrapped from an encoded part: all its evidence points there. */
  readonly wrappedIn?: Wrapping;
  problem(code: ProblemCode, offset: number, text: string): void;
}

interface Wrapping {
  readonly start: number;
  readonly end: number;
  /** Whether what it was unwrapped from was unwrapped itself. */
  readonly isTwice: boolean;
}

interface Scan {
  readonly text: string;
  readonly limits: Limits;
  readonly problem: Message["problem"];
  parts: number;
}

/** Empty lines that may stand before a header that is looked at alone. */
const MOST_BEFORE_HEADER = 1_024;
const HALF_CHARACTER = /[\ud800-\udbff](?![\udc00-\udfff])/g;

/** Scans a message; what was wrong with it is appended to `problems`. */
export function scanMessage(
  input: Uint8Array,
  problems: Problem[],
  options: { limits?: Partial<Limits>; wrappedIn?: Wrapping } = {},
): Message {
  const limits = options.limits === undefined ? DEFAULT_LIMITS : { ...DEFAULT_LIMITS, ...options.limits };
  const bytes = input.length > limits.messageBytes ? input.subarray(0, limits.messageBytes) : input;
  const text = binaryText(bytes);
  const { wrappedIn } = options;
  const problem: Message["problem"] = (code, offset, words) => {
    // What is quoted was cut to a length, perhaps through a character.
    if (problems.length < 100) problems.push({ code, offset: wrappedIn?.start ?? offset, text: words.replaceAll(HALF_CHARACTER, "") });
  };
  if (bytes.length < input.length) problem("message-too-large", bytes.length, `${input.length} bytes, the limit is ${limits.messageBytes}`);
  const root = scanPart(
    { text, limits, problem, parts: 0 },
    { start: firstLine(text), end: text.length, depth: 0, defaultType: "text/plain" },
  );
  if (text.length === 0 || root.start >= text.length) problem("empty-message", 0, "no bytes to read");
  else if (root.header.fields.length === 0) problem("not-a-message", 0, "no header field at the beginning");
  return { bytes, text, root, limits, problem, ...(wrappedIn && { wrappedIn }) };
}

/** What was scanned, or is now; its problems are told to nobody. */
export function scannedOf(given: Uint8Array | ScannedMessage): Message {
  return given instanceof Uint8Array ? scanMessage(given, []) : (given as Message);
}

/** The header of a message alone. Of the body no more is looked at than fits into the limit of a header. */
export function messageHeader(input: Uint8Array, limits: Limits = DEFAULT_LIMITS): Header {
  const text = binaryText(input.subarray(0, limits.headerBytes + MOST_BEFORE_HEADER));
  return scanHeader(text, firstLine(text), text.length, limits).header;
}

/** The message inside a message/rfc822, message/global or text/rfc822-headers part whose body stands as it is: its header, its parts stay closed. */
export function openEmbedded(message: Message, part: Part): Part {
  const { text, limits } = message;
  let start = part.bodyStart;
  while (start < part.end && (text[start] === "\n" || text[start] === "\r")) start++;
  const { header, bodyStart } = scanHeader(text, start, part.end, limits);
  return new Part(header, { start, bodyStart, end: part.end, depth: 0, defaultType: "text/plain" });
}

function firstLine(text: string): number {
  let at = text.startsWith("\xef\xbb\xbf") ? 3 : 0; // a UTF-8 byte order mark that an editor left
  while (at < text.length && (text[at] === "\n" || text[at] === "\r")) at++;
  return at;
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly defaultType: string;
}

function scanPart(scan: Scan, place: Place): Part {
  scan.parts++;
  const block = scanHeader(scan.text, place.start, place.end, scan.limits);
  const { start, end, depth, defaultType } = place;
  const part = new Part(block.header, { start, bodyStart: block.bodyStart, end, depth, defaultType });
  if (block.truncated) scan.problem("header-too-large", block.bodyStart, "header block cut at the limit");
  if (block.malformedAt >= 0 && block.header.fields.length > 0)
    scan.problem("header-line-malformed", block.malformedAt, "a line that is no header field");
  if (part.isMultipart) scanChildren(scan, part);
  return part;
}

function scanChildren(scan: Scan, part: Part): void {
  if (part.depth >= scan.limits.depth) {
    scan.problem("nesting-too-deep", part.start, `deeper than ${scan.limits.depth} levels`);
    return;
  }
  const first = firstDelimiter(scan.text, part);
  if (first === undefined) {
    scan.problem("boundary-missing", part.start, `${part.type} without a usable boundary`);
    return;
  }
  const { boundary } = first;
  const defaultType = part.type === "multipart/digest" ? "message/rfc822" : "text/plain";
  const depth = part.depth + 1;
  let { delimiter } = first;
  while (delimiter !== undefined && !delimiter.closes) {
    const next = nextDelimiter(scan.text, boundary, delimiter.end, part.end);
    if (scan.parts >= scan.limits.parts) {
      scan.problem("too-many-parts", delimiter.start, `more than ${scan.limits.parts} parts`);
      return;
    }
    // The line end before a delimiter belongs to the delimiter (RFC 2046 §5.1.1).
    const end = next === undefined ? part.end : Math.max(delimiter.end, lineEndBefore(scan.text, next.start));
    if (delimiter.end < end) part.children.push(scanPart(scan, { start: delimiter.end, end, depth, defaultType }));
    else scan.parts++; // a mail of nothing but delimiters is a mail of too many parts
    if (next === undefined) scan.problem("boundary-unclosed", part.end, `${part.type} is not closed`);
    delimiter = next;
  }
}

function lineEndBefore(text: string, at: number): number {
  let end = at;
  if (end > 0 && text[end - 1] === "\n") end--;
  if (end > 0 && text[end - 1] === "\r") end--;
  return end;
}
