/**
 * Mail addresses (RFC 5321 §4.1.2, RFC 6531 §3.3) as they stand in fields and in running text:
 * found, taken out of their brackets, comments and source routes, and made canonical.
 *
 * Canonical: no display name, no route, quotes of the local part only where they are needed, the
 * domain in lower case; the local part keeps its case (RFC 5321 §2.4).
 */

export interface AddressInText {
  readonly address: string;
  readonly start: number;
  readonly end: number;
}

const BRACKETED = /<([^<>\s]+)>/g;
/** Escapes of ISO 2022 and control characters: nothing of an address. White space is judged where it stands. */
const NOT_PRINTED = /\x1b[($][A-Z@]|[\x00-\x08\x0e-\x1f\x7f]/g;
const MAX_FIELD = 65_536;
const AT = 0x40;
const GREATER = 0x3e;
const QUOTE = 0x22;
const DOT = 0x2e;
const MAX_LOCAL = 256; // RFC 5321 says 64 octets; signed return paths in the wild are longer
const MAX_DOMAIN = 255;

/** 1: may stand in an unquoted local part; 2: also in a domain. */
const CLASS = new Uint8Array(128);
for (const letter of "!#$%&'*+/=?^_`{|}~.") CLASS[letter.charCodeAt(0)] = 1;
for (const letter of "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.")
  CLASS[letter.charCodeAt(0)] = letter === "." ? 3 : 2;
CLASS[DOT] = 2;
CLASS[0x5f] = 2; // "_" stands in host names of real mail

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
function onlyAddress(value: string): string | undefined {
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

function plainAddress(text: string, start: number, end: number): string | undefined {
  const at = atOfPlain(text, start, end);
  return at < 0 ? undefined : text.slice(start, at) + text.slice(at, end).toLowerCase();
}

function isLocal(unit: number): boolean {
  return unit < 128 ? (CLASS[unit] as number) > 0 : isLetterAbove(unit);
}

function isDomain(unit: number): boolean {
  return unit < 128 ? (CLASS[unit] as number) >= 2 : isLetterAbove(unit);
}

/** Letters outside ASCII, by exclusion of the punctuation that surrounds addresses in text. */
function isLetterAbove(unit: number): boolean {
  return (
    unit > 0xa0 &&
    unit !== 0xab &&
    unit !== 0xbb &&
    !(unit >= 0x2000 && unit <= 0x206f) &&
    !(unit >= 0x3000 && unit <= 0x303f) &&
    !(unit >= 0xff00 && unit <= 0xff20) &&
    unit < 0xfe00
  );
}

/** Whether a sentence without spaces meets an ASCII address here: an ideograph beside an ASCII letter. */
function meets(text: string, outer: number, inner: number): boolean {
  return (
    text.charCodeAt(outer) >= 0x2e80 && text.charCodeAt(inner) < 0x80 && text.charCodeAt(inner) !== AT && text.charCodeAt(inner) !== DOT
  );
}

/** Finds the first address at or after `from`. */
export function findAddress(text: string, from = 0): AddressInText | undefined {
  for (let at = text.indexOf("@", from); at >= 0; at = text.indexOf("@", at + 1)) {
    const found = addressAround(text, at, from);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** All addresses in a text, at most `limit`. */
export function findAddresses(text: string, limit = 1000): AddressInText[] {
  const found: AddressInText[] = [];
  for (let next = findAddress(text); next !== undefined && found.length < limit; next = findAddress(text, next.end)) found.push(next);
  return found;
}

function addressAround(text: string, at: number, from: number): AddressInText | undefined {
  let start = at;
  if (text.charCodeAt(at - 1) === QUOTE && at - 1 > from) {
    const open = text.lastIndexOf('"', at - 2);
    if (open < from || at - open > MAX_LOCAL || text.slice(open, at).includes("\n")) return undefined;
    start = open;
  } else {
    while (start > from && at - start < MAX_LOCAL && isLocal(text.charCodeAt(start - 1)) && !meets(text, start - 1, start)) start--;
    // 'a@b' in quotes, and the marks with which people and programs decorate an address
    while (start < at && /['*=|`.&?!#/]/.test(text.charAt(start))) start++;
  }
  if (start === at) return undefined;
  let end = at + 1;
  if (text[end] === "[") {
    const close = text.indexOf("]", end);
    if (close < 0 || close - end > 64) return undefined;
    end = close + 1;
  } else {
    while (end < text.length && end - at < MAX_DOMAIN && isDomain(text.charCodeAt(end)) && !meets(text, end, end - 1)) end++;
    while (end > at + 1 && /[.\-_]/.test(text.charAt(end - 1))) end--;
    // "a@b.example.Next sentence": nothing tells; "a@b@c" is no address
    if (end === at + 1 || text.charCodeAt(end) === AT) return undefined;
  }
  return { address: canonicalAddress(text.slice(start, end)), start, end };
}

/** Canonical form of one address given bare, in angle brackets, with a route, or with a type ("rfc822;"). "" when it is none. */
export function canonicalAddress(raw: string): string {
  const plain = plainAddress(raw, 0, raw.length);
  if (plain !== undefined) return plain;
  let address = raw
    .replaceAll(NOT_PRINTED, "")
    .trim()
    .replace(/^(?:rfc822|utf-8|smtp|internet|unknown)\s*;\s*/i, "");
  const open = address.lastIndexOf("<");
  if (open >= 0) {
    const close = address.indexOf(">", open);
    address = address.slice(open + 1, close < 0 ? undefined : close);
  }
  address = address.replace(/^mailto:/i, "").trim();
  if (address.startsWith("@") && address.includes(":")) address = address.slice(address.indexOf(":") + 1); // source route, RFC 5321 App. C
  const at = address.lastIndexOf("@");
  if (at <= 0) return "";
  const domain = withoutFinalDots(address.slice(at + 1).trim());
  if (domain === "" || /\s/.test(domain) || (/\s/.test(address.slice(0, at)) && !address.startsWith('"'))) return "";
  return `${canonicalLocal(address.slice(0, at).trim())}@${domain.toLowerCase()}`;
}

function withoutFinalDots(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === DOT) end--;
  return text.slice(0, end);
}

const DOT_STRING = /^[^\s"(),:;<>@[\]\\]+$/;

function canonicalLocal(local: string): string {
  if (local.length < 2 || !local.startsWith('"') || !local.endsWith('"')) return local;
  const bare = local.slice(1, -1).replaceAll(/\\(.)/g, "$1");
  const needsQuotes = bare === "" || !DOT_STRING.test(bare) || bare.startsWith(".") || bare.endsWith(".") || bare.includes("..");
  return needsQuotes ? local : bare;
}

/** The addresses of a From, To or Return-Path value; display names, comments and groups are passed over. */
export function addressesOfField(value: string, limit = 1000): string[] {
  const single = onlyAddress(value);
  if (single !== undefined) return [single];
  if (!value.includes("@")) return [];
  const field = value.slice(0, MAX_FIELD);
  const bracketed = Array.from(field.matchAll(BRACKETED), ([, text = ""]) => text)
    .filter((text) => /.@./.test(text))
    .map(canonicalAddress);
  const found = bracketed.length > 0 ? bracketed : findAddresses(field.replaceAll(/\([^()]*\)/g, " "), limit).map(({ address }) => address);
  return [...new Set(found)].filter((address) => address !== "").slice(0, limit);
}

/** The domain of an address, "" when it has none. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}

/** The local part of an address in lower case. */
export function localPartOf(address: string): string {
  return address.slice(0, Math.max(0, address.lastIndexOf("@"))).toLowerCase();
}
