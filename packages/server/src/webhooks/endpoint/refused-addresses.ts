/**
 * Addresses to which no webhook is posted, whatever name leads there: whoever may name a URL must not reach through us what
 * only this machine or its network can. Taken from IANA's registries of special-purpose addresses (RFC 6890), and the services
 * of cloud providers that answer at public-looking ones.
 *
 * Always holds: of IPv6 only global unicast passes, so that no way of writing an IPv4 address into an IPv6 one leads around.
 */

import { isIPv6 } from "node:net";
import { addressBlocks, plainAddress } from "../../network/index.ts";

interface RefusedBlock {
  readonly block: string;
  readonly is: string;
}

const REFUSED: readonly RefusedBlock[] = [
  { block: "0.0.0.0/8", is: "this host" },
  { block: "10.0.0.0/8", is: "private" },
  { block: "100.64.0.0/10", is: "behind a provider's NAT" },
  { block: "127.0.0.0/8", is: "loopback" },
  { block: "168.63.129.16", is: "Azure's service for its virtual machines" },
  { block: "169.254.0.0/16", is: "link-local, where clouds keep credentials" },
  { block: "172.16.0.0/12", is: "private" },
  { block: "192.0.0.0/24", is: "for protocols" },
  { block: "192.0.2.0/24", is: "for documentation" },
  { block: "192.88.99.0/24", is: "a 6to4 relay" },
  { block: "192.168.0.0/16", is: "private" },
  { block: "198.18.0.0/15", is: "for benchmarks" },
  { block: "198.51.100.0/24", is: "for documentation" },
  { block: "203.0.113.0/24", is: "for documentation" },
  { block: "224.0.0.0/4", is: "multicast" },
  { block: "240.0.0.0/4", is: "reserved" },
  { block: "2001::/23", is: "for protocols" },
  { block: "2001:db8::/32", is: "for documentation" },
  { block: "2002::/16", is: "6to4" },
  { block: "3fff::/20", is: "for documentation" },
];

const JUDGED = REFUSED.map(({ block, is }) => ({ is, holds: addressBlocks([block]) }));
const isGlobalUnicast = addressBlocks(["2000::/3"]);
/** NAT64 (RFC 6052): the last four octets are the IPv4 address that is reached. */
const isTranslated = addressBlocks(["64:ff9b::/96"]);

/** Why an address is refused: "loopback"; undefined when it is not. */
export function refusedAddress(address: string): string | undefined {
  const plain = plainAddress(address);
  if (isIPv6(plain)) {
    if (isTranslated(plain)) return refusedAddress(lastFourOctets(plain));
    if (!isGlobalUnicast(plain)) return "not of the public Internet";
  }
  return JUDGED.find(({ holds }) => holds(plain))?.is;
}

/** The URL parser writes every IPv6 address in one way: compressed, in hexadecimal. */
function lastFourOctets(address: string): string {
  const [high = "", low = ""] = new URL(`http://[${address}]`).hostname.slice(1, -1).split(":").slice(-2);
  const number = (Number.parseInt(high || "0", 16) << 16) | Number.parseInt(low || "0", 16);
  return [24, 16, 8, 0].map((bits) => (number >>> bits) & 0xff).join(".");
}
