/** A client that brings bounces as fast as they are taken: each session sends its next one when the last was answered. */

import { connect, type Socket } from "node:net";
import type { Bounce } from "./bounces.ts";

interface Load {
  readonly port: number;
  readonly sessions: number;
  /** Whether content comes by BDAT (RFC 3030), as large providers bring it: all of a message in one write. */
  readonly isChunked?: boolean;
  /** Messages of one connection, after which a client connects again; without end when nothing is said. */
  readonly messagesEach?: number;
  /** Told of each that was answered with 250. */
  readonly onTaken?: (bounce: Bounce) => void;
}

/** Resolved when all were answered with 250; rejects at any other answer, when all sessions have ended. */
export async function bringAll(bounces: readonly Bounce[], load: Load): Promise<void> {
  let next = 0;
  const ends = await Promise.allSettled(Array.from({ length: load.sessions }, () => session(load, () => bounces[next++])));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

async function session(load: Load, nextBounce: () => Bounce | undefined): Promise<void> {
  for (let bounce = nextBounce(); bounce !== undefined; bounce = nextBounce()) await connection(bounce, load, nextBounce);
}

async function connection(first: Bounce, load: Load, nextBounce: () => Bounce | undefined): Promise<void> {
  const { port, isChunked = false, messagesEach = Number.POSITIVE_INFINITY, onTaken = () => undefined } = load;
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  const answer = answers(socket);
  const bring = isChunked ? bringChunk : bringData;
  await answer(1);
  socket.write("EHLO bench.example.net\r\n");
  await answer(1);
  let brought = 0;
  for (let bounce: Bounce | undefined = first; bounce !== undefined; bounce = brought < messagesEach ? nextBounce() : undefined) {
    await bring(bounce, socket, answer);
    onTaken(bounce);
    brought += 1;
  }
  socket.end("QUIT\r\n");
}

type Bring = (bounce: Bounce, socket: Socket, answer: (count: number) => Promise<void>) => Promise<void>;

/** Commands are pipelined up to DATA, whose answer must be waited for. */
const bringData: Bring = async ({ path, content }, socket, answer) => {
  socket.write(`MAIL FROM:<>\r\nRCPT TO:<${path}>\r\nDATA\r\n`);
  await answer(3);
  socket.cork();
  socket.write(stuffed(content));
  socket.write(".\r\n");
  socket.uncork();
  await answer(1);
};

const bringChunk: Bring = async ({ path, content }, socket, answer) => {
  socket.cork();
  socket.write(`MAIL FROM:<>\r\nRCPT TO:<${path}>\r\nBDAT ${content.length} LAST\r\n`);
  socket.write(content);
  socket.uncork();
  await answer(3);
};

function stuffed(content: Buffer): Buffer {
  return content.includes("\r\n.") ? Buffer.from(content.toString("latin1").replaceAll("\r\n.", "\r\n.."), "latin1") : content;
}

/** Resolved after so many whole replies. */
function answers(socket: Socket): (count: number) => Promise<void> {
  let text = "";
  let wanted = 0;
  let done: { readonly resolve: () => void; readonly reject: (error: Error) => void } | undefined;
  let failure: Error | undefined;
  const end = (error: Error): void => {
    failure ??= error;
    done?.reject(error);
  };
  socket.setEncoding("latin1");
  socket.on("error", end);
  socket.once("close", () => end(new Error("the server has closed the connection")));
  socket.on("data", (more) => {
    text += String(more);
    for (let line = text.indexOf("\r\n"); line >= 0; line = text.indexOf("\r\n")) {
      const reply = text.slice(0, line);
      text = text.slice(line + 2);
      if (reply.charAt(3) === "-") continue;
      if (!/^[23]/.test(reply)) end(new Error(`answered: ${reply}`));
      wanted -= 1;
      if (wanted === 0) done?.resolve();
    }
  });
  return (count) => {
    wanted = count;
    return new Promise<void>((resolve, reject) => {
      done = { resolve, reject };
      if (failure !== undefined) reject(failure);
    });
  };
}
