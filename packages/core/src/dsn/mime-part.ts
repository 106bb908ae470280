/** Parts and multiparts, written (RFC 2046 §5.1): text in the encoding that the next hop can take, boundaries that stand in no part. */

import { CRLF, field } from "./field.ts";
import { octetString } from "./fit-message.ts";
import { isAscii } from "./one-line.ts";
import { base64Lines, quotedPrintable, utf8 } from "./transfer-encoding.ts";

const CONTROLS = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g;
/** What nearly all text is: it needs neither cleaning nor an encoding. */
const PLAIN = /^[\t\n\x20-\x7e]*$/;
/** Without CRLF; 998 would do (RFC 5321 §4.5.3.1.6). */
const MAX_LINE = 990;
/** Three octets a character: more than this share of them, and base64 is shorter. */
const MANY_WIDE = 0.2;

interface TextPart {
  readonly type: "text/plain" | "text/html";
  /** Any line ends. */
  readonly text: string;
  readonly languages: string;
  readonly eightBit: boolean;
}

/** A text part, header and body, one character an octet. */
export function textPart(part: TextPart): string {
  const lines = PLAIN.test(part.text) ? part.text.split("\n") : [];
  const isPlain = lines.length > 0 && lines.every(({ length }) => length <= MAX_LINE);
  return isPlain ? headOf(part, "us-ascii") + CRLF + lines.join(CRLF) : fittedPart(part);
}

function headOf({ type, languages }: TextPart, charset: "us-ascii" | "utf-8"): string {
  return field("Content-Type", `${type}; charset=${charset}`) + (languages === "" ? "" : field("Content-Language", languages));
}

function fittedPart(part: TextPart): string {
  const { text, eightBit } = part;
  const lines = text.replaceAll(/\r\n|\r|\n/g, CRLF).replaceAll(CONTROLS, " ");
  const wide = isAscii(lines) ? 0 : countWide(lines) / lines.length;
  const head = headOf(part, wide === 0 ? "us-ascii" : "utf-8");
  // A character is up to three octets: a line of 330 fits in any case.
  const isShort = longestLine(lines) <= (wide === 0 ? MAX_LINE : 330);
  if (isShort && wide === 0) return head + CRLF + lines;
  if (isShort && eightBit) return `${head}${field("Content-Transfer-Encoding", "8bit")}${CRLF}${octetString(lines)}`;
  const octets = utf8(lines);
  return wide > MANY_WIDE
    ? head + field("Content-Transfer-Encoding", "base64") + CRLF + base64Lines(octets) + CRLF
    : head + field("Content-Transfer-Encoding", "quoted-printable") + CRLF + quotedPrintable(octets);
}

function longestLine(text: string): number {
  let longest = 0;
  for (let start = 0, end = 0; end >= 0; start = end + 1) {
    end = text.indexOf("\n", start);
    longest = Math.max(longest, (end < 0 ? text.length : end) - start);
  }
  return longest;
}

function countWide(text: string): number {
  let wide = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) wide++;
  return wide;
}

/** `name` and `seed` as a boundary; with a number behind them when a part has that line already. */
export function boundaryFor(name: string, seed: string, parts: readonly string[]): string {
  const boundary = `=_${name}_${seed}`;
  if (!parts.some((part) => part.includes(boundary))) return boundary;
  let number = 1;
  while (parts.some((part) => part.includes(`${boundary}.${number}.`))) number++;
  return `${boundary}.${number}.`;
}

/** The parts between their delimiters. Added to one another, not joined: their characters are copied once, when the whole becomes octets. */
export function multipartBody(boundary: string, parts: readonly string[]): string {
  let body = "";
  for (const part of parts) body += `--${boundary}${CRLF}${part}${part.endsWith(CRLF) ? "" : CRLF}${CRLF}`;
  return `${body}--${boundary}--${CRLF}`;
}
