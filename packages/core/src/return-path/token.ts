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
import { checkingKeys, type ReturnPathKey, signingKey } from "./key.ts";
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

export interface TokenSigning {
  readonly keys: readonly ReturnPathKey[];
  readonly now: Date;
  /** Where bounces are to come; the address's own domain without it. */
  readonly domain?: string;
  /** 32 hex digits that the caller's look-up knows: a row, a message and recipient. Without it the address, or a digest of it. */
  readonly id?: string;
}

export interface TokenChecking {
  readonly keys: readonly ReturnPathKey[];
  readonly now: Date;
  readonly domain?: string;
  readonly lifetimeDays?: number;
  readonly skewDays?: number;
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
  const token = compose({ isInside: false, content: octetsOfHex(known), key, day, domain: at });
  return { ok: true, reason: "signed", address: token, remember: { id: known, address: formatMailbox(mailbox) } };
}

/** The address as 16 octets: the local part alone where the token has the same domain; undefined where it is longer. */
function octetsInside(mailbox: Mailbox, domain: string): Uint8Array | undefined {
  const isLocal = mailbox.domain === domain && !mailbox.local.includes("@");
  return textOctets(isLocal ? mailbox.local : formatMailbox(mailbox), CONTENT);
}

interface Parts {
  readonly isInside: boolean;
  readonly content: Uint8Array;
  readonly key: ReturnPathKey;
  readonly day: number;
  readonly domain: string;
}

function compose({ isInside, content, key, day, domain }: Parts): string {
  const mark = MARKS.charAt(key.id + (isInside ? 10 : 0));
  const octets = new Uint8Array(CONTENT + DAY + MAC);
  octets.set(content);
  octets[CONTENT] = modulo(day, DAYS) >> 8;
  octets[CONTENT + 1] = day & 0xff;
  octets.set(octetsOfHex(macOf(key, mark, octets, domain)), CONTENT + DAY);
  return `b-${mark}${encodeBase32(octets)}@${domain}`;
}

function macOf(key: ReturnPathKey, mark: string, octets: Uint8Array, domain: string): string {
  const covered = `ricochet token ${mark}${hexOf(octets.subarray(0, CONTENT + DAY))}@${foldCase(domain)}`;
  return hmac("sha256", key, covered).slice(0, MAC * 2);
}

/** Whether a local part has the form of a token, whoever signed it. */
export function isToken(local: string): boolean {
  return TOKEN.test(local);
}

/** What a token says it stands for, believed by nobody: the address inside, or the id. */
export function readToken({ local, domain }: Mailbox): { readonly address: string } | { readonly id: string } | undefined {
  const [, mark = "", text = ""] = TOKEN.exec(local) ?? [];
  const octets = decodeBase32(text);
  if (mark === "" || octets === undefined) return undefined;
  const content = octets.subarray(0, CONTENT);
  if (mark <= "9") return { id: hexOf(content) };
  const inside = shortText(content);
  const mailbox = inside?.includes("@") === true ? parseMailbox(inside) : inside && { local: inside, domain };
  return mailbox ? { address: formatMailbox(mailbox) } : undefined;
}

export function checkToken(address: string, options: TokenChecking): Checked | Refused {
  const { keys, now, domain, lifetimeDays = TOKEN_LIFETIME_DAYS, skewDays = SKEW_DAYS, lookup } = options;
  requireDays("lifetimeDays", lifetimeDays, DAYS);
  requireDays("skewDays", skewDays, DAYS);
  const today = dayOf(now);
  const mailbox = parseMailbox(address);
  if (mailbox === undefined) return refuse("not-an-address");
  const [, given = "", text = ""] = TOKEN.exec(mailbox.local) ?? [];
  if (given === "") return refuse(/^b-/i.test(mailbox.local) ? "malformed" : "not-this-scheme");
  if (domain !== undefined && !isSameDomain(domain, mailbox.domain)) return refuse("wrong-domain");
  const mark = foldCase(given);
  const octets = decodeBase32(text);
  const content = readToken(mailbox);
  if (octets === undefined || content === undefined) return refuse("malformed");
  const keyId = MARKS.indexOf(mark) % 10;
  const possible = checkingKeys(keys, now, { id: keyId, days: lifetimeDays + skewDays });
  if (possible.length === 0) return refuse("unknown-key");
  const mac = hexOf(octets.subarray(CONTENT + DAY));
  if (!possible.some((key) => isEqualInConstantTime(mac, macOf(key, mark, octets, mailbox.domain)))) return refuse("bad-signature");
  const day = ((octets[CONTENT] ?? 0) << 8) | (octets[CONTENT + 1] ?? 0);
  if (!isRecent(modulo(today - day, DAYS), { modulus: DAYS, lifetimeDays, skewDays })) return refuse("expired");
  if ("address" in content) return { ok: true, reason: "valid", address: content.address, keyId };
  return resolve(content.id, { lookup, keyId });
}

function resolve(id: string, { lookup, keyId }: { lookup: AddressLookup | undefined; keyId: number }): Checked | Refused {
  if (lookup === undefined) return { ok: true, reason: "valid", id, keyId };
  const address = lookup(id);
  return address === undefined ? refuse("unknown-id") : { ok: true, reason: "valid", address, id, keyId };
}

const HEX = "0123456789abcdef";

function hexOf(octets: Uint8Array): string {
  let hex = "";
  for (const octet of octets) hex += HEX.charAt(octet >> 4) + HEX.charAt(octet & 15);
  return hex;
}

function octetsOfHex(hex: string): Uint8Array {
  const octets = new Uint8Array(hex.length >> 1);
  for (let i = 0; i < octets.length; i++) octets[i] = (HEX.indexOf(hex.charAt(i * 2)) << 4) | HEX.indexOf(hex.charAt(i * 2 + 1));
  return octets;
}
