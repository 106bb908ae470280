/** A client that brings bounces as fast as they are taken: each session sends its next one when the last was answered. */

import { connect, type Socket } from "node:net";
import type { Bounce } from "./bounces.ts";

interface Load {
  readonly port: number;
  readonly sessions: number;
}

/** Resolved when all were answered with 250; rejects at any other answer. */
export async function bringAll(bounces: readonly Bounce[], { port, sessions }: Load): Promise<void> {
  let next = 0;
  await Promise.all(Array.from({ length: sessions }, () => session(port, () => bounces[next++])));
}

/** Commands are pipelined up to DATA, whose answer must be waited for. */
async function session(port: number, nextBounce: () => Bounce | undefined): Promise<void> {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  const answer = answers(socket);
  await answer(1);
  socket.write("EHLO bench.example.net\r\n");
  await answer(1);
  for (let bounce = nextBounce(); bounce !== undefined; bounce = nextBounce()) {
    socket.write(`MAIL FROM:<>\r\nRCPT TO:<${bounce.path}>\r\nDATA\r\n`);
    await answer(3);
    socket.cork();
    socket.write(stuffed(bounce.content));
    socket.write(".\r\n");
    socket.uncork();
    await answer(1);
  }
  socket.end("QUIT\r\n");
}

function stuffed(content: Buffer): Buffer {
  return content.includes("\r\n.") ? Buffer.from(content.toString("latin1").replaceAll("\r\n.", "\r\n.."), "latin1") : content;
}

/** Resolved after so many whole replies. */
function answers(socket: Socket): (count: number) => Promise<void> {
  let text = "";
  let wanted = 0;
  let done: { readonly resolve: () => void; readonly reject: (error: Error) => void } | undefined;
  const end = (error: Error): void => done?.reject(error);
  socket.setEncoding("latin1");
  socket.once("error", end);
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
    });
  };
}
