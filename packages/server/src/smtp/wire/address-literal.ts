/** Address literals: `[192.0.2.1]`, `[IPv6:2001:db8::1]` (RFC 5321 §4.1.3). Other kinds of literal have no use yet and are none. */

import { isIPv4, isIPv6 } from "node:net";

const IPV6_TAG = /^ipv6:/i;

/** Whether a text, brackets included, is an address literal. A zone ("%eth0") means nothing on another machine. */
export function isAddressLiteral(text: string): boolean {
  if (!text.startsWith("[") || !text.endsWith("]")) return false;
  const inner = text.slice(1, -1);
  return IPV6_TAG.test(inner) ? isIPv6(inner.slice(5)) && !inner.includes("%") : isIPv4(inner);
}
