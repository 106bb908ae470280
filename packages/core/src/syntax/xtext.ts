/** xtext (RFC 3461 §4), and the unicode escapes of addresses (RFC 6533 §3): `+40` and `\x{5186}`; Exim's octal ones. */

import { decodeCharset } from "./charset.ts";

/** Undoes xtext: "+2B" becomes "+". What is no valid escape stays as it is. */
export function decodeXtext(text: string): string {
  return text.includes("+") ? text.replaceAll(/\+([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
}

/** Undoes utf-8-addr-xtext and utf-8-addr-unitext: "\x{E5}" becomes "å". */
export function decodeUnicodeEscapes(text: string): string {
  if (!text.includes("\\x{")) return text;
  return text.replaceAll(/\\x\{([0-9A-Fa-f]{1,6})\}/g, (whole, hex: string) => {
    const point = Number.parseInt(hex, 16);
    return isCharacter(point) ? String.fromCodePoint(point) : whole;
  });
}

/** Whether a number is a character by itself: no half of a surrogate pair, nothing beyond Unicode. */
function isCharacter(point: number): boolean {
  return point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
}

/** Undoes the octal escapes with which Exim prints bytes above 127 (string_printing): "\\303\\244" becomes "ä". */
export function decodeOctalEscapes(text: string): string {
  return text.includes("\\") ? text.replaceAll(/(?:\\[23][0-7]{2})+/g, textOfOctals) : text;
}

function textOfOctals(run: string): string {
  return decodeCharset(
    Uint8Array.from(run.slice(1).split("\\"), (octal) => Number.parseInt(octal, 8)),
    undefined,
  ).text;
}
