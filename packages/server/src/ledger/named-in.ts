/**
 * Finds an address in a text and puts something else in its place: as it is written, whatever its case, as VERP and BATV write
 * it into a return path ("ann=example.net", "prvs=0123abcdef=ann@example.net"), as it stands in a URL ("ann%40example.net"),
 * with its domain in U-labels, and with a tag where tags say nothing.
 *
 * What stands before it ends another local part only where it could be a part of one: "joann@" and "o'ann@" are somebody else,
 * "user 'ann@" and "?email=ann@" are not.
 */

import { domainForms } from "./address-forms.ts";

const BEFORE = "(?:(?<=%[0-9a-f]{2})|(?<![a-z0-9._+-]|[a-z0-9]['!$^~%]))";
const BEHIND = "(?![a-z0-9-]|\\.[a-z0-9])";
/** RFC 5321 §4.5.3.1.1 has 64 octets for a local part; in a URL each is three. The bound keeps a hostile text from costing squares. */
const TAG = '[^\\s@<>"(),:;&?/\\[\\]\\\\]{0,192}?';

/** A finder of one address. */
export interface NamedIn {
  isIn(text: string): boolean;
  replaced(text: string, by: string): string;
}

/** The finder of an address "local@domain", with any tag behind the separator if there is one; of none, one that finds nothing. */
export function namedIn(address: string, separator?: string): NamedIn {
  const at = address.lastIndexOf("@");
  if (at <= 0) return { isIn: () => false, replaced: (text) => text };
  const tag = separator === undefined ? "" : `(?:${patternIn(separator)}${TAG})?`;
  const local = patternIn(address.slice(0, at)) + tag;
  const domain = domainForms(address.slice(at + 1))
    .map(patternIn)
    .join("|");
  const pattern = new RegExp(`(?:${BEFORE}${local}(?:@|%40)|${local}=)(?:${domain})${BEHIND}`, "gi");
  return { isIn: (text) => text.search(pattern) >= 0, replaced: (text, by) => text.replaceAll(pattern, () => by) };
}

function patternIn(text: string): string {
  return [...text].map(patternOf).join("");
}

/** A character as it stands, as a URL has it, and a quote as JSON has it. */
function patternOf(character: string): string {
  const plain = character.replace(/[\\^$.*+?()[\]{}|/-]/, "\\$&");
  const encoded = /\p{Cs}/u.test(character) ? character : encodeURIComponent(character);
  if (character === '"' || character === "\\") return `(?:\\\\?${plain}|${encoded})`;
  return encoded === character ? plain : `(?:${plain}|${encoded})`;
}
