/**
 * One connection as a script sees it: octets are pulled when they are wanted, so a peer that sends faster waits in
 * its own socket. What was read too far is put back. After the connection is gone, reading gives undefined and
 * writing does nothing.
 */

import { once } from "node:events";
import type { Socket } from "node:net";
import { createSecureContext, TLSSocket } from "node:tls";

export interface Wire {
  readonly remoteAddress: string;
  /** Protocol and cipher, once encrypted. */
  readonly tls: { readonly version: string; readonly cipher: string } | undefined;
  readonly isOpen: boolean;
  /** Whether the peer has spoken beyond what was read. */
  hasMore(): boolean;
  /** The next octets, however many. */
  readSome(): Promise<Buffer | undefined>;
  unread(octets: Buffer): void;
  write(octets: Buffer | string): Promise<void>;
  /** Takes the server's part of a handshake; false when it fails, and the connection is gone. What was read too far is forgotten. */
  startTls(credentials: { readonly key: string; readonly cert: string }): Promise<boolean>;
  /** Ends in an orderly way, after what was written. */
  end(): void;
  /** RST. */
  reset(): void;
}

const TLS_TIMEOUT_MS = 10_000;

/** Takes over a connection that was accepted. */
export function openWire(accepted: Socket): Wire {
  const remoteAddress = accepted.remoteAddress ?? "";
  let socket = watch(accepted);
  let rest: Buffer = Buffer.alloc(0);
  let tls: Wire["tls"];
  const isOpen = (): boolean => !socket.destroyed && socket.writable;
  return {
    remoteAddress,
    get tls() {
      return tls;
    },
    get isOpen() {
      return isOpen();
    },
    hasMore: () => rest.length > 0 || socket.readableLength > 0,
    async readSome() {
      if (rest.length === 0) return await nextChunk(socket);
      const octets = rest;
      rest = Buffer.alloc(0);
      return octets;
    },
    unread(octets) {
      rest = Buffer.concat([octets, rest]);
    },
    async write(octets) {
      if (isOpen() && !socket.write(octets)) await Promise.race([once(socket, "drain"), once(socket, "close")]).catch(() => undefined);
    },
    async startTls(credentials) {
      rest = Buffer.alloc(0);
      const secured = await handshake(socket, credentials);
      if (secured === undefined) return false;
      socket = watch(secured);
      tls = { version: secured.getProtocol() ?? "", cipher: secured.getCipher().name };
      return true;
    },
    end: () => socket.end(),
    reset: () => (accepted.destroyed ? undefined : accepted.resetAndDestroy()),
  };
}

/** A peer that resets is nothing to fall over; "readable" wakes `nextChunk`. */
function watch<S extends Socket>(socket: S): S {
  return socket.on("error", () => socket.destroy());
}

async function nextChunk(socket: Socket): Promise<Buffer | undefined> {
  for (;;) {
    const chunk: Buffer | null = socket.read();
    if (chunk !== null) return chunk;
    if (socket.destroyed || socket.readableEnded) return undefined;
    await somethingHappens(socket);
  }
}

const HAPPENINGS = ["readable", "end", "close"] as const;

function somethingHappens(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      for (const name of HAPPENINGS) socket.off(name, done);
      resolve();
    };
    for (const name of HAPPENINGS) socket.on(name, done);
  });
}

async function handshake(socket: Socket, credentials: { readonly key: string; readonly cert: string }): Promise<TLSSocket | undefined> {
  const secured = new TLSSocket(socket, { isServer: true, secureContext: createSecureContext(credentials) });
  const succeeded = await new Promise<boolean>((resolve) => {
    secured.setTimeout(TLS_TIMEOUT_MS, () => resolve(false));
    secured
      .once("secure", () => resolve(true))
      .once("close", () => resolve(false))
      .once("error", () => resolve(false));
  });
  if (!succeeded) secured.destroy();
  return succeeded ? secured.setTimeout(0) : undefined;
}
