/**
 * The headers of the messages that a bounce brings back, wherever it put them: in a part of their
 * own (RFC 3462 §2), encoded although RFC 2046 forbids it, or in its text, also behind ">".
 *
 * A header inside an enclosed message's own body is not opened: what a quoted mail quotes in turn
 * proves nothing about the bounce. Bounded: the first few headers of a message are enough.
 */

import {
  type Header,
  isUnencoded,
  type Message,
  messageHeader,
  openEmbedded,
  type Part,
  partBytes,
  type ScannedMessage,
  scanMessage,
  scannedOf,
  type TextLine,
  textLines,
} from "../mime/index.ts";
import type { HeaderField } from "../model/index.ts";
import { needsCharset } from "../syntax/index.ts";

/** One quoted header; values unfolded, one character a byte. */
export interface QuotedHeader {
  /** In order, names in lower case. */
  readonly fields: readonly HeaderField[];
}

const MAX_HEADERS = 8;
const MAX_FIELDS = 500;
const EMBEDDED = /^(?:message\/(?:rfc822|global|partial|rfc822-headers|global-headers)|text\/rfc822(?:-headers)?)$/;
const TELLING = /received|message-id|dkim-signature|ricochet-stamp/i;

declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** The first value of a field (lower case), as it stands. */
export function fieldValue({ fields }: QuotedHeader, name: string): string | undefined {
  return fields.find((field) => field.name === name)?.value;
}

/**
 * Finds the headers that a bounce brings back; never throws.
 *
 * @param bounce as it arrived, or as `readScanned` has scanned it
 * @returns at most 8 headers in the order in which they stand, each with a field that tells where the message came from
 * @example
 * const bounce = "From: mailer-daemon@example.net\n\nNo such user.\n\n> Message-ID: <1@example.com>\n> Subject: hello\n";
 * quotedHeaders(new TextEncoder().encode(bounce))[0].fields[0] // { name: "message-id", value: "<1@example.com>" }
 */
export function quotedHeaders(bounce: Uint8Array | ScannedMessage): QuotedHeader[] {
  const message = scannedOf(bounce);
  const found: QuotedHeader[] = [];
  for (const part of message.root.walk()) {
    if (found.length >= MAX_HEADERS) break;
    found.push(...headersOfPart(message, part).filter(isTelling));
  }
  return found.slice(0, MAX_HEADERS);
}

function headersOfPart(message: Message, part: Part): QuotedHeader[] {
  if (EMBEDDED.test(part.type)) return [headerOf(openPart(message, part).header)];
  // Some gateways put the returned message into the multipart as if it were a part.
  if (part.depth > 0 && part.header.field("received") !== undefined) return [headerOf(part.header)];
  return part.type.startsWith("text/") && mayTell(message, part) ? headersInText(textLines(message, part)) : [];
}

/** A text that is not encoded in any way tells by its octets whether a telling field is named in it: most notices name none. */
function mayTell({ text }: Message, part: Part): boolean {
  if (part.type === "text/html" || !isUnencoded(part)) return true;
  const body = text.slice(part.bodyStart, part.end);
  return TELLING.test(body) || needsCharset(body);
}

function openPart(message: Message, part: Part): Part {
  const isEncoded = part.encoding === "base64" || part.encoding === "quoted-printable";
  return isEncoded ? scanMessage(partBytes(message, part), []).root : openEmbedded(message, part);
}

function headerOf(header: Header): QuotedHeader {
  return { fields: header.fields.slice(0, MAX_FIELDS).map((field) => ({ name: field.name, value: header.value(field) })) };
}

function isTelling({ fields }: QuotedHeader): boolean {
  return fields.length >= 2 && fields.some(({ name }) => TELLING.exec(name)?.[0] === name);
}

const FIELD = /^[A-Za-z][\w-]{0,60}[ \t]?:/;
const MARGIN = /^(?:[>|][ \t]?|[ \t]{1,8}(?=\S))*/;

/** Runs of lines that look like a header, each behind its own margin. */
function headersInText(lines: readonly TextLine[]): QuotedHeader[] {
  const found: QuotedHeader[] = [];
  for (let at = 0; at < lines.length && found.length < MAX_HEADERS; ) {
    const run = runAt(lines, at);
    if (run.length >= 2) {
      const header = headerOf(messageHeader(new TextEncoder().encode(run.join("\n"))));
      if (isTelling(header)) found.push(header);
    }
    at += Math.max(1, run.length);
  }
  return found;
}

/** The lines from `start` on that make one header, without their margin; empty when none begins there. */
function runAt(lines: readonly TextLine[], start: number): string[] {
  const first = lines[start]?.text ?? "";
  if (!first.includes(":")) return [];
  const margin = MARGIN.exec(first.slice(0, 40))?.[0] ?? "";
  if (!FIELD.test(first.slice(margin.length))) return [];
  const run: string[] = [];
  for (let at = start; at < lines.length; at++) {
    const { text } = lines[at] as TextLine;
    const line = text.startsWith(margin) ? text.slice(margin.length) : "";
    if (!FIELD.test(line) && !(run.length > 0 && /^[ \t]+\S/.test(line))) break;
    run.push(line);
  }
  return run;
}
