/**
 * Mail that a person gives up while no daemon runs (`ricochet queue expire`), and daemons killed while they carry it out: nothing of it
 * is tried again, each recipient is told of once, and nobody who asked for no notification is told.
 */

import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { eventually } from "./world/eventually.ts";
import { readNotification } from "./world/notification.ts";
import { makeScene, type Scene } from "./world/scene.ts";

const KILLS = 4;
const LETTERS_EACH = 15;
const SESSIONS = 4;
const AWAY = ["takes.example", "silently.example"] as const;
const LIMIT_MS = 180_000;

let scene: Scene;
beforeAll(async () => {
  scene = await makeScene();
});
afterAll(() => scene.close());

it("mail that is given up is told of once, however often the daemon is killed meanwhile", async () => {
  for (const domain of AWAY) await scene.hops.behave(domain, "away");
  const first = await scene.start();
  await scene.senders.send({ port: () => first.port, sessions: SESSIONS, lettersEach: LETTERS_EACH, domains: AWAY });
  expect(await scene.stop(first)).toBe(0);
  const recipients = scene.senders.sent.flatMap((letter) => letter.recipients);
  const { stdout } = await scene.queue("expire", "--all", "--yes", "--json");
  expect(JSON.parse(stdout)).toEqual({ command: "expire", recipients: recipients.length });
  for (const domain of AWAY) await scene.hops.behave(domain, "well");
  for (let kill = 0; kill < KILLS; kill += 1) await killedAtWork(scene);
  const last = await scene.start();
  const wanted = recipients.filter((address) => address.endsWith("@takes.example")).toSorted();
  const told = await eventually(() => toldOf(scene), { isEnough: (found) => found.length >= wanted.length, limitMs: LIMIT_MS });
  expect(await scene.waiting()).toBe(0);
  expect(told).toEqual(wanted);
  expect(toldOf(scene)).toEqual(wanted);
  expect(scene.hops.taken.filter(({ reversePath }) => reversePath !== "")).toEqual([]);
  expect(await scene.stop(last)).toBe(0);
  expect((await scene.queue("check")).stdout).toBe("The store is whole.\n");
});

/** Just after it began to give up, or between two settlements. */
async function killedAtWork(one: Scene): Promise<void> {
  const daemon = one.spawn();
  await Promise.race([daemon.logged("expired", 1 + Math.floor(Math.random() * 20)), delay(8_000)]);
  await one.kill(daemon);
}

/** Recipients that notifications name; one that came twice is the same one (RFC 1047). */
function toldOf({ hops }: Scene): readonly string[] {
  const notices = hops.taken.filter(({ reversePath }) => reversePath === "").map(({ content }) => readNotification(content));
  const byId = new Map(notices.map((notice) => [notice?.id, notice?.recipients ?? []]));
  return [...byId.values()].flatMap((named) => named.map(({ address }) => address)).toSorted();
}
