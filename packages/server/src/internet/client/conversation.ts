/**
 * The client's end of a connection: a line goes out, a reply comes in (RFC 5321 §4.2). Whatever is no reply, too
 * long or too late becomes a reply with code 0 that says so, and so does all that is asked afterwards.
 */

import { once } from "node:events";
import { connect, isIP, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import type { HeardReply, Submission } from "./submission.ts";

const REPLY_LIMIT_BYTES = 65_536;

export interface Conversation {
  /** Sends octets, if any, and waits for the next reply. */
  ask(octets?: Buffer | string): Promise<HeardReply>;
  /** The client's part of a handshake; what went wrong, if anything. */
  startTls(how: NonNullable<Submission["tls"]>): Promise<string | undefined>;
  close(): void;
}

export function converse({ to, port, from, timeoutMs = 10_000 }: Submission): Conversation {
  let socket: Socket = connect({ host: to, port, noDelay: true, ...(from === undefined ? {} : { localAddress: from }) });
  let replies = hear(socket, timeoutMs);
  return {
    ask: async (octets) => {
      if (octets !== undefined && socket.writable) socket.write(octets);
      return await replies();
    },
    async startTls(how) {
      const trust = how === "blind" ? { rejectUnauthorized: false } : { ca: how.authority, ...nameOf(how.name) };
      socket.removeAllListeners("data");
      const secured = connectTls({ socket, ...trust });
      const failure = await once(secured, "secureConnect", { signal: AbortSignal.timeout(timeoutMs) }).then(
        () => undefined,
        (error: Error) => error.message,
      );
      socket = secured;
      replies = hear(secured, timeoutMs);
      return failure;
    },
    close: () => socket.destroy(),
  };
}

function nameOf(name: string): { readonly servername?: string } {
  return isIP(name) > 0 ? {} : { servername: name };
}

/** A function that waits for the next reply. */
function hear(socket: Socket, timeoutMs: number): () => Promise<HeardReply> {
  let text = "";
  let failure = "";
  let wake = (): void => undefined;
  const fail = (why: string): void => {
    failure ||= why;
    wake();
  };
  socket.on("data", (chunk: Buffer) => {
    text += chunk.toString("latin1");
    if (text.length > REPLY_LIMIT_BYTES && !hasReply(text)) fail("a reply without end");
    wake();
  });
  socket.on("error", (error) => fail(error.message)).on("close", () => fail("connection closed"));
  return async () => {
    const timer = setTimeout(() => fail(`no reply within ${timeoutMs} ms`), timeoutMs);
    while (!hasReply(text) && failure === "") await new Promise<void>((resolve) => (wake = resolve));
    clearTimeout(timer);
    if (!hasReply(text)) return { code: 0, lines: [failure] };
    const end = endOfReply(text);
    const lines = text.slice(0, end).split(/\r?\n/u).slice(0, -1);
    text = text.slice(end);
    return { code: Number(lines.at(-1)?.slice(0, 3)), lines: lines.map((line) => Buffer.from(line.slice(4), "latin1").toString("utf8")) };
  };
}

function hasReply(text: string): boolean {
  return endOfReply(text) > 0;
}

/** Behind the first line that has a code and no hyphen; 0 where there is none yet. */
function endOfReply(text: string): number {
  for (let start = 0, end = text.indexOf("\n"); end >= 0; start = end + 1, end = text.indexOf("\n", start)) {
    if (/^[2-5][0-9]{2}(?: |\r?$)/u.test(text.slice(start, end))) return end + 1;
  }
  return 0;
}
