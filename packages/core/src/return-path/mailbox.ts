/**
 * The two halves of an address of an envelope (RFC 5321 §4.1.2), for those who put one address into
 * the local part of another: the local part without its quotes, the domain as it stands.
 *
 * More than the grammar is taken (a local part that would need quotes and has none, or that has them
 * in its middle, as Exim makes them of a quoted address), never anything that could end a command or a
 * header line. What is written is always quoted where it must be.
 */

export interface Mailbox {
  /** Without quotes and backslashes. */
  readonly local: string;
  readonly domain: string;
}

/** RFC 5321 §4.5.3.1.1: what every server must take, and some take no more. */
const MAX_LOCAL_OCTETS = 64;
/** Far above 64 + 1 + 255, because signed paths in the wild are longer than they may be. */
const MAX_ADDRESS = 1000;

/** Controls end commands and lines; half a surrogate pair has no octets of its own, so that two of them would be signed alike. */
const CONTROL = /[\0-\x1f\x7f\p{Cs}]/u;
const DOMAIN = /^(?:[^\s"(),:;<=>@[\]\\]+|\[[^\s"(),;<=>@[\]\\]+\])$/;
/** Nearly every address, and every path that is made of one: nothing of it needs a second look. */
const PLAIN = /^[\w+=-]+(?:\.[\w+=-]+)*@[\w-]+(?:\.[\w-]+)*$/;
const NEVER_BARE = /["<>@\\,;]|^ | $/;
const NEEDS_NO_QUOTES = /^[^\s"(),:;<>@[\]\\.]+(?:\.[^\s"(),:;<>@[\]\\.]+)*$/;
const NOT_ASCII = /[^\0-\x7f]/;
const QUOTED_STRING = /^"(?:[^"\\]|\\.)*"$/;

declare const TextEncoder: new () => { encode(text: string): Uint8Array };
const utf8 = new TextEncoder();

/** Undefined where it is no address of an envelope; the null path `<>` is none. */
export function parseMailbox(address: string): Mailbox | undefined {
  const at = address.lastIndexOf("@");
  if (at <= 0 || address.length > MAX_ADDRESS) return undefined;
  if (PLAIN.test(address)) return { local: address.slice(0, at), domain: address.slice(at + 1) };
  if (CONTROL.test(address)) return undefined;
  const domain = address.slice(at + 1);
  const local = bareLocal(address.slice(0, at));
  return local === undefined || local === "" || !DOMAIN.test(domain) ? undefined : { local, domain };
}

function bareLocal(local: string): string | undefined {
  const open = local.indexOf('"');
  if (open < 0) return NEVER_BARE.test(local) ? undefined : local;
  const before = local.slice(0, open);
  const quoted = local.slice(open);
  if (NEVER_BARE.test(before) || !QUOTED_STRING.test(quoted)) return undefined;
  return before + quoted.slice(1, -1).replaceAll(/\\(.)/g, "$1");
}

/** The address, its local part in quotes if it needs them. */
export function formatMailbox({ local, domain }: Mailbox): string {
  return `${formatLocal(local)}@${domain}`;
}

function formatLocal(local: string): string {
  return NEEDS_NO_QUOTES.test(local) ? local : `"${local.replaceAll(/["\\]/g, "\\$&")}"`;
}

/** Whether the local part, as it stands in the envelope, is longer than servers must take. */
export function isTooLong(address: string): boolean {
  const local = address.slice(0, address.lastIndexOf("@"));
  if (local.length * 3 <= MAX_LOCAL_OCTETS) return false;
  return local.length > MAX_LOCAL_OCTETS || (NOT_ASCII.test(local) && utf8.encode(local).length > MAX_LOCAL_OCTETS);
}

/**
 * Lower case of the letters A to Z alone, as the C programs do it: `toLowerCase` also changes others
 * ("İ" becomes two characters), and the signature would no longer fit.
 */
export function foldCase(text: string): string {
  return NOT_ASCII.test(text) ? text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase()) : text.toLowerCase();
}

/** Whether two domains are the same, in any case, with or without the dot of the root. */
export function isSameDomain(one: string, other: string): boolean {
  return foldCase(withoutRoot(one)) === foldCase(withoutRoot(other));
}

function withoutRoot(domain: string): string {
  return domain.endsWith(".") ? domain.slice(0, -1) : domain;
}

/** Holds a caller to the domain that a path is to have. */
export function requireDomain(domain: string): void {
  if (!DOMAIN.test(domain) || CONTROL.test(domain)) throw new TypeError("the domain is none");
}
