/**
 * The one form in which domains are compared, whoever wrote them.
 *
 * Always holds: a domain that merely looks like another one is another one; only case, the dot of the root and the two
 * spellings of an internationalised name (RFC 5890) are made equal.
 */

import { domainToASCII, domainToUnicode } from "node:url";

const NOT_ASCII = /[^\0-\x7f]/;

/** Lower case, A-labels, no dot at the end. */
export function canonicalDomain(domain: string): string {
  const plain = domain.endsWith(".") ? domain.slice(0, -1) : domain;
  if (!NOT_ASCII.test(plain)) return plain.toLowerCase();
  const composed = plain.normalize("NFC").toLowerCase();
  const ascii = domainToASCII(composed);
  // Full-width letters, other full stops and what cannot be seen are mapped away by browsers; in an envelope they are a disguise.
  return domainToUnicode(ascii) === composed ? ascii : composed;
}
