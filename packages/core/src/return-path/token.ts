/**
 * Our own return path: `b-`, a mark, and base32 of 16 octets of content, 2 of the day and 10 of MAC:
 * 48 characters of `[a-z0-9-]`, whatever it stands for, the same in any case.
 *
 * The mark says key and layout at once: 0–9 is an id that a look-up knows, a–j an address short
 * enough to stand inside. The MAC covers mark, content, day and domain, with nothing between that
 * could be moved. docs/decisions/2026-11-22-token-layout.md says why it is laid out like this.
 */
import { decodeBase32, encodeBase32 } from "./base32.ts";
import { dayOf, isRecent, modulo, requireDays } from "./day.ts";
import { hmac, isEqualInConstantTime } from "./hmac.ts";
import { checkingKeys, type Keyed, type ReturnPathKey, signingKey } from "./key.ts";
import { foldCase, formatMailbox, isSameDomain, type Mailbox, parseMailbox, requireDomain } from "./mailbox.ts";
import { type AddressLookup, type Checked, type Refused, refuse, type Signed } from "./outcome.ts";
import { shortText, textOctets } from "./short-text.ts";

const CONTENT = 16;
const DAY = 2;
const MAC = 10;
const DAYS = 65_536;
const MARKS = "0123456789abcdefghij";
const TOKEN = /^b-([0-9a-j])([a-z2-7]{45})$/i;
const HEX_ID = /^[0-9a-f]{32}$/;

const TOKEN_LIFETIME_DAYS = 30;
const SKEW_DAYS = 1;

/** What signing a token needs. */
export interface TokenSigning extends Keyed {
  /** Where bounces are to come; the address's own domain without it. */
  readonly domain?: string;
  /** 32 hex digits that the caller's look-up knows: a row, a message and recipient. Without it the address, or a digest of it. */
  readonly id?: string;
}

/** What checking a token needs. */
export interface TokenChecking extends Keyed {
  /** Refuses tokens of any other domain. */
  readonly domain?: string;
  /** For how many days a token is believed; 30. */
  readonly lifetimeDays?: number;
  /** By how many days the clock of whoever signs may be ahead; 1. */
  readonly skewDays?: number;
  /** Knows the addresses behind ids; without it the id is the answer. */
  readonly lookup?: AddressLookup;
}

export function signToken(address: string, { keys, now, domain, id }: TokenSigning): Signed | Refused {
  const mailbox = parseMailbox(address);
  if (mailbox === undefined) return refuse("not-an-address");
  const at = domain ?? mailbox.domain;
  requireDomain(at);
  const key = signingKey(keys, now);
  const day = dayOf(now);
  const inside = id === undefined ? octetsInside(mailbox, at) : undefined;
  if (inside !== undefined)
    return { ok: true, reason: "signed", address: compose({ isInside: true, content: inside, key, day, domain: at }) };
  const known = id ?? hmac("sha256", key, `ricochet id ${address}`).slice(0, CONTENT * 2);
  if (!HEX_ID.test(known)) throw new TypeError("the id of a token is 32 hex digits in lower case");
  const token = compose({ isInside: false, content: pushHex([], known), key, day, domain: at });
  return { ok: true, reason: "signed", address: token, remember: { id: known, address: formatMailbox(mailbox) } };
}

/** The address as 16 octets: the local part alone where the token has the same domain; undefined where it is longer. */
function octetsInside(mailbox: Mailbox, domain: string): readonly number[] | undefined {
  const isLocal = mailbox.domain === domain && !mailbox.local.includes("@");
  return textOctets(isLocal ? mailbox.local : formatMailbox(mailbox), CONTENT);
}

interface Parts {
  readonly isInside: boolean;
  readonly content: readonly number[];
  readonly key: ReturnPathKey;
  readonly day: number;
  readonly domain: string;
}

function compose({ isInside, content, key, day, domain }: Parts): string {
  const mark = MARKS.charAt(key.id + (isInside ? 10 : 0));
  const octets = content.slice();
  octets.push(modulo(day, DAYS) >> 8, day & 0xff);
  pushHex(octets, macOf(key, mark, octets, domain));
  return `b-${mark}${encodeBase32(octets)}@${domain}`;
}

/** Over mark, content, day and domain; of a whole token only what comes before its MAC. */
function macOf(key: ReturnPathKey, mark: string, octets: readonly number[], domain: string): string {
  const covered = `ricochet token ${mark}${hexOf(octets, 0, CONTENT + DAY)}@${foldCase(domain)}`;
  return hmac("sha256", key, covered).slice(0, MAC * 2);
}

/** Whether a local part has the form of a token, whoever signed it. */
export function isToken(local: string): boolean {
  return TOKEN.test(local);
}

type Content = { readonly address: string } | { readonly id: string };

interface Token {
  readonly mark: string;
  readonly octets: readonly number[];
}

/** Mark and octets alone: what stands inside is looked at behind the MAC. */
function parseToken(local: string): Token | undefined {
  const [, mark = "", text = ""] = TOKEN.exec(local) ?? [];
  const octets = mark === "" ? undefined : decodeBase32(text);
  return octets && { mark: mark.toLowerCase(), octets };
}

function contentOf({ mark, octets }: Token, domain: string): Content | undefined {
  return mark <= "9" ? { id: hexOf(octets, 0, CONTENT) } : addressInside(octets, domain);
}

function addressInside(octets: readonly number[], domain: string): Content | undefined {
  const text = shortText(octets.slice(0, CONTENT));
  if (text === undefined) return undefined;
  const mailbox = text.includes("@") ? parseMailbox(text) : { local: text, domain };
  return mailbox && { address: formatMailbox(mailbox) };
}

/** What a token says it stands for, believed by nobody: the address inside, or the id. */
export function readToken(path: Mailbox): Content | undefined {
  const token = parseToken(path.local);
  return token && contentOf(token, path.domain);
}

export function checkToken(address: string, options: TokenChecking): Checked | Refused {
  const { keys, now, domain, lifetimeDays = TOKEN_LIFETIME_DAYS, skewDays = SKEW_DAYS, lookup } = options;
  requireDays("lifetimeDays", lifetimeDays, DAYS);
  requireDays("skewDays", skewDays, DAYS);
  const today = dayOf(now);
  const mailbox = parseMailbox(address);
  if (mailbox === undefined) return refuse("not-an-address");
  if (!mailbox.local.startsWith("b-") && !mailbox.local.startsWith("B-")) return refuse("not-this-scheme");
  if (domain !== undefined && !isSameDomain(domain, mailbox.domain)) return refuse("wrong-domain");
  const token = parseToken(mailbox.local);
  if (token === undefined) return refuse("malformed");
  const { mark, octets } = token;
  const keyId = MARKS.indexOf(mark) % 10;
  const possible = checkingKeys(keys, now, { id: keyId, days: lifetimeDays + skewDays });
  if (possible.length === 0) return refuse("unknown-key");
  const mac = hexOf(octets, CONTENT + DAY, CONTENT + DAY + MAC);
  if (!possible.some((key) => isEqualInConstantTime(mac, macOf(key, mark, octets, mailbox.domain)))) return refuse("bad-signature");
  const day = ((octets[CONTENT] as number) << 8) | (octets[CONTENT + 1] as number);
  if (!isRecent(modulo(today - day, DAYS), { modulus: DAYS, lifetimeDays, skewDays })) return refuse("expired");
  const content = contentOf(token, mailbox.domain);
  if (content === undefined) return refuse("malformed");
  if ("address" in content) return { ok: true, reason: "valid", address: content.address, keyId };
  return resolve(content.id, { lookup, keyId });
}

function resolve(id: string, { lookup, keyId }: { lookup: AddressLookup | undefined; keyId: number }): Checked | Refused {
  if (lookup === undefined) return { ok: true, reason: "valid", id, keyId };
  const address = lookup(id);
  return address === undefined ? refuse("unknown-id") : { ok: true, reason: "valid", address, id, keyId };
}

const HEX = Array.from({ length: 256 }, (_, octet) => octet.toString(16).padStart(2, "0"));

function hexOf(octets: readonly number[], start: number, end: number): string {
  let hex = "";
  for (let i = start; i < end; i++) hex += HEX[octets[i] as number];
  return hex;
}

/** Adds the octets of hex digits in lower case. */
function pushHex(octets: number[], hex: string): number[] {
  for (let i = 0; i < hex.length; i += 2) octets.push((digitAt(hex, i) << 4) | digitAt(hex, i + 1));
  return octets;
}

function digitAt(hex: string, index: number): number {
  const code = hex.charCodeAt(index);
  return code < 0x3a ? code - 0x30 : code - 0x57;
}
