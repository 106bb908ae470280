/**
 * The text of a part as decoded lines, each with the bytes of the message that it came from:
 * transfer encoding and charset undone, HTML made plain.
 */

import { bytesOf, decodeCharset, needsCharset } from "../syntax/index.ts";
import { binaryText } from "./binary-text.ts";
import { endOfLine } from "./header.ts";
import { htmlToLines } from "./html.ts";
import type { Message } from "./message.ts";
import type { Part } from "./part.ts";
import type { TextLine } from "./text-line.ts";
import { type Decoded, decodeBase64, decodeQuotedPrintable } from "./transfer-encoding.ts";

const IDENTITY = new Set(["7bit", "8bit", "binary", ""]);

/** Whether the octets of a part's body are its text, but for the charset. */
export function isUnencoded({ encoding }: Part): boolean {
  return IDENTITY.has(encoding);
}

/** The lines of a part's body, as far as the limit on text reaches. */
export function textLines(message: Message, part: Part, range?: { start: number; end: number }): TextLine[] {
  const start = range?.start ?? part.bodyStart;
  const whole = range?.end ?? part.end;
  const end = Math.min(whole, start + message.limits.textBytes);
  if (end < whole) message.problem("text-too-large", end, `text cut at ${message.limits.textBytes} bytes`);
  const charset = charsetOf(part);
  const lines = rawLines(message, part, { start, end, charset });
  if (part.type === "text/html") return htmlToLines(lines);
  const mayLink = !isUnencoded(part) || message.text.slice(start, end).includes(LINK);
  return mayLink ? lines.map(withoutLink) : lines;
}

const LINK = "<mailto:";

/** Mail programs that make text of HTML write each address twice: "ann@example.com<mailto:ann@example.com>". */
function withoutLink(line: TextLine): TextLine {
  return line.text.includes(LINK) ? { ...line, text: line.text.replaceAll(/(@[^\s<>()@]+) ?<mailto:[^<>\s]*>/g, "$1") } : line;
}

function charsetOf(part: Part): string | undefined {
  return part.parameter("charset");
}

interface Range {
  readonly start: number;
  readonly end: number;
  readonly charset: string | undefined;
}

function rawLines(message: Message, part: Part, range: Range): TextLine[] {
  const encoding = part.encoding;
  if (encoding === "base64" ? looksLikeBase64(message.text, range) : isUnencoded(part) && isUnnamedBase64(message.text, range))
    return decodedLines(message, decodeBase64(message.text, range.start, range.end), range);
  if (encoding === "quoted-printable") return printableLines(message, range);
  if (!isUnencoded(part) && encoding !== "base64")
    message.problem("encoding-unknown", part.start, `Content-Transfer-Encoding "${encoding.slice(0, 40)}"`);
  return plainLines(message, range);
}

/** A label "base64" over text that plainly is none: gateways do that. */
function looksLikeBase64(text: string, { start, end }: Range): boolean {
  return (
    /^[A-Za-z0-9+/=\r\n\t -]*$/.test(text.slice(start, Math.min(end, start + 200)).replace(/\s\S*$/, "")) &&
    !/[A-Za-z] [a-z]+ [a-z]/.test(text.slice(start, Math.min(end, start + 200)))
  );
}

const TEXT_CONTROLS = [0x09, 0x0a, 0x0d, 0x1b];
/** A line as encoders fill it; 60 letters without a blank begin no text. */
const FULL_LINE = /[A-Za-z0-9+/]{60,76}\r?\n/y;

/** Base64 whose label a gateway lost: the first line is a full one, and what it encodes is text. */
function isUnnamedBase64(text: string, { start, end }: Range): boolean {
  FULL_LINE.lastIndex = start;
  if (!FULL_LINE.test(text) || FULL_LINE.lastIndex > end) return false;
  const { bytes, damaged } = decodeBase64(text, start, FULL_LINE.lastIndex);
  return !damaged && bytes.every((byte) => byte >= 0x20 || TEXT_CONTROLS.includes(byte));
}

function plainLines(message: Message, { start, end, charset }: Range): TextLine[] {
  const { text } = message;
  const encoded = needsCharset(text.slice(start, end));
  const lines: TextLine[] = [];
  for (let at = start; at < end; ) {
    const lineEnd = endOfLine(text, at, end);
    const raw = trimLine(text, at, lineEnd);
    lines.push({ text: encoded ? decodeLine(message, raw, charset, at) : raw, start: at, end: at + raw.length });
    at = lineEnd + 1;
  }
  return lines;
}

function trimLine(text: string, start: number, end: number): string {
  let last = end;
  while (last > start && text.charCodeAt(last - 1) <= 0x20) last--;
  return text.slice(start, last);
}

function decodeLine(message: Message, raw: string, charset: string | undefined, offset: number): string {
  if (!needsCharset(raw)) return raw;
  const { text, known } = decodeCharset(bytesOf(raw), charset);
  if (!known) message.problem("charset-unknown", offset, `charset "${(charset ?? "").slice(0, 40)}"`);
  return withPlainBlanks(text);
}

/** A blank that must not break is what editors and HTML leave between words; no pattern means it. */
const withPlainBlanks = (text: string): string => (text.includes("\u00a0") ? text.replaceAll("\u00a0", " ") : text);

function printableLines(message: Message, range: Range): TextLine[] {
  const lines = decodeQuotedPrintable(message.text, range.start, range.end);
  return lines.map(({ binary, start, end }) => ({ text: decodeLine(message, binary, range.charset, start).trimEnd(), start, end }));
}

const WIDE = /^(?:utf-?16|utf-?32|ucs-?2)/i;

function decodedLines(message: Message, decoded: Decoded, { start, end, charset }: Range): TextLine[] {
  if (decoded.damaged) message.problem("encoding-broken", start, "damaged transfer encoding");
  const { bytes } = decoded;
  if (charset !== undefined && WIDE.test(charset)) {
    return withPlainBlanks(decodeCharset(bytes, charset).text)
      .split(/\r?\n/)
      .map((text) => ({ text: text.trimEnd(), start, end }));
  }
  const binary = binaryText(bytes);
  const lines: TextLine[] = [];
  for (let at = 0; at < binary.length; ) {
    const lineEnd = endOfLine(binary, at, binary.length);
    const raw = trimLine(binary, at, lineEnd);
    const sourceStart = decoded.sourceOf(at);
    const sourceLast = endOfLine(message.text, decoded.sourceOf(Math.max(at, lineEnd - 1)), end);
    const sourceEnd = Math.max(sourceStart, message.text[sourceLast - 1] === "\r" ? sourceLast - 1 : sourceLast);
    lines.push({ text: decodeLine(message, raw, charset, sourceStart), start: sourceStart, end: sourceEnd });
    at = lineEnd + 1;
  }
  return lines;
}
