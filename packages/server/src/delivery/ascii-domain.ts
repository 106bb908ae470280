/** Domains in the letters of the DNS (RFC 5890): lower case, "xn--…" for others, no dot at the end. */

import { domainToASCII } from "node:url";

const NOT_ASCII = /[^\x00-\x7f]/;

/** What is no name stays as it is, and is refused when it is looked up. */
export function asciiDomain(domain: string): string {
  const bare = (domain.endsWith(".") ? domain.slice(0, -1) : domain).toLowerCase();
  return NOT_ASCII.test(bare) ? domainToASCII(bare) || bare : bare;
}
