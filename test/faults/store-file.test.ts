/** The file of the store in the wrong hands: two daemons on one, and one whose octets were overwritten. Each is told in words. */

import { closeSync, openSync, statSync, writeSync } from "node:fs";
import { afterEach, beforeEach, expect, it } from "vitest";
import { runCommand } from "./program/command.ts";
import { makeScene, type Scene } from "./world/scene.ts";

const PAGE_BYTES = 4_096;
const TRY_AGAIN = 75;
const BAD_INPUT = 1;

let scene: Scene;
beforeEach(async () => {
  scene = await makeScene();
});
afterEach(() => scene.close());

it("a second daemon is refused the store, is told who has it, and does the first one no harm", async () => {
  const first = await scene.start();
  const second = await runCommand("serve", "--config", scene.configFile);
  expect(second.status).toBe(TRY_AGAIN);
  expect(second.stderr).toContain(`the store ${scene.storeFile} is in use by process ${first.pid}; stop that first, or ask it`);
  await scene.senders.send({ port: () => first.port, sessions: 2, lettersEach: 3 });
  expect(await scene.settled()).toMatchObject({ missing: [], faults: [], acknowledged: 6 });
  expect(await scene.stop(first)).toBe(0);
});

it("a file whose beginning was overwritten is called damaged by all who open it", async () => {
  await fillStore();
  overwrite(0, 1);
  for (const args of [["serve"], ["queue", "check"], ["queue", "stats"], ["queue", "repair"]]) {
    const { status, stdout, stderr } = await runCommand(...args, "--config", scene.configFile);
    expect({ args, status, text: `${stdout}${stderr}` }).toEqual({
      args,
      status: BAD_INPUT,
      text: expect.stringMatching(/not a database|damaged|malformed/),
    });
  }
});

it("a file whose pages were overwritten is found by check, with what to do", async () => {
  await fillStore();
  const pages = statSync(scene.storeFile).size / PAGE_BYTES;
  overwrite(Math.floor(pages / 3), Math.floor(pages / 3));
  const check = await scene.queue("check");
  expect(check.status).toBe(BAD_INPUT);
  expect(check.stderr).toMatch(/page|malformed/i);
  const repair = await scene.queue("repair");
  expect(repair.status).toBe(BAD_INPUT);
  expect(repair.stderr).toMatch(/damaged|malformed/);
  expect(repair.stderr).toContain(".recover");
});

/** A store that holds mail which nobody takes. */
async function fillStore(): Promise<void> {
  const daemon = await scene.start();
  await scene.hops.behave("takes.example", "away");
  await scene.senders.send({ port: () => daemon.port, sessions: 4, lettersEach: 20, domains: ["takes.example"] });
  await scene.stop(daemon);
}

function overwrite(firstPage: number, pages: number): void {
  const file = openSync(scene.storeFile, "r+");
  writeSync(file, new Uint8Array(pages * PAGE_BYTES).fill(0x5a), 0, pages * PAGE_BYTES, firstPage * PAGE_BYTES);
  closeSync(file);
}
