/**
 * The built program in a folder of its own, run by a user without a home and without a name, as containers with a mere number for
 * a user have it. Needs the build that `npm test` makes first.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

// Each test starts the program, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const SERVER = fileURLToPath(new URL("../../packages/server/", import.meta.url));
/** What Node does where the system knows no name for the number. */
const NAMELESS = `data:text/javascript,
  import os from "node:os";
  import { syncBuiltinESMExports } from "node:module";
  os.homedir = os.userInfo = () => { throw new Error("no such user"); };
  syncBuiltinESMExports();`.replaceAll(/\s+/g, "%20");

// A blank and letters beyond ASCII: folders are called like this, too.
const folder = mkdtempSync(join(tmpdir(), "ricochet für alle 字 "));

beforeAll(() => {
  for (const path of ["package.json", "bin", "dist/program"]) cpSync(join(SERVER, path), join(folder, path), { recursive: true });
  writeFileSync(join(folder, "away.toml"), '[smtp]\nlisten = ["127.0.0.1:9"]\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(args: readonly string[], input = "") {
  const { PATH } = process.env;
  const options = ["--import", NAMELESS, join(folder, "bin/ricochet.js"), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, options, { cwd: folder, env: { PATH }, encoding: "utf8", input });
  return { status, stdout, stderr };
}

test("the program runs for a user without a home", () => {
  expect(run(["classify", "550 5.1.1 no such user"])).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("user-unknown"),
    stderr: "",
  });
});

test("sendmail is a mail server that is away to a user without a name, and no fault of its own", () => {
  const { status, stderr } = run(["sendmail", "-C", "away.toml", "bob@example.net"], "Subject: hello\n\nHello.\n");
  expect({ status, stderr }).toEqual({ status: 75, stderr: expect.stringMatching(/^sendmail: [^\n]+\n$/) });
});
