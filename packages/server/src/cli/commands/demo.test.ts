/** `ricochet demo` as a program of its own: how it ends when nobody waits for it. `npm test` builds it first. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

const PROGRAM = fileURLToPath(new URL("../../../bin/ricochet.js", import.meta.url));
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ricochet-demo-program-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Started in a temporary folder of its own; runs until it has said something. */
async function started() {
  const child = spawn(process.execPath, [PROGRAM, "demo", "--minutes", "1"], {
    env: { ...process.env, TMPDIR: folder },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "exit");
  await once(child.stdout, "data");
  expect(readdirSync(folder)).toHaveLength(1);
  return { child, ended };
}

test("when the reader of its output goes away, it ends and leaves nothing", async () => {
  const { child, ended } = await started();
  child.stdout.destroy();
  expect(await ended).toEqual([0, null]);
  expect(readdirSync(folder)).toEqual([]);
});

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("%s ends it in good order", async (signal) => {
  const { child, ended } = await started();
  let said = "";
  child.stdout.on("data", (octets: Buffer) => (said += octets.toString()));
  child.kill(signal);
  expect(await ended).toEqual([0, null]);
  expect(said).toContain("forged bounces refused");
  expect(readdirSync(folder)).toEqual([]);
});
