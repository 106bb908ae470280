/**
 * `bench start`: what one mail costs from nothing, a new process each time, for this program and its
 * peers. The time is what a person waits; the CPU time is what a pipe that starts a process for each
 * mail pays.
 *
 * The first run is not counted: it fills the caches that every later one finds (the disk's, and the
 * compiled code that Node keeps).
 */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { cpuTime } from "./measure/cpu-time.ts";
import { spread } from "./measure/median.ts";
import { describe, surroundings } from "./measure/surroundings.ts";
import { madeBounce } from "./messages/made-bounce.ts";
import { stored } from "./messages/mailbox.ts";
import { options } from "./options.ts";
import { peers, RICOCHET } from "./readers.ts";
import { scratchFolder } from "./scratch.ts";
import { table } from "./table.ts";

export function start(args: readonly string[]): void {
  const { rounds, json } = options(args, { rounds: 10, json: false });
  const around = surroundings();
  const path = join(scratchFolder(), "one.mbox");
  writeFileSync(path, stored(madeBounce(1)));

  const bare = { name: "node -e 0", command: [process.execPath, "-e", "0"] };
  const commands = [RICOCHET, ...peers().found].map(({ name, command }) => ({ name, command: [...command, path] }));
  const runs = [bare, ...commands].map((one) => ({ ...one, wallMs: [] as number[], cpuMs: [] as number[] }));
  for (const { command } of runs) cpuTime(command);
  for (let round = 0; round < rounds; round++) {
    for (const { command, wallMs, cpuMs } of runs) {
      const one = cpuTime(command);
      wallMs.push(one.wallMs);
      cpuMs.push(one.cpuMs);
    }
  }
  const rows = runs.map(({ name, wallMs, cpuMs }) => ({ name, wallMs: spread(wallMs), cpuMs: spread(cpuMs) }));
  if (json) {
    console.log(JSON.stringify({ bench: "start", rounds, around, rows }));
    return;
  }
  console.log(`start: one mail, a new process each time, ${rounds} rounds`);
  console.log(describe(around));
  const cells = rows.map(({ name, wallMs, cpuMs }) => [name, wallMs.median, wallMs.least, wallMs.most, cpuMs.median]);
  console.log(`${table(["what", "ms", "least", "most", "CPU ms"], cells)}\n`);
}
