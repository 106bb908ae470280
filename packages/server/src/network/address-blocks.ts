/**
 * CIDR blocks of IPv4 and IPv6 (RFC 4632, RFC 4291 §2.3), and whether an address stands in one of them. A bare address is a
 * block of one.
 *
 * Always holds: what is no IP address (a Unix socket, a name) is in no block.
 */

import { BlockList, isIP } from "node:net";
import { plainAddress } from "./plain-address.ts";

interface Block {
  readonly network: string;
  readonly length: number;
  readonly family: "ipv4" | "ipv6";
}

/** Bits in front of an IPv4 address that is written as IPv6. */
const MAPPING_BITS = 96;

/** Makes the question "is this address in one of them?" of the blocks; one that is none is a caller's mistake, and a TypeError. */
export function addressBlocks(blocks: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const { network, length, family } of blocks.map(knownBlock)) list.addSubnet(network, length, family);
  if (blocks.length === 0) return () => false;
  return lastRemembered((address) => {
    const plain = plainAddress(address);
    const family = familyOf(plain);
    return family !== undefined && list.check(plain, family);
  });
}

/** Whoever sends much asks about the same address again and again, and each look into the list makes objects outside of the heap. */
function lastRemembered(holds: (address: string) => boolean): (address: string) => boolean {
  let asked = "";
  let answer = false;
  return (address) => {
    if (address !== asked) [asked, answer] = [address, holds(address)];
    return answer;
  };
}

/** Whether a text is a block: "192.0.2.0/24", "2001:db8::/32", "192.0.2.1". */
export function isAddressBlock(text: string): boolean {
  return blockOf(text) !== undefined;
}

function knownBlock(text: string): Block {
  const block = blockOf(text);
  if (block === undefined) throw new TypeError(`"${text}" is no IP address and no CIDR block`);
  return block;
}

function blockOf(text: string): Block | undefined {
  const [, address = "", bits] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const network = plainAddress(address);
  const family = familyOf(network);
  if (family === undefined) return undefined;
  const longest = family === "ipv4" ? 32 : 128;
  // A mapped network counts its bits from the front of the IPv6 address: ::ffff:10.0.0.0/104 is 10.0.0.0/8.
  const isMapped = family === "ipv4" && address.includes(":");
  const length = bits === undefined ? longest : Number(bits) - (isMapped ? MAPPING_BITS : 0);
  return length >= 0 && length <= longest ? { network, length, family } : undefined;
}

function familyOf(address: string): "ipv4" | "ipv6" | undefined {
  const version = isIP(address);
  if (version === 0) return undefined;
  return version === 4 ? "ipv4" : "ipv6";
}
