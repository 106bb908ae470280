/** How tests reach a scripted server: the next hop mx.example.net on loopback, without TLS. */

import type { ConnectionOptions } from "./connection-options.ts";

export function nextHopAt(port: number): ConnectionOptions {
  return { host: "mx.example.net", address: "127.0.0.1", port, protocol: "smtp", hello: "out.example.com", tls: "off" };
}
