/**
 * A message of somebody else, made fit to be carried inside ours (RFC 5321 §4.5.3.1.6, RFC 6152 §3):
 * lines end with CRLF and have at most 998 octets, no NUL, nothing beyond ASCII where the next hop
 * takes 7 bits only. What is fit already stays as it is, byte for byte; otherwise only those parts
 * change that have to: bodies are encoded, header text becomes encoded words.
 *
 * Strings here are one character an octet.
 */

import { type Field, type Header, type Message, openEmbedded, type Part, partBytes, scanMessage } from "../mime/index.ts";
import { bytesOf } from "../syntax/index.ts";
import { encodeUnknownOctets, encodeWords } from "./encode-words.ts";
import { CRLF, field } from "./field.ts";
import { base64Lines, binaryOf, quotedPrintable, tryUtf8, utf8 } from "./transfer-encoding.ts";

export interface Fitness {
  /** Whether bodies may hold octets beyond ASCII. */
  readonly eightBitBody: boolean;
  /** Whether headers may hold UTF-8. */
  readonly utf8Header: boolean;
}

const MAX_LINE = 998;
const MAX_EMBEDDED = 8;
const LINE_ENDS = /\r\n|\r|\n/g;

/** The whole message. */
export function fitMessage(message: Message, fitness: Fitness): string {
  const { root } = message;
  if (isPlainStart(message) && canStand(message.bytes, root, fitness)) return message.text.slice(root.start);
  const text = withLineEnds(message.text);
  if (text !== message.text) return fitMessage(scanMessage(bytesOf(text), []), fitness);
  return fitPart(message, root, { fitness, depth: 0 });
}

/** Whether the message is fit as it is: one pass over all of it. */
function canStand(octets: Uint8Array, { start, bodyStart, end }: Part, { eightBitBody, utf8Header }: Fitness): boolean {
  return (
    isFit(octets, { start, end: bodyStart, mayBeWide: utf8Header }) && isFit(octets, { start: bodyStart, end, mayBeWide: eightBitBody })
  );
}

/** An mbox line before the first field is no header. */
function isPlainStart({ text, root }: Message): boolean {
  return root.header.fields[0]?.start === root.start && !text.startsWith("From ", root.start);
}

/** The header alone, at most `limit` characters of it in whole fields. */
export function fitHeader(message: Message, { utf8Header, limit }: { utf8Header: boolean; limit: number }): string {
  const { header } = message.root;
  let text = "";
  for (const one of header.fields) {
    const written = fitField(message.text, header, one, utf8Header);
    if (text.length + written.length > limit) break;
    text += written;
  }
  return text;
}

function withLineEnds(text: string): string {
  return /[^\r]\n|^\n|\r(?!\n)/.test(text) ? text.replaceAll(LINE_ENDS, CRLF) : text;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly mayBeWide: boolean;
}

/** Whether a stretch of lines, which begins with one, can stand as it is. */
function isFit(octets: Uint8Array, { start, end, mayBeWide }: Stretch): boolean {
  let lineStart = start;
  for (let at = start; at < end; at++) {
    const octet = octets[at] as number;
    if (octet > 0x0d) {
      if (octet > 0x7f && !mayBeWide) return false;
    } else if (octet === 0x0d) {
      if (octets[at + 1] !== 0x0a || at - lineStart > MAX_LINE) return false;
      at++;
      lineStart = at + 1;
    } else if (octet === 0x0a || octet === 0) return false;
  }
  return end - lineStart <= MAX_LINE;
}

interface Walk {
  readonly fitness: Fitness;
  /** How many messages it is inside of. */
  readonly depth: number;
}

function fitPart(message: Message, part: Part, walk: Walk): string {
  const { header, bodyStart, end } = part;
  if (part.isMultipart && part.children.length > 0)
    return headerText(message, header, walk.fitness) + CRLF + fitChildren(message, part, walk);
  if (EMBEDDED.test(part.type) && part.encoding !== "base64" && part.encoding !== "quoted-printable" && walk.depth < MAX_EMBEDDED)
    return (
      headerText(message, header, walk.fitness) + CRLF + fitPart(message, openEmbedded(message, part), { ...walk, depth: walk.depth + 1 })
    );
  const body = withLineEnds(message.text.slice(bodyStart, end));
  if (isFit(bytesOf(body), { start: 0, end: body.length, mayBeWide: walk.fitness.eightBitBody }))
    return headerText(message, header, walk.fitness) + CRLF + body;
  // Neither may be encoded (RFC 2045 §6.4): what cannot stand there is lost.
  if (part.isMultipart || EMBEDDED.test(part.type)) return headerText(message, header, walk.fitness) + CRLF + plainLines(body);
  return encodedPart(message, part, walk.fitness);
}

const EMBEDDED = /^message\/(?:rfc822|global)$/;

/** The parts, and what stands between them: delimiters, preamble, epilogue. */
function fitChildren(message: Message, part: Part, walk: Walk): string {
  let text = "";
  let at = part.bodyStart;
  for (const child of part.children) {
    text += plainLines(withLineEnds(message.text.slice(at, child.start))) + fitPart(message, child, walk);
    at = child.end;
  }
  return text + plainLines(withLineEnds(message.text.slice(at, part.end)));
}

function plainLines(text: string): string {
  return text.replaceAll(/[\x00\x80-\xff]/g, "?").replaceAll(/[^\r\n]{900}(?=[^\r\n]{99})/g, `$&${CRLF}`);
}

function encodedPart(message: Message, part: Part, fitness: Fitness): string {
  const isText = part.type.startsWith("text/");
  const isEncoded = part.encoding === "base64" || part.encoding === "quoted-printable";
  const binary = isEncoded ? binaryOf(partBytes(message, part)) : message.text.slice(part.bodyStart, part.end);
  // In text a line end is one; in anything else it is two octets like others.
  const octets = bytesOf(isText ? withLineEnds(binary) : binary);
  const encoding = isText && wideShare(octets) < 0.3 ? "quoted-printable" : "base64";
  const kept = part.header.fields.filter(({ name }) => name !== "content-transfer-encoding");
  const fields = kept.map((one) => fitField(message.text, part.header, one, fitness.utf8Header)).join("");
  const version = part.depth === 0 && part.header.field("mime-version") === undefined ? field("MIME-Version", "1.0") : "";
  const type = part.header.field("content-type") === undefined ? field("Content-Type", "text/plain; charset=unknown-8bit") : "";
  const body = encoding === "base64" ? base64Lines(octets) + CRLF : quotedPrintable(octets);
  return fields + version + type + field("Content-Transfer-Encoding", encoding) + CRLF + body;
}

function wideShare(octets: Uint8Array): number {
  let wide = 0;
  for (const octet of octets) if (octet > 0x7f || octet === 0) wide++;
  return octets.length === 0 ? 0 : wide / octets.length;
}

function headerText({ text }: Message, header: Header, { utf8Header }: Fitness): string {
  return header.fields.map((one) => fitField(text, header, one, utf8Header)).join("");
}

/** One field: as it stands when it can, else unfolded, cleaned, encoded and folded anew. */
function fitField(text: string, header: Header, one: Field, isUtf8: boolean): string {
  const raw = withLineEnds(text.slice(one.start, one.end));
  const whole = { start: 0, end: raw.length };
  const octets = bytesOf(raw);
  if (isFit(octets, { ...whole, mayBeWide: false })) return raw + CRLF;
  const name = text.slice(one.start, one.valueStart - 1).trimEnd();
  const value = header
    .value(one)
    .replaceAll(/[\x00-\x1f\x7f]+/g, " ")
    .trim();
  if (isUtf8 && tryUtf8(bytesOf(value)) !== undefined)
    return isFit(octets, { ...whole, mayBeWide: true }) ? raw + CRLF : field(name, value);
  return field(name, encodeRuns(value));
}

/** Words beyond ASCII that follow one another become one: the spaces between them belong to the text (RFC 2047 §6.2). */
function encodeRuns(value: string): string {
  const runs: string[][] = [];
  let wasWide: boolean | undefined;
  for (const word of value.split(" ")) {
    const isWide = WIDE.test(word);
    if (isWide && wasWide === true) runs.at(-1)?.push(word);
    else runs.push([word]);
    wasWide = isWide;
  }
  return runs.map((words) => encodeRun(words.join(" "))).join(" ");
}

const WIDE = /[\x80-\xff]/;

function encodeRun(run: string): string {
  if (!WIDE.test(run)) return run;
  const octets = bytesOf(run);
  const known = tryUtf8(octets);
  return known === undefined ? encodeUnknownOctets(octets) : encodeWords(known);
}

/** Text beyond Latin-1 as one character an octet. */
export function octetString(text: string): string {
  return binaryOf(utf8(text));
}
