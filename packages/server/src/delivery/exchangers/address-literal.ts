/** Address literals in place of a domain (RFC 5321 §4.1.3): "[192.0.2.1]", "[IPv6:2001:db8::1]". */

import { isIPv4, isIPv6 } from "node:net";

/** The address of a literal; undefined when it is none, or of another kind. */
export function addressLiteral(domain: string): string | undefined {
  if (!(domain.startsWith("[") && domain.endsWith("]"))) return undefined;
  const inner = domain.slice(1, -1);
  const tagged = /^ipv6:/i.test(inner) ? inner.slice(5) : undefined;
  if (tagged === undefined) return isIPv4(inner) ? inner : undefined;
  return isIPv6(tagged) && !tagged.includes("%") ? tagged.toLowerCase() : undefined;
}
