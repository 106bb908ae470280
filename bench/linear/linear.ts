/**
 * `bench linear`: messages of a quarter, a half and the whole of a size, of each shape that could be
 * slow: MB for each second of CPU time at each, and by how much the time grew beyond the size.
 *
 * Growth 1 is linear, 4 is quadratic. Below 1 a limit held, or the start of a reading weighs more than
 * its length.
 */

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { pinned } from "../measure/cpu-time.ts";
import { describe, surroundings } from "../measure/surroundings.ts";
import { options } from "../options.ts";
import { table } from "../table.ts";
import type { Reading } from "./read-one-shape.ts";
import { NAMES } from "./shapes.ts";

const LIMIT_MS = 120_000;
const script = fileURLToPath(new URL("read-one-shape.ts", import.meta.url));

export function linear(args: readonly string[]): void {
  const { only, json } = options(args, { only: "", json: false });
  const around = surroundings();
  const rows = NAMES.filter(({ name }) => name.includes(only)).map(({ name, megabytes }) => {
    const readings = [4, 2, 1].map((share) => reading(name, Math.floor((megabytes << 20) / share)));
    const [quarter, , whole] = readings;
    const growth = whole && quarter && whole.cpuMs / quarter.cpuMs / (whole.bytes / quarter.bytes);
    return { name, readings, growth };
  });
  if (json) {
    console.log(JSON.stringify({ bench: "linear", around, rows }));
    return;
  }
  console.log("linear: one message of each shape, at a quarter, a half and the whole of its size; MB for each second of CPU time");
  console.log(describe(around));
  const cells = rows.map(({ name, readings, growth }) => {
    const whole = readings.at(-1);
    const speeds = readings.map((one) => one && one.bytes / 1000 / one.cpuMs);
    return [name, whole && whole.bytes / 1e6, ...speeds, whole?.cpuMs, growth, whole?.outcomes, whole?.problems.join(" ") ?? "did not end"];
  });
  console.log(`${table(["shape", "MB", "at 1/4", "at 1/2", "whole", "ms", "growth", "outcomes", "problems"], cells)}\n`);
}

/** Undefined where it did not end within two minutes. */
function reading(shape: string, bytes: number): Reading | undefined {
  const [program = "", ...args] = pinned([process.execPath, script, shape, String(bytes)]);
  const run = spawnSync(program, args, { encoding: "utf8", timeout: LIMIT_MS });
  if (run.error !== undefined && run.signal !== null) return undefined;
  if (run.status !== 0) throw new Error(`${shape}, ${bytes} bytes: ${run.stderr}`);
  return JSON.parse(run.stdout) as Reading;
}
