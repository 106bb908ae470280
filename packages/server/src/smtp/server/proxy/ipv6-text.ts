/** Sixteen octets -> an IPv6 address as people write it (RFC 5952). */

import { SocketAddress } from "node:net";

/** The address in its short form. */
export function ipv6Text(octets: Buffer): string {
  const groups = Array.from({ length: 8 }, (_, index) => octets.readUInt16BE(index * 2).toString(16));
  return new SocketAddress({ address: groups.join(":"), family: "ipv6" }).address;
}
