/**
 * BATV (draft-levine-smtp-batv), as Exim's `${prvs` writes it: `prvs=KDDDSSSSSS=local@domain`, where K is
 * the key's number, DDD the last day of validity (days since 1970, modulo 1000) and SSSSSS the first three
 * octets of HMAC-SHA1 over `KDDDlocal@domain`, byte for byte as signed.
 *
 * What Exim's expand.c gets wrong is not done here:
 * - it asks only whether DDD is at least the last three digits of today, so that a path is good again as soon as
 *   the count has come round, for DDD + 1 of each 1000 days; here a day is refused that lies further ahead than a
 *   path lives, by the distance on the circle of 1000;
 * - it compares with strcmp, and with one case: here in constant time, and in any case, because servers
 *   on the way fold the local part of what they bounce;
 * - it refuses keys above 64 octets (HMAC hashes these), and writes local parts that no server need take.
 *
 * A path is good again after 1000 days, which the form cannot help; a key that is retired by then can.
 */
import { dayOf, modulo, requireDays } from "./day.ts";
import { hmac, isEqualInConstantTime } from "./hmac.ts";
import { checkingKeys, type Keyed, type ReturnPathKey, signingKey } from "./key.ts";
import { foldCase, formatMailbox, isSameDomain, isTooLong, type Mailbox, parseMailbox } from "./mailbox.ts";
import { type AddressLookup, type Checked, type Refused, refuse, type Signed } from "./outcome.ts";
import { signToken } from "./token.ts";

const DAYS = 1000;
const BATV_LIFETIME_DAYS = 7;
const TAG = /^prvs=(\d)(\d{3})([\da-f]{6})=(.+)$/is;

/** What signing with BATV needs. */
export interface BatvSigning extends Keyed {
  /** Refuses to sign addresses of any other domain. */
  readonly domain?: string;
  /** How many days it is valid after today; 7, as Exim has it. */
  readonly lifetimeDays?: number;
}

/** What checking BATV needs. */
export interface BatvChecking extends Keyed {
  /** Refuses addresses of any other domain. */
  readonly domain?: string;
  /** As it was signed with; a day further ahead is refused. */
  readonly lifetimeDays?: number;
  /** By how many days the clock of whoever signs may be ahead; 0. */
  readonly skewDays?: number;
  /** The spellings in which an address, given in lower case, may have been signed; for those signed with capitals. */
  readonly spellings?: (address: string) => readonly string[];
  /** Knows the addresses behind tokens that stand in for long ones. */
  readonly lookup?: AddressLookup;
}

export function signBatv(address: string, { keys, now, domain, lifetimeDays = BATV_LIFETIME_DAYS }: BatvSigning): Signed | Refused {
  requireDays("lifetimeDays", lifetimeDays, DAYS);
  if (address === "") return { ok: true, reason: "unchanged", address };
  const mailbox = parseMailbox(address);
  if (mailbox === undefined) return refuse("not-an-address");
  if (domain !== undefined && !isSameDomain(domain, mailbox.domain)) return refuse("wrong-domain");
  const key = signingKey(keys, now);
  const stamp = `${key.id}${String(modulo(dayOf(now) + lifetimeDays, DAYS)).padStart(3, "0")}`;
  const plain = formatMailbox(mailbox);
  const signed = `prvs=${stamp}${signatureOf(key, stamp, plain)}=${plain}`;
  return isTooLong(signed) ? signToken(plain, { keys, now }) : { ok: true, reason: "signed", address: signed };
}

function signatureOf(key: ReturnPathKey, stamp: string, address: string): string {
  return hmac("sha1", key, stamp + address).slice(0, 6);
}

export function checkBatv(address: string, options: BatvChecking): Checked | Refused {
  const { keys, now, domain, lifetimeDays = BATV_LIFETIME_DAYS, skewDays = 0 } = options;
  requireDays("lifetimeDays", lifetimeDays, DAYS);
  requireDays("skewDays", skewDays, DAYS);
  const today = dayOf(now);
  const mailbox = parseMailbox(address);
  if (mailbox === undefined) return refuse("not-an-address");
  const [, digit = "", day = "", signature = "", local = ""] = TAG.exec(mailbox.local) ?? [];
  if (local === "") return refuse(/^prvs=/i.test(mailbox.local) ? "malformed" : "not-this-scheme");
  if (domain !== undefined && !isSameDomain(domain, mailbox.domain)) return refuse("wrong-domain");
  const possible = checkingKeys(keys, now, { id: Number(digit), days: lifetimeDays + skewDays });
  if (possible.length === 0) return refuse("unknown-key");
  const given = foldCase(signature);
  const isSigned = (plain: string): boolean => possible.some((key) => isEqualInConstantTime(given, signatureOf(key, digit + day, plain)));
  const asItStands = formatMailbox({ local, domain: mailbox.domain });
  const plain = isSigned(asItStands) ? asItStands : spellingsOf({ local, domain: mailbox.domain }, address, options).find(isSigned);
  if (plain === undefined) return refuse("bad-signature");
  // The distance to the last day, on a circle of 1000: nothing is compared that could wrap round.
  if (modulo(Number(day) - today, DAYS) > lifetimeDays + skewDays) return refuse("expired");
  return { ok: true, reason: "valid", address: plain, keyId: Number(digit) };
}

/** Other spellings in which the address may have been signed: as Exim took it (quotes and all), and with the case that it may have lost. */
function spellingsOf(inner: Mailbox, whole: string, { spellings }: BatvChecking): readonly string[] {
  const plain = formatMailbox(inner);
  const folded = foldCase(plain);
  const isAddress = (spelling: string): boolean => foldCase(spelling) === folded;
  return [
    ...(whole.includes('"') && !whole.startsWith('"') ? [whole.slice(whole.indexOf("=", 5) + 1)] : []),
    ...(folded === plain ? [] : [folded, formatMailbox({ local: inner.local, domain: foldCase(inner.domain) })]),
    ...(spellings?.(folded) ?? []).filter(isAddress),
  ];
}
