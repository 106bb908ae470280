/**
 * The header that a proxy in front of us sends before anything else, so that we see the client and not the proxy. It is
 * asked for from named proxies only, and there it must come: a client that could send it could be anybody.
 */

import type { ProxyHeader } from "./proxied-client.ts";
import { readVersion1 } from "./version-1.ts";
import { readVersion2, SIGNATURE } from "./version-2.ts";

const VERSION_1 = Buffer.from("PROXY ");

/** Reads either version; undefined where more must arrive. */
export function readProxyHeader(octets: Buffer): ProxyHeader | "malformed" | undefined {
  if (beginsLike(octets, SIGNATURE)) return readVersion2(octets);
  return beginsLike(octets, VERSION_1) ? readVersion1(octets) : "malformed";
}

/** Whether octets begin with a pattern, as far as they go. */
function beginsLike(octets: Buffer, pattern: Buffer): boolean {
  const length = Math.min(octets.length, pattern.length);
  return octets.subarray(0, length).equals(pattern.subarray(0, length));
}
