/**
 * SIGTERM and SIGHUP under load. Stopped in the middle, the daemon lets end what is under way: nothing is lost, and unlike after a
 * kill nothing comes twice. Reading the configuration again is noticed by nobody.
 */

import { setTimeout as delay } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import { eventually } from "./world/eventually.ts";
import { makeScene, type Scene } from "./world/scene.ts";

const SESSIONS = 6;
const STOPS = 4;
const RELOADS = 8;
const LIMIT_MS = 120_000;

let scene: Scene;
beforeEach(async () => {
  scene = await makeScene();
});
afterEach(() => scene.close());

it(`a daemon that is stopped ${STOPS} times in the middle of everything loses nothing and repeats nothing`, async () => {
  for (let stop = 0; stop < STOPS; stop += 1) {
    const daemon = await scene.start();
    const sending = scene.senders.send({ port: () => daemon.port, sessions: SESSIONS });
    const before = scene.account().acknowledged;
    await eventually(() => scene.account().acknowledged, { isEnough: (count) => count > before + 1, limitMs: LIMIT_MS });
    await delay(Math.random() * 500);
    expect(await scene.stop(daemon)).toBe(0);
    scene.senders.stop();
    await sending;
  }
  const daemon = await scene.start();
  expect(await scene.settled()).toMatchObject({ missing: [], faults: [], repeatedWithinMs: [] });
  expect(await scene.waiting()).toBe(0);
  expect(scene.account().acknowledged).toBeGreaterThan(STOPS);
  expect(await scene.stop(daemon)).toBe(0);
});

it("a client in the middle of a letter hears 421 when the daemon stops, or is still answered, and is never left without a word", async () => {
  const daemon = await scene.start();
  const sending = scene.senders.send({ port: () => daemon.port, sessions: SESSIONS });
  await delay(300);
  const stopped = scene.stop(daemon);
  await sending;
  expect(await stopped).toBe(0);
  const ends = scene.senders.sent.slice(-SESSIONS).map(({ code, reply }) => (code === 0 ? reply : `${code}`));
  for (const end of ends) expect(end).toMatch(/^(250|421|connect ECONNREFUSED.*|connection closed|read ECONNRESET)$/);
});

it(`a configuration that is read again ${RELOADS} times under load drops no session`, async () => {
  const daemon = await scene.start();
  const sending = scene.senders.send({ port: () => daemon.port, sessions: SESSIONS });
  for (let reload = 1; reload <= RELOADS; reload += 1) {
    await delay(100);
    daemon.signal("SIGHUP");
    await daemon.logged("reloaded", reload);
  }
  scene.senders.stop();
  await sending;
  expect(scene.senders.sent.filter(({ code }) => code !== 250)).toEqual([]);
  expect(scene.senders.sent.length).toBeGreaterThan(SESSIONS);
  expect(await scene.settled()).toMatchObject({ missing: [], faults: [], repeatedWithinMs: [] });
  expect(await scene.stop(daemon)).toBe(0);
});
