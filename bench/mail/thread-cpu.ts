/**
 * What each thread of a process has used, by its name, from Linux' /proc: a thread of V8's own pool goes by the name that it bears,
 * one of ours by what it does. Two of the same name are one row.
 */

import { readdirSync, readFileSync } from "node:fs";

/** Clock ticks of /proc/PID/stat: 100 a second on every Linux that Node runs on. */
const TICK_MS = 10;

/** CPU time in milliseconds by the name of the thread. */
export type CpuByThread = ReadonlyMap<string, number>;

/** So far; without threads that have ended. */
export function cpuByThread(pid: number): CpuByThread {
  const sums = new Map<string, number>();
  for (const task of readdirSync(`/proc/${pid}/task`)) {
    const { name, cpuMs } = threadOf(pid, task) ?? { name: "", cpuMs: 0 };
    if (name !== "") sums.set(name, (sums.get(name) ?? 0) + cpuMs);
  }
  return sums;
}

/** What came between two looks. */
export function cpuBetween(before: CpuByThread, after: CpuByThread): CpuByThread {
  return new Map([...after].map(([name, cpuMs]) => [name, cpuMs - (before.get(name) ?? 0)]));
}

/** A thread may end between the two readings. */
function threadOf(pid: number, task: string): { readonly name: string; readonly cpuMs: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/task/${task}/stat`, "latin1");
    const end = stat.lastIndexOf(")");
    const [utime = 0, stime = 0] = stat
      .slice(end + 2)
      .split(" ")
      .slice(11, 13)
      .map(Number);
    const name = Number(task) === pid ? "main" : stat.slice(stat.indexOf("(") + 1, end);
    return { name, cpuMs: (utime + stime) * TICK_MS };
  } catch {
    return undefined;
  }
}
