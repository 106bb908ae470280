/** A list of CIDR blocks, and whether an address stands in it. */

import { BlockList, isIP, isIPv6 } from "node:net";

/** Whether an address is in the list. */
export type AddressList = (address: string) => boolean;

const PREFIX_LENGTH = /^\d{1,3}$/;

/** Reads "192.0.2.0/24", "2001:db8::/32", "192.0.2.1"; a malformed block is a TypeError. */
export function addressList(blocks: readonly string[]): AddressList {
  if (blocks.length === 0) return () => false;
  const list = new BlockList();
  for (const block of blocks) addBlock(list, block);
  return (address) => isIP(address) !== 0 && list.check(address, familyOf(address));
}

function addBlock(list: BlockList, block: string): void {
  const [address = "", prefix] = block.split("/", 2);
  const longest = isIPv6(address) ? 128 : 32;
  const length = prefix === undefined ? longest : Number(prefix);
  if (isIP(address) === 0 || (prefix !== undefined && !PREFIX_LENGTH.test(prefix)) || length > longest)
    throw new TypeError(`"${block}" is no address and no CIDR block`);
  list.addSubnet(address, length, familyOf(address));
}

function familyOf(address: string): "ipv4" | "ipv6" {
  return isIPv6(address) ? "ipv6" : "ipv4";
}
