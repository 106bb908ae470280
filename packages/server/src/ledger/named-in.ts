/**
 * Finds an address in a text and puts something else in its place: as it is written, whatever its case, and as VERP writes it
 * into a return path ("ann=example.net"). "joann@example.net" does not name "ann@example.net".
 */

const BEFORE = "(?<![a-z0-9.!#$%&'*+/=?^_`{|}~-])";
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
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)].map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"));
  const pattern = new RegExp(`(?:${BEFORE}${local}@|${local}=)${domain}${BEHIND}`, "gi");
  return { isIn: (text) => text.search(pattern) >= 0, replaced: (text, by) => text.replaceAll(pattern, () => by) };
}
