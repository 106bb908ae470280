/** Where to listen, and whom to talk to: "127.0.0.1:25", "[::1]:25", "unix:/run/ricochet.sock"; for peers also "mail.example.com:24". */

import { isIP } from "node:net";
import type { Endpoint } from "../configuration.ts";
import { domainOf } from "./host-name.ts";
import { textual } from "./kind.ts";

/** Host and port of "host:port" or "[IPv6]:port"; the host is not checked. */
function splitPort(text: string): Endpoint | undefined {
  const [, bracketed, bare, digits] = /^(?:\[([0-9a-f:.]+)\]|([^\s:[\]]+)):(\d{1,5})$/i.exec(text) ?? [];
  const host = bracketed ?? bare;
  const port = Number(digits);
  if (host === undefined || port > 65_535 || (bracketed !== undefined && isIP(bracketed) !== 6)) return undefined;
  return { host, port };
}

/** An address to listen at: an IP address, because a name may have several. */
export const ENDPOINT = textual<Endpoint>({
  noun: "address to listen at",
  allowed: "IP:PORT, [IPv6]:PORT or unix:/PATH",
  parse: (text) => {
    const socket = socketOf(text);
    if (socket !== undefined) return socket;
    const split = splitPort(text);
    if (split?.host.toLowerCase() === "localhost") return { host: "127.0.0.1", port: split.port };
    return split !== undefined && isIP(split.host) !== 0 ? split : undefined;
  },
});

/** The same, or "off". */
export const ENDPOINT_OR_OFF = textual<Endpoint | "off">({
  noun: "address to listen at",
  allowed: `${ENDPOINT.allowed}, or "off"`,
  parse: (text) => (text === "off" ? text : ENDPOINT.read(text, () => undefined)),
});

/** A socket in the file system. */
function socketOf(text: string): Endpoint | undefined {
  return text.startsWith("unix:/") && !text.includes("\0") ? { host: text, port: 0 } : undefined;
}

/** A peer on this machine or another: "unix:/path", or as `peerOf`. */
export function peerOrSocketOf(text: string): Endpoint | undefined {
  return socketOf(text) ?? peerOf(text);
}

/** A peer: name or IP address, and a port that is not 0. */
export function peerOf(text: string): Endpoint | undefined {
  const split = splitPort(text);
  if (split === undefined || split.port === 0) return undefined;
  const isDottedNumber = /^[\d.]+$/.test(split.host);
  const host = isIP(split.host) !== 0 ? split.host : domainOf(isDottedNumber ? "" : split.host);
  return host === undefined ? undefined : { host, port: split.port };
}
