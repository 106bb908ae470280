/** Reads the PROXY header from a socket, before anything else is read from it. */

import type { Socket } from "node:net";
import { type ProxyHeader, readProxyHeader } from "./proxy/index.ts";

/** A header, and what came behind it. */
export interface TakenHeader {
  readonly header: ProxyHeader | "malformed";
  readonly rest: Buffer;
}

/** Calls `done` with the header, once; the socket stands still then. */
export function takeProxyHeader(socket: Socket, done: (taken: TakenHeader) => void): void {
  let octets: Buffer = Buffer.alloc(0);
  const onData = (chunk: Buffer): void => {
    octets = Buffer.concat([octets, chunk]);
    const header = readProxyHeader(octets);
    if (header === undefined) return;
    socket.off("data", onData);
    socket.pause();
    done({ header, rest: header === "malformed" ? Buffer.alloc(0) : octets.subarray(header.lengthBytes) });
  };
  socket.on("data", onData);
}
