/**
 * Bytes of a stranger as text that does nothing: UTF-8 where the mail is UTF-8, else one character a byte. What has no shape, or turns
 * the direction of what stands around it, is shown by a sign.
 */

import { latin1 } from "./latin1.ts";

/** C0, DEL, C1; zero width, line and direction marks; the byte order mark. Tab and line feed stay. */
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** How the bytes of one mail are read. */
export type Charset = "utf-8" | "latin1";

export function charsetOf(octets: Uint8Array): Charset {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(octets);
    return "utf-8";
  } catch {
    return "latin1";
  }
}

export function visibleText(octets: Uint8Array, charset: Charset): string {
  return visible(charset === "utf-8" ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(octets) : latin1(octets));
}

/** The same of what is text already. */
export function visible(text: string): string {
  return text.replace(HIDDEN, signOf);
}

function signOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return "␡";
  return `⟨${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
}
