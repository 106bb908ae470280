/**
 * SMTP by standard input and output (sendmail -bs): the session is the daemon's, and here octets are passed on and nothing is
 * understood. Where there is no daemon, the program at the other end hears it in the words of SMTP, as a greeting (RFC 5321 §3.1).
 *
 * Always holds: it ends when the daemon has ended the session, and all that it said has been written by then.
 */

import { connect, type Socket } from "node:net";
import { pipeline } from "node:stream/promises";
import type { Endpoint } from "../../config/index.ts";
import type { Context } from "./context.ts";
import { noDaemon, noListener } from "./hand-over.ts";

type Streams = Pick<Context["process"], "stdin" | "stdout">;

const SOCKET = "unix:";

/** Passes a session on; says what went wrong before it began. */
export async function bridgeToDaemon(endpoint: Endpoint | undefined, streams: Streams): Promise<string | undefined> {
  if (endpoint === undefined) return apology(noListener("smtp"), streams);
  const socket = await connected(endpoint);
  if (socket instanceof Error) return apology(noDaemon(endpoint, socket.message), streams);
  await talk(socket, streams);
  return undefined;
}

function apology(words: string, { stdout }: Streams): string {
  stdout.write("421 4.3.2 The mail server is away; try again later\r\n");
  return words;
}

function connected({ host, port }: Endpoint): Promise<Socket | Error> {
  return new Promise((resolve) => {
    const socket = host.startsWith(SOCKET) ? connect(host.slice(SOCKET.length)) : connect({ host, port });
    socket.once("connect", () => resolve(socket)).once("error", resolve);
  });
}

/** The program may go away first, or the daemon: either way it is over, and neither is a failure of ours. */
async function talk(socket: Socket, { stdin, stdout }: Streams): Promise<void> {
  stdin.on("error", () => socket.end());
  stdin.pipe(socket);
  await pipeline(socket, stdout, { end: false }).catch(() => undefined);
  stdin.unpipe(socket);
  stdin.destroy();
  socket.destroy();
}
