/**
 * Parts of a mail that are base64 or quoted-printable, decoded, so that people can read what stands there. It looks for the header field
 * and takes what follows up to the next delimiter; the reader of bounces itself is elsewhere, and decides alone.
 *
 * Always holds: at most MOST_PARTS parts, each at most MOST_CHARACTERS; what is broken is shown as far as it can be decoded.
 */

import { fromLatin1, latin1 } from "./latin1.ts";

/** A part that was decoded. */
export interface EncodedPart {
  readonly encoding: "base64" | "quoted-printable";
  /** First byte of its body. */
  readonly start: number;
  readonly text: string;
}

const MOST_PARTS = 20;
const MOST_CHARACTERS = 100_000;
/** The field that says how a part is encoded. */
export const ENCODING_FIELD = /^content-transfer-encoding:[ \t]*(base64|quoted-printable)[ \t;\r]*$/gim;
/** Where a part ends. */
export const DELIMITER = /^--\S/m;

export function encodedParts(octets: Uint8Array): readonly EncodedPart[] {
  const mail = latin1(octets);
  const parts: EncodedPart[] = [];
  for (const found of mail.matchAll(ENCODING_FIELD)) {
    if (parts.length === MOST_PARTS) break;
    const blank = /\r?\n\r?\n/g;
    blank.lastIndex = found.index;
    if (blank.exec(mail) === null) break;
    const start = blank.lastIndex;
    const body = mail.slice(start, start + MOST_CHARACTERS);
    const end = body.search(DELIMITER);
    const encoding = found[1]?.toLowerCase() === "base64" ? "base64" : "quoted-printable";
    const charset = /charset="?([\w.:-]+)/i.exec(headerAround(mail, { from: found.index, to: start }))?.[1];
    parts.push({ encoding, start, text: textOf(decoded(end === -1 ? body : body.slice(0, end), encoding), charset) });
  }
  return parts;
}

/** The header block in which the field stands: from the blank line or delimiter before it. */
function headerAround(mail: string, { from, to }: { readonly from: number; readonly to: number }): string {
  const before = mail.slice(Math.max(0, from - 4000), from);
  const begin = Math.max(before.lastIndexOf("\n\n"), before.lastIndexOf("\n\r\n"), before.lastIndexOf("\n--"), 0);
  return before.slice(begin) + mail.slice(from, to);
}

function decoded(body: string, encoding: EncodedPart["encoding"]): Uint8Array {
  const text = encoding === "base64" ? fromBase64(body) : fromQuoted(body);
  return fromLatin1(text);
}

export function fromBase64(body: string): string {
  const letters = body.replace(/[^A-Za-z0-9+/]/g, "");
  return atob(letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0)));
}

function fromQuoted(body: string): string {
  const joined = body.replace(/=[ \t]*\r?\n/g, "");
  return joined.replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function textOf(octets: Uint8Array, charset = "utf-8"): string {
  try {
    return new TextDecoder(charset).decode(octets);
  } catch {
    return new TextDecoder("windows-1252").decode(octets);
  }
}
