/** Messages of 25 MB go through in pieces, from the wire into the mailbox: what is in use does not grow with what has passed. */

import { once } from "node:events";
import { readdir, stat } from "node:fs/promises";
import { createConnection, type Socket } from "node:net";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { memoryInUse } from "./memory-in-use.ts";
import { startWorld, type World } from "./world.ts";

let world: World;
afterEach(async () => await world.close());

const SIZE_BYTES = 25_000_000;
const MESSAGES = 4;
const PIECE = Buffer.from(`${"x".repeat(76)}\r\n`.repeat(840));
/** What the store's thread has had handed over is garbage there until its own collector comes, which is not asked to hurry. */
const BOUND_BYTES = 80_000_000;

test("four messages of 25 MB from a client into a mailbox, in a fraction of their size", async () => {
  world = await startWorld();
  await sendPieces(PIECE.length);
  await world.settle();
  const before = memoryInUse();
  let most = 0;
  for (let number = 1; number <= MESSAGES; number++) {
    await sendPieces(SIZE_BYTES);
    await world.settle();
    most = Math.max(most, memoryInUse() - before);
  }
  // in a mailbox lines end with LF alone
  const large = (await sizesIn(join(world.folder, "mail", "bob", "new"))).filter((size) => size > 0.98 * SIZE_BYTES);
  expect(large).toHaveLength(MESSAGES);
  const passedMb = (MESSAGES * SIZE_BYTES) / 1e6;
  console.log(`${passedMb} MB accepted and delivered with at most ${(most / 1e6).toFixed(1)} MB more in use than before`);
  expect(most).toBeLessThan(BOUND_BYTES);
});

async function sizesIn(folder: string): Promise<readonly number[]> {
  const names = await readdir(folder);
  return await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
}

/** A client that has no more of the message in memory than a piece. */
async function sendPieces(sizeBytes: number): Promise<void> {
  const socket = createConnection({ host: "127.0.0.1", port: world.daemon.endpoints[0]?.port ?? 0 });
  await reply(socket);
  for (const line of ["EHLO client.example.com", "MAIL FROM:<ann@example.com>", "RCPT TO:<bob@example.com>", "DATA"]) {
    socket.write(`${line}\r\n`);
    expect(await reply(socket)).toMatch(/^[23]/);
  }
  socket.write("From: ann@example.com\r\nSubject: a film\r\n\r\n");
  for (let sent = 0; sent < sizeBytes; sent += PIECE.length) if (!socket.write(PIECE)) await once(socket, "drain");
  socket.write(".\r\n");
  expect(await reply(socket)).toMatch(/^250 /);
  socket.end("QUIT\r\n");
  await once(socket.resume(), "close");
}

async function reply(socket: Socket): Promise<string> {
  const [octets] = (await once(socket, "data")) as [Buffer];
  return octets.toString();
}
