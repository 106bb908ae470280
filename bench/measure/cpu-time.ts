/**
 * A command as a whole process -> the CPU time and the time that it took.
 *
 * CPU time (user and system, all threads, from the kernel's account when the process has ended) is what
 * a shared machine disturbs least. All that is measured is pinned to one core where `taskset` exists, so
 * that threads beside the main one cannot hide what they cost.
 */

import { spawnSync } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { devNull } from "node:os";

export interface CpuTime {
  readonly cpuMs: number;
  readonly wallMs: number;
}

const PIN = ["taskset", "-c", "0"] as const;
const isPinning = spawnSync(PIN[0], [...PIN.slice(1), "true"]).status === 0;

/** The command's own words, with the core in front where it is pinned to one. */
export function pinned(command: readonly string[]): readonly string[] {
  return isPinning ? [...PIN, ...command] : command;
}

/** `bash` is where a child's times can be had everywhere, without a package more. */
export function cpuTime(command: readonly string[], stdoutPath: string = devNull): CpuTime {
  const stdout = openSync(stdoutPath, "w");
  const timed = ["-c", 'TIMEFORMAT="%3R %3U %3S"; time "$@"', "bash", ...pinned(command)];
  const run = spawnSync("bash", timed, { stdio: ["ignore", stdout, "pipe"], encoding: "utf8", env: { ...process.env, LC_ALL: "C" } });
  closeSync(stdout);
  if (run.error !== undefined) throw run.error;
  const lines = run.stderr.trimEnd().split("\n");
  if (run.status !== 0) throw new Error(`${command.join(" ")} ended with ${run.status}: ${lines.slice(0, -1).join("\n")}`);
  const [wall = 0, user = 0, system = 0] = (lines.at(-1) ?? "").split(" ").map((seconds) => Number(seconds) * 1000);
  return { cpuMs: user + system, wallMs: wall };
}
