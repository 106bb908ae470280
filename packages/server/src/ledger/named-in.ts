/**
 * Finds an address in a text and puts something else in its place: as it is written, whatever its case, as VERP and BATV write
 * it into a return path ("ann=example.net", "prvs=0123abcdef=ann@example.net"), and as it stands in a URL ("ann%40example.net").
 *
 * What stands before it ends another local part only where it could be a part of one: "joann@" and "o'ann@" are somebody else,
 * "user 'ann@" and "?email=ann@" are not.
 */

const BEFORE = "(?:(?<=%[0-9a-f]{2})|(?<![a-z0-9._+-]|[a-z0-9]['!$^~%]))";
const BEHIND = "(?![a-z0-9-]|\\.[a-z0-9])";

/** A finder of one address. */
export interface NamedIn {
  isIn(text: string): boolean;
  replaced(text: string, by: string): string;
}

/** The finder of an address "local@domain"; of what is none, one that finds nothing. */
export function namedIn(address: string): NamedIn {
  const at = address.lastIndexOf("@");
  if (at <= 0) return { isIn: () => false, replaced: (text) => text };
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)].map((part) => [...part].map(patternOf).join(""));
  const pattern = new RegExp(`(?:${BEFORE}${local}(?:@|%40)|${local}=)${domain}${BEHIND}`, "gi");
  return { isIn: (text) => text.search(pattern) >= 0, replaced: (text, by) => text.replaceAll(pattern, () => by) };
}

/** A character as it stands, as a URL has it, and a quote as JSON has it. */
function patternOf(character: string): string {
  const plain = character.replace(/[\\^$.*+?()[\]{}|/-]/, "\\$&");
  const encoded = /\p{Cs}/u.test(character) ? character : encodeURIComponent(character);
  if (character === '"' || character === "\\") return `(?:\\\\?${plain}|${encoded})`;
  return encoded === character ? plain : `(?:${plain}|${encoded})`;
}
