/** A client that takes nothing is let go; one that has taken all may wait. */
import { createServer, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { Readable } from "node:stream";
import { afterEach, expect, test } from "vitest";
import { endWhenStalled } from "./stalled-readers.ts";

const AFTER_MS = 50;
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** Answers each request so, and lets a client ask once. */
async function answering(answer: (response: ServerResponse) => void) {
  const server = createServer((_request, response) => {
    endWhenStalled(response, AFTER_MS);
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.on("error", () => undefined);
  socket.write("GET / HTTP/1.1\r\nHost: example.com\r\n\r\n");
  ends.push(() => {
    socket.destroy();
    server.close();
    server.closeAllConnections();
  });
  return { server, socket };
}

function* endless(): Generator<string> {
  for (;;) yield "x".repeat(65_536);
}

test("who reads nothing of an endless answer is let go, and what makes it ends", async () => {
  let isOver = false;
  const { socket } = await answering((response) => {
    const stream = Readable.from(endless());
    stream.on("close", () => {
      isOver = true;
    });
    response.on("close", () => stream.destroy());
    stream.pipe(response);
  });
  socket.pause();
  await expect.poll(() => isOver, { timeout: 60_000 }).toBe(true);
});

test("who has read all is not let go however long nothing comes", async () => {
  let said: ServerResponse | undefined;
  let silences = 0;
  const { socket } = await answering((response) => {
    said = response;
    response.on("timeout", () => silences++);
    response.write("one\n");
  });
  let heard = "";
  socket.on("data", (octets: Buffer) => {
    heard += octets.toString();
  });
  await expect.poll(() => silences, { timeout: 60_000 }).toBeGreaterThan(0);
  said?.end("two\n");
  await expect.poll(() => heard, { timeout: 60_000 }).toContain("two");
});
