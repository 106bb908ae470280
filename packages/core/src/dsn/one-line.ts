/**
 * Text of strangers, made fit for one line: the guard against injection. A line end in a reply or
 * an address must begin no header field and no part, a NUL must end no string, and 100 kB must not
 * be carried on. Everything that a notification says of others goes through here.
 */

/** Longest text that is carried on: ten times what RFC 5321 §4.5.3.1.5 allows for a line of a reply. */
const LIMIT_CHARACTERS = 5000;
const CUT = " [...]";

const PLAIN = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const LONE_SURROGATES = /\p{Cs}/gu;
/** Marks that turn the direction of text, with which one address is shown for another. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Controls and line separators become one space, lone surrogates U+FFFD; what is longer than `limit` characters is cut. */
export function oneLine(text: string, limit = LIMIT_CHARACTERS): string {
  const kept = text.length > limit ? text.slice(0, limit) : text;
  const clean = PLAIN.test(kept) ? kept : kept.replaceAll(BREAKS, " ").replaceAll(LONE_SURROGATES, "\ufffd").trim();
  return kept === text ? clean : clean + CUT;
}

/** The same for people: without marks of direction. */
export function shownLine(text: string, limit = LIMIT_CHARACTERS): string {
  return oneLine(text, limit).replaceAll(DIRECTION, "");
}

const ASCII = /^[\x00-\x7f]*$/;

export function isAscii(text: string): boolean {
  return ASCII.test(text);
}
