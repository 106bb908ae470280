/** Names of servers as reports write them: "dns; mx.example.com [192.0.2.1]", "mx.example.com (192.0.2.1)", "[192.0.2.1]". */

const HOST =
  /(?:[\p{L}\p{N}_](?:[\p{L}\p{N}_-]{0,62}[\p{L}\p{N}_])?\.){1,10}[\p{L}\p{N}-]{1,63}|\[(?:IPv6:)?[\da-fA-F:.]{2,45}\]|(?<![\w:])(?:[\da-fA-F]{1,4}:){2,7}[\da-fA-F]{0,4}/u;

/** "dns; mx.example.com", with an address behind it or not: nearly every *-MTA field. */
const PLAIN = /^(?:[\w-]+\s*;\s*)?((?:[A-Za-z\d_-]+\.)+[A-Za-z\d-]+)\.?(?: ?[[(]\S*)?$/;

/** The name of a *-MTA field: its type, address and comments dropped; the address when there is no name. */
export function canonicalHost(raw: string): string | undefined {
  const plain = raw.length < 300 ? PLAIN.exec(raw.trim())?.[1] : undefined;
  if (plain !== undefined) return plain.toLowerCase();
  const name = raw
    .trimStart()
    .replace(/^[\w-]*\s*;/, "")
    .trim();
  if (name === "") return undefined;
  const found = HOST.exec(name.slice(0, 300));
  if (found !== null) return found[0].replace(/\.$/, "").toLowerCase();
  const word = /^[\p{L}\p{N}_-]+/u.exec(name);
  return word === null ? undefined : word[0];
}
