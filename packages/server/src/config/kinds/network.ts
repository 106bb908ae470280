/** Addresses of the network: single ones, and CIDR blocks. */

import { isIP } from "node:net";
import { isAddressBlock } from "../../network/index.ts";
import { textual } from "./kind.ts";

/** "192.0.2.0/24", "2001:db8::/32", "192.0.2.1". */
export const CIDR_BLOCK = textual<string>({
  noun: "block of addresses",
  allowed: "an IP address or a block as 192.0.2.0/24",
  parse: (text) => (isAddressBlock(text) ? text : undefined),
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
