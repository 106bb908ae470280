/**
 * The one form of an address under which the ledger and the suppression list keep it: whoever writes, looks up, imports or
 * asks makes it here, so that "Ann@Example.COM" is found as "ann@example.com".
 *
 * The domain is always folded (RFC 1035 §2.3.3, A-labels of RFC 5890). Whether case and the tag of a local part say anything
 * is the receiving host's matter (RFC 5321 §2.4), and so a rule of the configuration.
 */

import { canonicalDomain } from "../envelope/index.ts";

/** Which local parts are the same mailbox. */
export interface AddressRules {
  /** Whether "Ann" is "ann". No host of today tells them apart. */
  readonly foldsLocal: boolean;
  /** Whether "ann+news" is "ann". */
  readonly plus: "same" | "distinct";
  /** What parts the mailbox from its tag. */
  readonly separator: string;
}

/** A tag may be what is wrong with an address (a host without sub-addresses knows no "ann+news"), so it is kept. */
export const DEFAULT_ADDRESS_RULES: AddressRules = { foldsLocal: true, plus: "distinct", separator: "+" };

/** Nearly all addresses are so already. */
const PLAIN = /^[a-z0-9](?!.*\.\.)[a-z0-9._-]{0,63}@[a-z0-9][a-z0-9.-]{0,252}[a-z0-9]$/;
const NOT_ASCII = /[^\0-\x7f]/;
const UNPRINTABLE = /[\0-\x1f\x7f\u0080-\u009f]/;
const QUOTED = /^"(?:[^"\\]|\\.)*"$/s;
const NEEDS_NO_QUOTES = /^[^\s"(),:;<>@[\]\\.]+(?:\.[^\s"(),:;<>@[\]\\.]+)*$/;
const NO_DOMAIN = /[\s"(),;<>@\\]|^\.|\.\.|^$/;
/** RFC 5321 §4.5.3.1 has 64 and 255; signed paths in the wild are longer. */
const MAX_LOCAL = 256;
const MAX_DOMAIN = 255;

/**
 * The canonical form of an address, or of "@domain", which stands for all addresses of a domain; "" for what is neither.
 *
 * @example
 * canonicalAddress("<Ann@Bücher.Example>") // "ann@xn--bcher-kva.example"
 */
export function canonicalAddress(text: string, rules: AddressRules = DEFAULT_ADDRESS_RULES): string {
  if (PLAIN.test(text) && (rules.plus === "distinct" || !text.includes(rules.separator))) return text;
  const address = withoutBrackets(text.trim());
  const at = address.lastIndexOf("@");
  if (at < 0 || UNPRINTABLE.test(address)) return "";
  const domain = canonicalDomain(address.slice(at + 1));
  if (domain.length > MAX_DOMAIN || NO_DOMAIN.test(domain)) return "";
  // nothing matches patterns: such an entry would hold nobody back
  if (at === 0) return domain.includes("*") ? "" : `@${domain}`;
  const local = canonicalLocal(address.slice(0, at), rules);
  return local === "" || local.length > MAX_LOCAL ? "" : `${local}@${domain}`;
}

/** The entry that stands for all addresses of the domain of an address. */
export function domainEntryOf(address: string): string {
  return address.slice(address.lastIndexOf("@"));
}

function withoutBrackets(address: string): string {
  return address.startsWith("<") && address.endsWith(">") ? address.slice(1, -1) : address;
}

/** "" for what is no local part. */
function canonicalLocal(written: string, { foldsLocal, plus, separator }: AddressRules): string {
  const isQuoted = QUOTED.test(written);
  if (!isQuoted && !NEEDS_NO_QUOTES.test(written) && !isDotted(written)) return "";
  const bare = isQuoted ? written.slice(1, -1).replaceAll(/\\(.)/gs, "$1") : written;
  const folded = foldsLocal ? lowerCase(bare) : bare;
  const local = plus === "same" ? withoutTag(folded, separator) : folded;
  return NEEDS_NO_QUOTES.test(local) || (!isQuoted && isDotted(local)) ? local : `"${local.replaceAll(/["\\]/g, "\\$&")}"`;
}

/** "ann.@" and "a..b@" are no local parts of RFC 5321, and some large hosts gave them out as mailboxes. */
function isDotted(local: string): boolean {
  return /^[^\s"(),:;<>@[\]\\]+$/.test(local);
}

function lowerCase(local: string): string {
  return NOT_ASCII.test(local) ? local.normalize("NFC").toLowerCase() : local.toLowerCase();
}

function withoutTag(local: string, separator: string): string {
  const at = separator === "" ? -1 : local.indexOf(separator);
  return at > 0 ? local.slice(0, at) : local;
}
