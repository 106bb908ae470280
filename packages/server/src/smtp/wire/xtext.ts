/**
 * The encodings of RFC 3461 §4 (xtext) and RFC 6533 §3 (unicode escapes) in parameters, read strictly:
 * what a client writes there stands in a notification later on, as the value of a header field.
 *
 * Always holds: a value that decodes has no control character, so that no encoded line end becomes a header
 * field of somebody else's choosing.
 */

const XTEXT = /^(?:[\x21-\x2a\x2c-\x3c\x3e-\x7e]|\+[\dA-F]{2})*$/;
const ESCAPED_OCTET = /\+([\dA-F]{2})/g;
const PRINTABLE = /^[\x20-\x7e]*$/;
const UNICODE_ESCAPED = /^(?:[\x21-\x2a\x2c-\x3c\x3e-\x5b\x5d-\x7e\u0080-\u{10ffff}]|\\x\{[\dA-F]{2,6}\})*$/u;
const ESCAPED_POINT = /\\x\{([\dA-F]{2,6})\}/g;
const MAX_POINT = 0x10ffff;

/** Decodes xtext; undefined where it is malformed or holds anything but printable US-ASCII. */
export function decodeXtext(value: string): string | undefined {
  if (!XTEXT.test(value)) return undefined;
  const decoded = value.replaceAll(ESCAPED_OCTET, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return PRINTABLE.test(decoded) ? decoded : undefined;
}

/** Whether a value is utf-8-addr-xtext or utf-8-addr-unitext, without control characters and half characters. */
export function isUnicodeEscaped(value: string): boolean {
  if (!UNICODE_ESCAPED.test(value)) return false;
  for (const [, hex] of value.matchAll(ESCAPED_POINT)) if (!isGraphic(Number.parseInt(hex ?? "", 16))) return false;
  return true;
}

function isGraphic(point: number): boolean {
  const isControl = point < 0x20 || (point >= 0x7f && point < 0xa0);
  const isHalf = point >= 0xd800 && point <= 0xdfff;
  return !isControl && !isHalf && point <= MAX_POINT;
}
