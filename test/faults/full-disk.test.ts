/**
 * The disk of the store fills, by its own mail or by somebody else: mail is refused with 452 4.3.1 and never lost, what was
 * accepted is delivered once there is room to say so, and the daemon lives through all of it.
 */

import { setTimeout as delay } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import type { DaemonProcess } from "./program/daemon.ts";
import { cannotMount, mountSmallDisk, type SmallDisk } from "./program/small-disk.ts";
import { eventually } from "./world/eventually.ts";
import { makeScene, type Scene } from "./world/scene.ts";

/** The WAL alone may take 25 MB, and is counted as taken. */
const DISK_MB = 64;
const KEPT_FREE_BYTES = 4_000_000;
const WAL_BYTES = 25_000_000;
const LETTER_BYTES = 400_000;
/** How long the daemon goes by what it knows of the disk. */
const KNOWN_MS = 1_100;
const LIMIT_MS = 120_000;
const FEW = 10;

if (cannotMount !== undefined) console.log(`the tests of a full disk are skipped: ${cannotMount}`);

let disk: SmallDisk;
let scene: Scene;
afterEach(async () => {
  await scene?.close();
  disk?.close();
});

async function begin(minFreeBytes: number): Promise<void> {
  disk = mountSmallDisk(DISK_MB);
  scene = await makeScene({ storeFolder: disk.folder, minFreeBytes });
}

describe.skipIf(cannotMount !== undefined)("a disk that fills", () => {
  it("with waiting mail refuses more before it is full, and takes mail again when that has left", async () => {
    await begin(KEPT_FREE_BYTES);
    const daemon = await scene.start();
    await scene.hops.behave("takes.example", "silent-after-content");
    const letters = { port: () => daemon.port, sizeBytes: () => LETTER_BYTES, domains: ["takes.example"] };
    while (scene.senders.sent.every(({ code }) => code === 250) && scene.senders.sent.length < 400)
      await scene.senders.send({ ...letters, sessions: 4, lettersEach: 5 });
    expect(refusals()).toEqual(new Set(["452 4.3.1"]));
    expect(scene.senders.sent.filter(({ isAcknowledged }) => isAcknowledged).length).toBeGreaterThan(20);

    await scene.hops.behave("takes.example", "well");
    expect(await scene.settled()).toMatchObject({ missing: [], faults: [], repeatedWithinMs: [] });
    expect(await isTakenAgain(daemon)).toBe(true);
    await isWhole(await scene.stop(daemon));
  });

  it("by somebody else refuses mail from then on, and takes it when there is room", async () => {
    await begin(KEPT_FREE_BYTES);
    const daemon = await scene.start();
    disk.fill(WAL_BYTES);
    await delay(KNOWN_MS);
    await scene.senders.send({ port: () => daemon.port, sessions: 1, lettersEach: 1 });
    await scene.senders.send({ port: () => daemon.port, sessions: 2, lettersEach: 3 });
    expect(scene.senders.sent.slice(1).map(({ code, reply }) => `${code} ${reply.slice(0, 5)}`)).toEqual(new Array(6).fill("452 4.3.1"));
    disk.empty();
    expect(await isTakenAgain(daemon)).toBe(true);
    expect(await scene.settled()).toMatchObject({ missing: [], faults: [], repeatedWithinMs: [] });
    await isWhole(await scene.stop(daemon));
  });

  it("in the middle of everything loses nothing, repeats nothing and goes on by itself", async () => {
    await begin(1);
    const daemon = await scene.start();
    const sending = scene.senders.send({ port: () => daemon.port, sessions: 6 });
    for (let round = 0; round < 2; round += 1) {
      await moreOf(() => scene.account().acknowledged);
      disk.fill(0);
      await moreOf(() => scene.senders.sent.filter(({ code }) => code === 452).length);
      disk.empty();
      await delay(2 * KNOWN_MS);
    }
    await moreOf(() => scene.account().acknowledged);
    scene.senders.stop();
    await sending;
    expect(refusals()).toEqual(new Set(["452 4.3.1"]));
    expect(await scene.settled()).toMatchObject({ missing: [], faults: [], repeatedWithinMs: [] });
    expect(scene.account().acknowledged).toBeGreaterThan(20);
    await isWhole(await scene.stop(daemon));
  });

  it("and stays full when the daemon is killed says why it cannot start, and starts when there is room", async () => {
    await begin(1);
    const first = await scene.start();
    const sending = scene.senders.send({ port: () => first.port, sessions: 6 });
    await delay(300);
    disk.fill(0);
    await delay(300);
    await scene.kill(first);
    await sending;
    await expect(scene.start()).rejects.toThrow(/cannot start: .*disk is full|no space is left/);
    disk.empty();
    const daemon = await scene.start();
    expect(await scene.settled()).toMatchObject({ missing: [], faults: [] });
    await isWhole(await scene.stop(daemon));
  });
});

/** What those heard who got no 250. */
function refusals(): ReadonlySet<string> {
  const refused = scene.senders.sent.filter(({ code }) => code !== 250);
  return new Set(refused.map(({ code, reply }) => `${code} ${reply.slice(0, 5)}`));
}

/** The file becomes shorter a little at a time, and the disk is looked at each second. */
async function isTakenAgain({ port }: DaemonProcess): Promise<boolean> {
  const look = async (): Promise<boolean> => {
    await scene.senders.send({ port: () => port, sessions: 1, lettersEach: 1 });
    return scene.senders.sent.at(-1)?.isAcknowledged === true;
  };
  return await eventually(look, { isEnough: (isTaken) => isTaken, limitMs: LIMIT_MS });
}

/** Resolved when there are a few more than now. */
async function moreOf(count: () => number): Promise<void> {
  const before = count();
  await eventually(count, { isEnough: (now) => now >= before + FEW, limitMs: LIMIT_MS });
}

async function isWhole(status: number | null): Promise<void> {
  expect(status).toBe(0);
  expect((await scene.queue("check")).stdout).toBe("The store is whole.\n");
}
