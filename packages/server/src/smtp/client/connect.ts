/**
 * The connection, by TCP or by a socket in the file system, in time or not at all.
 *
 * What comes in the clear is only lent: all sockets read into the same octets, and whoever listens to "data" has read them
 * before the next piece comes. A stream would make a buffer for each of the short replies, larger than the message that they answer.
 */

import { createConnection, type NetConnectOpts, type Socket } from "node:net";
import type { WireFailure } from "./transaction.ts";
import { failureOfError, timedOut } from "./wire-failure.ts";

/** Where to. */
export interface Target {
  /** IP address, or "unix:/path". */
  readonly address: string;
  readonly port: number;
  readonly localAddress?: string;
  readonly timeoutMs: number;
}

const DURING = "connecting";
const UNIX = "unix:";
/** Replies are a line or a few. */
const READ_INTO = Buffer.alloc(8192);

/** A connected socket, or why there is none. */
export function connect({ timeoutMs, ...target }: Target): Promise<Socket | WireFailure> {
  return new Promise((resolve) => {
    const hasRead = (sizeBytes: number): true => {
      socket.emit("data", READ_INTO.subarray(0, sizeBytes));
      return true;
    };
    const socket = createConnection({ ...wayTo(target), onread: { buffer: READ_INTO, callback: hasRead } });
    const end = (result: Socket | WireFailure): void => {
      clearTimeout(limit);
      socket.removeAllListeners("connect").removeListener("error", onError);
      resolve(result);
    };
    const onError = (error: Error): void => end(failureOfError(error, DURING));
    const limit = setTimeout(() => {
      end({ ...timedOut(timeoutMs, DURING), status: "4.4.1" });
      socket.on("error", () => undefined).destroy();
    }, timeoutMs);
    socket.on("error", onError).on("connect", () => end(socket));
  });
}

function wayTo({ address, port, localAddress }: Omit<Target, "timeoutMs">): NetConnectOpts {
  if (address.startsWith(UNIX)) return { path: address.slice(UNIX.length) };
  return { host: address, port, noDelay: true, ...(localAddress !== undefined && { localAddress }) };
}
