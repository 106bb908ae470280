/**
 * Addresses of the form that nearly all have: letters that need no second look, "@", a domain. They
 * are canonical but for the case of the domain. By hand, because every address of every mail comes
 * here first; what is not plain is left to address.ts.
 */

const AT = 0x40;
const GREATER = 0x3e;
/** What needs no second look: 1 in a local part, 2 at the begin of one, 4 in a domain, 8 at either end of one. */
const PLAIN = new Uint8Array(128);
for (const letter of ".+=-") PLAIN[letter.charCodeAt(0)] = 1;
for (const letter of "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") PLAIN[letter.charCodeAt(0)] = 15;
for (const letter of ".-") PLAIN[letter.charCodeAt(0)] = 5;
PLAIN[0x5f] = 3;
const MAX_PLAIN = 200;

/** Where the "@" of a plain address stands, which is all that is between `start` and `end`; -1 when it needs a second look. By hand: every address of every mail comes here. */
function atOfPlain(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isPlain(text.charCodeAt(at), 1)) at++;
  if (at === start || at - start > MAX_PLAIN || text.charCodeAt(at) !== AT || !isPlain(text.charCodeAt(start), 2)) return -1;
  if (end - at > MAX_PLAIN || !isPlain(text.charCodeAt(at + 1), 8) || !isPlain(text.charCodeAt(end - 1), 8)) return -1;
  for (let next = at + 1; next < end; next++) if (!isPlain(text.charCodeAt(next), 4)) return -1;
  return at;
}

function isPlain(unit: number, where: number): boolean {
  return unit < 128 && ((PLAIN[unit] as number) & where) !== 0;
}

/** The plain address of "Display Name <local@domain>" and nothing else, which nearly every From is; or of nothing but the address. */
export function onlyAddress(value: string): string | undefined {
  if (value.charCodeAt(value.length - 1) !== GREATER) return plainAddress(value, 0, value.length);
  const open = value.indexOf("<");
  if (open < 0) return undefined;
  for (let at = 0; at < open; at++) if (mayDivide(value.charCodeAt(at))) return undefined;
  return plainAddress(value, open + 1, value.length - 1);
}

/** What stands between several addresses, or in one that is not plain: @ , ; > */
function mayDivide(unit: number): boolean {
  return unit === AT || unit === 0x2c || unit === 0x3b || unit === GREATER;
}

/** What stands between `start` and `end`, canonical, when it is a plain address and nothing else. */
export function plainAddress(text: string, start: number, end: number): string | undefined {
  const at = atOfPlain(text, start, end);
  return at < 0 ? undefined : text.slice(start, at) + text.slice(at, end).toLowerCase();
}
