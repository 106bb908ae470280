/** PROXY protocol, version 1: `PROXY TCP4 192.0.2.1 198.51.100.1 40000 25<CRLF>` (The PROXY protocol §2.1). */

import { isIPv4, isIPv6 } from "node:net";
import type { ProxyHeader } from "./proxied-client.ts";

const MAX_LINE_BYTES = 107;
const LF = 10;
const PORT = /^(?:0|[1-9]\d{0,4})$/;
const MAX_PORT = 65_535;

/** Reads a header; undefined where more must arrive. */
export function readVersion1(octets: Buffer): ProxyHeader | "malformed" | undefined {
  const end = octets.subarray(0, MAX_LINE_BYTES).indexOf(LF);
  if (end < 0) return octets.length >= MAX_LINE_BYTES ? "malformed" : undefined;
  const line = octets.toString("latin1", 0, end + 1);
  if (!line.endsWith("\r\n")) return "malformed";
  return readLine(line.slice(0, -2), end + 1);
}

function readLine(line: string, lengthBytes: number): ProxyHeader | "malformed" {
  const [name, family, source = "", target = "", port = "", targetPort = "", ...rest] = line.split(" ");
  if (name !== "PROXY") return "malformed";
  if (family === "UNKNOWN") return { lengthBytes };
  const isAddress = family === "TCP4" ? isIPv4 : isIPv6;
  const isKnown = family === "TCP4" || family === "TCP6";
  const isWhole = isAddress(source) && isAddress(target) && isPort(port) && isPort(targetPort) && rest.length === 0;
  return isKnown && isWhole ? { client: { address: source, port: Number(port) }, lengthBytes } : "malformed";
}

function isPort(text: string): boolean {
  return PORT.test(text) && Number(text) <= MAX_PORT;
}
