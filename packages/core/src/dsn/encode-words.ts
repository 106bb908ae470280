/** Text to encoded words (RFC 2047 §2): base64, each word at most 75 characters and whole characters only. */

import { base64, utf8 } from "./transfer-encoding.ts";

/** 45 octets are 60 characters of base64; with "=?utf-8?B?" and "?=" 72. */
const MAX_OCTETS = 45;

/** The words, parted by a space that is no part of the text. */
export function encodeWords(text: string): string {
  const words: string[] = [];
  let chunk = "";
  let octets = 0;
  for (const character of text) {
    const size = octetsOf(character);
    if (octets + size > MAX_OCTETS) {
      words.push(encodedWord(chunk));
      chunk = "";
      octets = 0;
    }
    chunk += character;
    octets += size;
  }
  if (chunk !== "") words.push(encodedWord(chunk));
  return words.join(" ");
}

function encodedWord(text: string): string {
  return `=?utf-8?B?${base64(utf8(text))}?=`;
}

/** Length in UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

/** Octets that are no UTF-8, in a header of somebody else: the charset says that nobody knows (RFC 1428 §3). */
export function encodeUnknownOctets(octets: Uint8Array): string {
  const words: string[] = [];
  for (let at = 0; at < octets.length; at += 39) words.push(`=?unknown-8bit?B?${base64(octets.subarray(at, at + 39))}?=`);
  return words.join(" ");
}
