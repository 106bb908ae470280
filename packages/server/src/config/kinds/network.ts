/** Addresses of the network: single ones, and CIDR blocks (RFC 4632). A bare address is a block of one. */

import { isIP } from "node:net";
import { textual } from "./kind.ts";

const BITS = { 4: 32, 6: 128 } as const;

function blockOf(text: string): string | undefined {
  const [address = "", length, ...rest] = text.split("/");
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return undefined;
  if (length === undefined) return address;
  const isLength = /^\d{1,3}$/.test(length) && Number(length) <= BITS[version === 4 ? 4 : 6];
  return isLength ? text : undefined;
}

/** "192.0.2.0/24", "2001:db8::/32", "192.0.2.1". */
export const CIDR_BLOCK = textual<string>({
  noun: "block of addresses",
  allowed: "an IP address or a block as 192.0.2.0/24",
  parse: blockOf,
});

/** An address of ours to send from. */
export const IP_ADDRESS = textual<string>({
  noun: "IP address",
  allowed: "an address as 192.0.2.1 or 2001:db8::1",
  parse: (text) => (isIP(text) === 0 ? undefined : text),
});

/** A name server: "192.0.2.53", "192.0.2.53:5353", "[2001:db8::53]:53". */
export const NAME_SERVER = textual<string>({
  noun: "name server",
  allowed: "an IP address, or IP:PORT",
  parse: (text) => {
    const [, host = text, port = "53"] = /^(?=\[|[\d.]+:)\[?([0-9a-f:.]+?)\]?:(\d{1,5})$/i.exec(text) ?? [];
    return isIP(host) !== 0 && Number(port) > 0 && Number(port) < 65_536 ? text : undefined;
  },
});
