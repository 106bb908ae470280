/** How the daemon's process begins: with options that V8 reads at its start alone. Needs the build that `npm test` makes first. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test, vi } from "vitest";

// Each test starts the program, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const BIN = fileURLToPath(new URL("../../bin/ricochet.js", import.meta.url));
const FRUGAL = ["--no-concurrent-recompilation", "--no-turbofan", "--max-semi-space-size=16"];
/** Run in each process that begins: tells what it began with. */
const TELL =
  "data:text/javascript,import{isMainThread}from'node:worker_threads';if(isMainThread)console.error(process.pid,...process.execArgv)";

function begun(args: readonly string[], nodeOptions: readonly string[] = []): readonly (readonly string[])[] {
  const run = spawnSync(process.execPath, [...nodeOptions, "--import", TELL, BIN, ...args], { encoding: "utf8" });
  const said = run.stderr.split("\n").filter((line) => /^\d+ /.test(line));
  return said.map((line) => line.split(" ").filter((word) => word !== "--import" && word !== TELL));
}

const isWindows = process.platform === "win32";
if (isWindows) console.warn("skipped: a process of the program: Windows replaces none under its number");

describe("a process of the program", () => {
  test.skipIf(isWindows)("becomes the daemon's under the same number, with those options before the ones it was given", () => {
    const [first = [], second = [], ...more] = begun(["serve", "--config", "/nowhere/ricochet.toml"], ["--stack-trace-limit=7"]);
    expect(first.slice(1)).toEqual(["--stack-trace-limit=7"]);
    expect(second).toEqual([first[0], ...FRUGAL, "--stack-trace-limit=7"]);
    expect(more).toEqual([]);
  });

  test("begins once where it has them already", () => {
    expect(begun(["serve", "--config", "/nowhere/ricochet.toml"], FRUGAL)).toHaveLength(1);
  });

  test("is left as it began by all other commands, which end soon", () => {
    expect(begun(["classify", "550 5.1.1 no"])).toHaveLength(1);
  });
});
