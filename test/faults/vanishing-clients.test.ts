/**
 * Clients that vanish, in each state of a session and in each way, while others go on and the disk has no room: the daemon neither keeps
 * their sessions nor their letters, and nobody else notices.
 */

import { connect, type Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DaemonProcess } from "./program/daemon.ts";
import { cannotMount, mountSmallDisk, type SmallDisk } from "./program/small-disk.ts";
import { eventually } from "./world/eventually.ts";
import { letter } from "./world/letter.ts";
import { makeScene, type Scene } from "./world/scene.ts";

if (cannotMount !== undefined) console.log(`vanishing clients are tried without a full disk: ${cannotMount}`);

const DISK_MB = 64;
const EACH = 3;

const CONTENT = letter("vanished", 400_000).replaceAll("\n", "\r\n");
const ENVELOPE = "MAIL FROM:<vanished@senders.example>\r\nRCPT TO:<r0.vanished@takes.example>\r\n";

/** What a client has sent when it vanishes. */
const STATES: readonly (readonly [state: string, sent: string])[] = [
  ["before it says anything", ""],
  ["in the middle of a command", "EHL"],
  ["after EHLO", "EHLO client.example\r\n"],
  ["after MAIL", "EHLO client.example\r\nMAIL FROM:<vanished@senders.example>\r\n"],
  ["after RCPT", `EHLO client.example\r\n${ENVELOPE}`],
  ["after DATA", `EHLO client.example\r\n${ENVELOPE}DATA\r\n`],
  ["in the middle of a small content", `EHLO client.example\r\n${ENVELOPE}DATA\r\n${CONTENT.slice(0, 2_000)}`],
  ["in the middle of a large content", `EHLO client.example\r\n${ENVELOPE}DATA\r\n${CONTENT.slice(0, 390_000)}`],
  ["in the middle of a chunk", `EHLO client.example\r\n${ENVELOPE}BDAT 500000 LAST\r\n${CONTENT.slice(0, 390_000)}`],
];

/** How: an orderly end, a half-closed socket that stays, a reset. */
const WAYS: readonly (readonly [way: string, leave: (socket: Socket) => void])[] = [
  ["closes", (socket) => socket.destroy()],
  ["closes its half and listens on", (socket) => socket.end()],
  ["resets", (socket) => socket.resetAndDestroy()],
];

let disk: SmallDisk | undefined;
let scene: Scene;
let daemon: DaemonProcess;
beforeEach(async () => {
  disk = cannotMount === undefined ? mountSmallDisk(DISK_MB) : undefined;
  scene = await makeScene(disk === undefined ? {} : { storeFolder: disk.folder, minFreeBytes: 1 });
  daemon = await scene.start();
});
afterEach(async () => {
  await scene.close();
  disk?.close();
});

describe.each(WAYS)("a client that %s", (_way, leave) => {
  it("in any state leaves nothing behind, with room on the disk and without", async () => {
    const sending = scene.senders.send({ port: () => daemon.port, sessions: 3 });
    await vanishInAllStates(leave);
    disk?.fill(0);
    await vanishInAllStates(leave);
    disk?.empty();
    scene.senders.stop();
    await sending;
    expect(daemon.count("session-begun")).toBeGreaterThan(2 * STATES.length * EACH);
    expect(await eventually(openSessions, { isEnough: (count) => count === 0, limitMs: 60_000 })).toBe(0);
    expect(await scene.settled()).toMatchObject({ missing: [], faults: [], repeatedWithinMs: [] });
    expect(scene.hops.taken.filter(({ content }) => content.includes("vanished"))).toEqual([]);
    expect(await scene.stop(daemon)).toBe(0);
    expect((await scene.queue("check")).stdout).toBe("The store is whole.\n");
  });
});

async function vanishInAllStates(leave: (socket: Socket) => void): Promise<void> {
  await Promise.all(STATES.flatMap(([, sent]) => Array.from({ length: EACH }, () => vanish(sent, leave))));
}

/** Resolved when the daemon has closed its side, or the socket is gone. */
async function vanish(sent: string, leave: (socket: Socket) => void): Promise<void> {
  const socket = connect({ port: daemon.port, host: "127.0.0.1", allowHalfOpen: true });
  await new Promise<void>((resolve) => {
    socket.once("data", () => {
      socket.write(sent, () => leave(socket));
    });
    socket.on("data", () => undefined);
    socket.on("error", () => undefined);
    socket.once("end", () => socket.destroy());
    socket.once("close", () => resolve());
  });
}

/** As the daemon's log has it: sessions that began and have not ended. */
function openSessions(): number {
  return daemon.count("session-begun") - daemon.count("session-ended");
}
