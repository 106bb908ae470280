/**
 * Mail addresses (RFC 5321 §4.1.2, RFC 6531 §3.3) as they stand in fields and in running text:
 * found, taken out of their brackets, comments and source routes, and made canonical.
 *
 * Canonical: no display name, no route, quotes of the local part only where they are needed, the
 * domain in lower case; the local part keeps its case (RFC 5321 §2.4).
 */

import { onlyAddress, plainAddress } from "./plain-address.ts";

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
  const bracketed = bracketedAddresses(field);
  const found = bracketed.length > 0 ? bracketed : findAddresses(withoutComments(field), limit).map(({ address }) => address);
  if (found.length === 1 && found[0] !== "") return limit > 0 ? found : [];
  return [...new Set(found)].filter((address) => address !== "").slice(0, limit);
}

function bracketedAddresses(field: string): string[] {
  const found: string[] = [];
  BRACKETED.lastIndex = 0;
  for (let match = BRACKETED.exec(field); match !== null; match = BRACKETED.exec(field))
    if (/.@./.test(match[1] as string)) found.push(canonicalAddress(match[1] as string));
  return found;
}

function withoutComments(field: string): string {
  return field.includes("(") ? field.replaceAll(/\([^()]*\)/g, " ") : field;
}

/** The domain of an address, "" when it has none. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}

/** The local part of an address in lower case. */
export function localPartOf(address: string): string {
  return address.slice(0, Math.max(0, address.lastIndexOf("@"))).toLowerCase();
}
