/** An address in the form in which it is compared: an IPv4 client of a socket that speaks IPv6 is `::ffff:192.0.2.1`, and counts as IPv4. */

const MAPPED_IPV4 = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i;

/** An IPv4 address in IPv6 clothes comes out of them; a zone ("%eth0") goes. */
export function plainAddress(address: string): string {
  const [plain = ""] = address.split("%", 1);
  return MAPPED_IPV4.exec(plain)?.[1] ?? plain;
}
