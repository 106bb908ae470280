/**
 * The networks whose clients may relay without AUTH, as CIDR blocks of IPv4 and IPv6. An IPv4 client of a socket that speaks
 * IPv6 is `::ffff:192.0.2.1`, and counts as IPv4.
 *
 * Always holds: what is no IP address (a Unix socket, a name) is in no network.
 */

import { BlockList, isIPv4, isIPv6 } from "node:net";

const MAPPED = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i;

/** Makes the question "may this client relay?" of the blocks; a block that is none is a caller's mistake. */
export function relayNetworks(blocks: readonly string[]): (clientAddress: string) => boolean {
  const list = new BlockList();
  for (const block of blocks) addBlock(list, block);
  return (clientAddress) => {
    const address = plainAddress(clientAddress);
    if (isIPv4(address)) return list.check(address, "ipv4");
    return isIPv6(address) && list.check(address, "ipv6");
  };
}

function addBlock(list: BlockList, block: string): void {
  const [network = "", bits] = block.split("/", 2);
  const address = plainAddress(network);
  const family = isIPv4(address) ? "ipv4" : "ipv6";
  const most = family === "ipv4" ? 32 : 128;
  // A mapped network counts its bits from the front of the IPv6 address: ::ffff:10.0.0.0/104 is 10.0.0.0/8.
  const length = bits === undefined ? most : Number(bits) - (address === network.split("%", 1)[0] ? 0 : 96);
  const isBlock = (family === "ipv4" || isIPv6(address)) && /^\d+$/.test(bits ?? "0") && length >= 0 && length <= most;
  if (!isBlock) throw new TypeError(`relay networks: "${block}" is no CIDR block`);
  list.addSubnet(address, length, family);
}

/** Without the zone of a link-local address, and IPv4 as IPv4. */
function plainAddress(address: string): string {
  const [plain = ""] = address.split("%", 1);
  return MAPPED.exec(plain)?.[1] ?? plain;
}
