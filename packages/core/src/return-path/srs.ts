/**
 * The Sender Rewriting Scheme, byte for byte as PostSRSd (libsrs2) does it: a forwarder puts the sender
 * into an address of its own, so that SPF fits and bounces find their way back.
 *
 * SRS0 for a sender, SRS1 for one that a forwarder before us has rewritten: its SRS0 is never looked into
 * nor shortened, because only it can tell that it was not forged, and an open relay of bounces would be the
 * price. What would be longer than 64 octets becomes an alias, as in PostSRSd's database mode: the host "1",
 * a digest, and a look-up that knows the sender.
 *
 * Stricter than PostSRSd where no byte depends on it: the domain can be checked, the clock of another
 * machine may be a day ahead, every character of a hash counts, and it is compared in constant time. One
 * fault of the form stays: the MAC covers stamp, host and user without what parts them, so that
 * "example.com=ann" and "example.co=mann" have the same. (Exim's own SRS leaves the time out of the MAC,
 * takes sixteen bits of MD5 for it and wraps SRS0 in SRS0; such paths are unwrapped, never believed.)
 */

import { dayOf, isRecent, modulo, requireDays } from "./day.ts";
import { hmac, isEqualInConstantTime } from "./hmac.ts";
import { checkingKeys, type Keyed, type ReturnPathKey, signingKey } from "./key.ts";
import { foldCase, formatMailbox, isSameDomain, isTooLong, type Mailbox, parseMailbox, requireDomain } from "./mailbox.ts";
import { type AddressLookup, type Checked, type Refused, refuse, type Signed } from "./outcome.ts";
import { aliasOf, isAlias } from "./srs-alias.ts";
import { guarded, parseSrs0, parseSrs1, type Srs0, type Srs1, srsLevel } from "./srs-form.ts";

const DAYS = 1024;
const SRS_LIFETIME_DAYS = 21;
const SKEW_DAYS = 1;
const HASH_LENGTH = 4;
const STAMP = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The characters that may stand behind SRS0 and SRS1. */
export const SRS_SEPARATORS = ["=", "+", "-"] as const;
/** One of them; "=" where nothing is said. */
export type SrsSeparator = (typeof SRS_SEPARATORS)[number];

/** What rewriting a sender needs. */
export interface SrsSigning extends Keyed {
  /** The forwarder's own domain: of the new address; a sender of this domain stays as it is. */
  readonly domain: string;
  /** Behind SRS0 and SRS1. */
  readonly separator?: SrsSeparator;
  /** Characters of the hash, 4 to 20: an alias with more would not fit into a local part. */
  readonly hashLength?: number;
  /** base64url as PostSRSd since 2.2.6, or base64 as libsrs2 and PostSRSd before; both are understood by the check. */
  readonly alphabet?: "base64url" | "base64";
}

/** What undoing it needs. */
export interface SrsChecking extends Keyed {
  /** Refuses paths of any other domain. */
  readonly domain?: string;
  /** For how many days a path is believed; 21, as PostSRSd has it. */
  readonly lifetimeDays?: number;
  /** By how many days the clock of whoever signs may be ahead; 1. */
  readonly skewDays?: number;
  /** The fewest characters of a hash that are believed. */
  readonly hashLength?: number;
  /** Knows the senders behind aliases. */
  readonly lookup?: AddressLookup;
}

export function signSrs(address: string, options: SrsSigning): Signed | Refused {
  const { domain } = options;
  requireDomain(domain);
  requireHashLength(options.hashLength);
  if (address === "") return { ok: true, reason: "unchanged", address };
  const mailbox = parseMailbox(address);
  if (mailbox === undefined) return refuse("not-an-address");
  if (isSameDomain(mailbox.domain, domain)) return { ok: true, reason: "unchanged", address };
  const rewritten = rewrite(mailbox, options);
  if (rewritten === undefined) return refuse("malformed");
  if (!isTooLong(rewritten)) return { ok: true, reason: "signed", address: rewritten };
  const plain = formatMailbox(mailbox);
  const alias = aliasOf(plain);
  return { ok: true, reason: "signed", address: composeSrs0(alias, options), remember: { id: alias.local, address: plain } };
}

/** Undefined where it begins like an SRS1 and is none. */
function rewrite(mailbox: Mailbox, options: SrsSigning): string | undefined {
  const level = srsLevel(mailbox.local);
  if (level === undefined) return composeSrs0(mailbox, options);
  if (level === 0) return composeSrs1({ host: mailbox.domain, rest: mailbox.local.slice("SRS0".length) }, options);
  const foreign = parseSrs1(mailbox.local);
  return foreign && composeSrs1(foreign, options);
}

function composeSrs0({ local, domain: host }: Mailbox, options: SrsSigning): string {
  const day = modulo(dayOf(options.now), DAYS);
  const stamp = STAMP.charAt(day >> 5) + STAMP.charAt(day & 31);
  const hash = hashOf(stamp + host + local, options);
  return formatMailbox({ local: `SRS0${options.separator ?? "="}${hash}=${stamp}=${host}=${local}`, domain: options.domain });
}

function composeSrs1({ host, rest }: Omit<Srs1, "hash">, options: SrsSigning): string {
  const hash = hashOf(host + rest, options);
  return formatMailbox({ local: `SRS1${options.separator ?? "="}${hash}=${host}=${rest}`, domain: options.domain });
}

function hashOf(covered: string, { keys, now, hashLength = HASH_LENGTH, alphabet = "base64url" }: SrsSigning): string {
  const hash = macOf(signingKey(keys, now), covered).slice(0, hashLength);
  return alphabet === "base64" ? hash : hash.replaceAll("+", "-").replaceAll("/", "_");
}

function macOf(key: ReturnPathKey, covered: string): string {
  return hmac("sha1", key, foldCase(covered), "base64");
}

export function checkSrs(address: string, options: SrsChecking): Checked | Refused {
  const { domain, hashLength = HASH_LENGTH, lifetimeDays = SRS_LIFETIME_DAYS, skewDays = SKEW_DAYS } = options;
  requireDays("lifetimeDays", lifetimeDays, DAYS);
  requireDays("skewDays", skewDays, DAYS);
  requireHashLength(hashLength);
  const today = dayOf(options.now);
  const mailbox = parseMailbox(address);
  if (mailbox === undefined) return refuse("not-an-address");
  const level = srsLevel(mailbox.local);
  if (level === undefined) return refuse("not-this-scheme");
  if (domain !== undefined && !isSameDomain(domain, mailbox.domain)) return refuse("wrong-domain");
  const srs0 = level === 0 ? parseSrs0(mailbox.local) : undefined;
  const srs1 = level === 1 ? parseSrs1(mailbox.local) : undefined;
  const day = srs0 === undefined ? today : dayOfStamp(srs0.stamp);
  const hash = (srs0 ?? srs1)?.hash ?? "";
  if (hash.length < hashLength || day === undefined) return refuse("malformed");
  if (!isSigned(hash, coveredBy(srs0, srs1), options)) return refuse("bad-signature");
  if (!isRecent(modulo(today - day, DAYS), { modulus: DAYS, lifetimeDays, skewDays })) return refuse("expired");
  return answer(srs1 ? guarded(srs1) : { local: srs0?.user ?? "", domain: srs0?.host ?? "" }, options.lookup);
}

function coveredBy(srs0: Srs0 | undefined, srs1: Srs1 | undefined): string {
  return srs0 ? srs0.stamp + srs0.host + srs0.user : `${srs1?.host}${srs1?.rest}`;
}

/** Undefined where it is no stamp. (PostSRSd before 1.10 took one of any length, and counted for as long: CVE-2020-35573.) */
function dayOfStamp(stamp: string): number | undefined {
  const [high = "", low = ""] = stamp.toUpperCase();
  const day = STAMP.indexOf(high) * 32 + STAMP.indexOf(low);
  return stamp.length === 2 && STAMP.includes(high) && STAMP.includes(low) ? day : undefined;
}

/** The hash is compared in any case and in both alphabets, because servers fold the one and PostSRSd changed the other. */
function isSigned(
  hash: string,
  covered: string,
  { keys, now, lifetimeDays = SRS_LIFETIME_DAYS, skewDays = SKEW_DAYS }: SrsChecking,
): boolean {
  const given = foldCase(hash).replaceAll("-", "+").replaceAll("_", "/");
  const possible = checkingKeys(keys, now, { days: lifetimeDays + skewDays });
  return possible.some((key) => isEqualInConstantTime(given, foldCase(macOf(key, covered).slice(0, hash.length))));
}

function answer(sender: Mailbox, lookup: AddressLookup | undefined): Checked | Refused {
  if (!isAlias(sender)) return { ok: true, reason: "valid", address: formatMailbox(sender) };
  const id = sender.local.toUpperCase();
  if (lookup === undefined) return { ok: true, reason: "valid", id };
  const address = lookup(id);
  return address === undefined ? refuse("unknown-id") : { ok: true, reason: "valid", id, address };
}

function requireHashLength(length = HASH_LENGTH): void {
  if (!Number.isInteger(length) || length < HASH_LENGTH || length > 20) throw new TypeError("hashLength is a whole number from 4 to 20");
}
