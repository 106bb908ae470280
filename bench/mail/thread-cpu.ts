/**
 * What each thread of a process has used, by its name, from Linux' /proc: a thread of V8's own pool goes by the name that it bears,
 * one of ours by what it does. Two of the same name are one row.
 */

import { readdirSync } from "node:fs";
import { procStat } from "./proc-stat.ts";

/** CPU time in milliseconds by the name of the thread. */
export type CpuByThread = ReadonlyMap<string, number>;

/** So far; without threads that have ended. */
export function cpuByThread(pid: number): CpuByThread {
  const sums = new Map<string, number>();
  for (const task of readdirSync(`/proc/${pid}/task`)) {
    const stat = procStat(`/proc/${pid}/task/${task}/stat`);
    if (stat === undefined) continue;
    const name = Number(task) === pid ? "main" : stat.name;
    sums.set(name, (sums.get(name) ?? 0) + stat.cpuMs);
  }
  return sums;
}

/** What came between two looks. */
export function cpuBetween(before: CpuByThread, after: CpuByThread): CpuByThread {
  return new Map([...after].map(([name, cpuMs]) => [name, cpuMs - (before.get(name) ?? 0)]));
}
