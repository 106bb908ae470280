/**
 * The daemon killed with SIGKILL at random moments and started again on the same store, under load: nothing that it acknowledged
 * is lost, no notification is missing or made twice. RICOCHET_KILLS says how often; 12 otherwise.
 */

import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeScene, type Scene } from "./world/scene.ts";

const KILLS = Number(process.env["RICOCHET_KILLS"] ?? 12);
const SESSIONS = 6;
const MOST_LOAD_MS = 600;
const MOST_START_MS = 700;

let scene: Scene;
beforeAll(async () => {
  scene = await makeScene();
});
afterAll(() => scene.close());

/** When it is killed: each gives the moment, counted from a daemon that was just spawned. */
const MOMENTS: readonly ((scene: Scene) => Promise<void>)[] = [whileItStarts, whileItAccepts, whileItSettles, whileNothingComes];

it(
  `a daemon that is killed ${KILLS} times loses nothing and tells nobody twice`,
  async () => {
    for (let kill = 0; kill < KILLS; kill += 1) await (MOMENTS[kill % MOMENTS.length] as (typeof MOMENTS)[number])(scene);
    const daemon = await scene.start();
    const account = await scene.settled(120_000 + KILLS * 1_000);
    expect(account.acknowledged).toBeGreaterThan(KILLS);
    expect({ missing: account.missing, faults: account.faults }).toEqual({ missing: [], faults: [] });
    expect(await scene.waiting()).toBe(0);
    expect(await scene.stop(daemon)).toBe(0);
    expect((await scene.queue("check")).stdout).toBe("The store is whole.\n");
    const { acknowledged, recipients, notifications, repeatedWithinMs } = account;
    console.log(
      `${KILLS} kills: ${scene.senders.sent.length} letters sent, ${acknowledged} acknowledged for ${recipients} recipients, ` +
        `${notifications} notifications; ${repeatedWithinMs.length} copies came twice, taken at most ${Math.ceil(Math.max(0, ...repeatedWithinMs))} ms before a kill`,
    );
  },
  300_000 + KILLS * 15_000,
);

async function whileItStarts(one: Scene): Promise<void> {
  const daemon = one.spawn();
  await delay(Math.random() * MOST_START_MS);
  await one.kill(daemon);
}

async function whileItAccepts(one: Scene): Promise<void> {
  const daemon = await one.start();
  const sending = one.senders.send({ port: () => daemon.port, sessions: SESSIONS });
  await delay(Math.random() * MOST_LOAD_MS);
  await one.kill(daemon);
  await sending;
}

/** Between the answer of a next hop and the commit that follows it, or just around that. */
async function whileItSettles(one: Scene): Promise<void> {
  const daemon = await one.start();
  const sending = one.senders.send({ port: () => daemon.port, sessions: SESSIONS });
  let answers = Math.ceil(Math.random() * 60);
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, 5_000);
    one.hops.onSettling = () => {
      answers -= 1;
      if (answers > 0) return;
      clearTimeout(timer);
      resolve();
    };
  });
  one.hops.onSettling = () => undefined;
  await one.kill(daemon);
  await sending;
}

/** After the senders, while the rest is tried again. */
async function whileNothingComes(one: Scene): Promise<void> {
  const daemon = await one.start();
  await one.senders.send({ port: () => daemon.port, sessions: 2, lettersEach: 3 });
  await delay(Math.random() * 2_000);
  await one.kill(daemon);
}
