/**
 * Next hops that die, one way each, while mail for them comes in, and that are well again later: everything arrives, whole and once, and
 * nobody else waits for it. Only one that took a message without a word of it gets that message again (RFC 5321 §4.1.1.4).
 */

import { afterAll, expect, it } from "vitest";
import { eventually } from "./world/eventually.ts";
import type { Manner } from "./world/next-hops.ts";
import { makeScene, type Scene } from "./world/scene.ts";

const DYING = ["takes.example", "delays.example"] as const;
const SESSIONS = 4;
const LETTERS_EACH = 8;

/** A host that could not be reached is left alone for longer each time, so all of them wait beside each other. */
const LIMIT_MS = 120_000;

const scenes: Scene[] = [];
afterAll(() => Promise.all(scenes.map((scene) => scene.close())));

it.concurrent.each<[string, Manner]>([
  ["refuses connections", "away"],
  ["says nothing at all", "silent-at-once"],
  ["resets in the middle of the content", "resets-in-content"],
  ["never answers the content", "silent-after-content"],
])("a next hop that %s gets everything once when it is well again", async (_what, manner) => {
  const scene = await makeScene();
  scenes.push(scene);
  const daemon = await scene.start();
  for (const domain of DYING) await scene.hops.behave(domain, manner);
  await scene.senders.send({ port: () => daemon.port, sessions: SESSIONS, lettersEach: LETTERS_EACH });
  const others = () => scene.account().missing.filter((text) => !DYING.some((domain) => text.includes(domain)));
  expect(await eventually(others, { isEnough: ({ length }) => length === 0, limitMs: LIMIT_MS })).toEqual([]);
  const early = scene.hops.taken
    .map(({ recipient }) => recipient)
    .filter((recipient) => DYING.some((domain) => recipient.endsWith(domain)));
  expect(early).toEqual([]);
  for (const domain of DYING) await scene.hops.behave(domain, "well");
  expect(await scene.settled(LIMIT_MS)).toMatchObject({
    missing: [],
    faults: [],
    repeatedWithinMs: [],
    acknowledged: SESSIONS * LETTERS_EACH,
  });
  expect(await scene.stop(daemon)).toBe(0);
});

it.concurrent("a next hop that takes a message and resets before it says so gets it again, and no sender is told twice", async () => {
  const scene = await makeScene();
  scenes.push(scene);
  const daemon = await scene.start();
  await scene.hops.behave("takes.example", "takes-and-resets");
  await scene.senders.send({ port: () => daemon.port, sessions: SESSIONS, lettersEach: LETTERS_EACH });
  await scene.settled(LIMIT_MS);
  await scene.hops.behave("takes.example", "well");
  expect(await scene.waiting()).toBe(0);
  const { missing, faults } = scene.account();
  expect({ missing, faults: faults.filter((text) => !text.includes("takes.example got a copy again")) }).toEqual({
    missing: [],
    faults: [],
  });
  expect(faults.length).toBeGreaterThan(0);
  expect(await scene.stop(daemon)).toBe(0);
});
