/** Names of servers as reports write them: "dns; mx.example.com [192.0.2.1]", "mx.example.com (192.0.2.1)", "[192.0.2.1]". */

const HOST =
  /(?:\w(?:[\w-]{0,62}\w)?\.){1,10}[a-zA-Z\d-]{1,63}|\[(?:IPv6:)?[\da-fA-F:.]{2,45}\]|(?<![\w:])(?:[\da-fA-F]{1,4}:){2,7}[\da-fA-F]{0,4}/;
/** The same with the letters of all scripts: so many that the pattern takes milliseconds and megabytes to compile, so it is for names that have some. */
const HOST_OF_ANY_SCRIPT =
  /(?:[\p{L}\p{N}_](?:[\p{L}\p{N}_-]{0,62}[\p{L}\p{N}_])?\.){1,10}[\p{L}\p{N}-]{1,63}|\[(?:IPv6:)?[\da-fA-F:.]{2,45}\]|(?<![\w:])(?:[\da-fA-F]{1,4}:){2,7}[\da-fA-F]{0,4}/u;
const BEYOND_ASCII = /[^\x00-\x7f]/;

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
  const found = (BEYOND_ASCII.test(name) ? HOST_OF_ANY_SCRIPT : HOST).exec(name.slice(0, 300));
  if (found !== null) return found[0].replace(/\.$/, "").toLowerCase();
  const word = /^[\p{L}\p{N}_-]+/u.exec(name);
  return word === null ? undefined : word[0];
}
