/**
 * PROXY protocol, version 2 (The PROXY protocol §2.2): twelve fixed octets, version and command, family and transport, a length,
 * then addresses and whatever else the proxy wants to say, which is skipped.
 */

import { ipv6Text } from "./ipv6-text.ts";
import type { ProxyHeader } from "./proxied-client.ts";

/** What each header of version 2 begins with. */
export const SIGNATURE = Buffer.from("\r\n\r\n\0\r\nQUIT\n", "latin1");

const FIXED_BYTES = 16;
/** Room for what proxies add (names, certificates' subjects); more is nobody's honest header. */
const MAX_VARIABLE_BYTES = 4096;
const LOCAL = 0x20;
const PROXY = 0x21;
const TCP_OVER_IPV4 = 0x11;
const TCP_OVER_IPV6 = 0x21;
const IPV4_BYTES = 12;
const IPV6_BYTES = 36;

/** Reads a header; undefined where more must arrive. */
export function readVersion2(octets: Buffer): ProxyHeader | "malformed" | undefined {
  if (octets.length < FIXED_BYTES) return undefined;
  const command = octets.readUInt8(12);
  const variableBytes = octets.readUInt16BE(14);
  if ((command !== LOCAL && command !== PROXY) || variableBytes > MAX_VARIABLE_BYTES) return "malformed";
  const lengthBytes = FIXED_BYTES + variableBytes;
  if (octets.length < lengthBytes) return undefined;
  return command === LOCAL ? { lengthBytes } : readClient(octets.readUInt8(13), octets.subarray(FIXED_BYTES, lengthBytes), lengthBytes);
}

/** Families that we do not know say nothing about the client, and the specification asks to go on without. */
function readClient(family: number, variable: Buffer, lengthBytes: number): ProxyHeader | "malformed" {
  if (family === TCP_OVER_IPV4) {
    if (variable.length < IPV4_BYTES) return "malformed";
    return { client: { address: [...variable.subarray(0, 4)].join("."), port: variable.readUInt16BE(8) }, lengthBytes };
  }
  if (family !== TCP_OVER_IPV6) return { lengthBytes };
  if (variable.length < IPV6_BYTES) return "malformed";
  return { client: { address: ipv6Text(variable.subarray(0, 16)), port: variable.readUInt16BE(32) }, lengthBytes };
}
