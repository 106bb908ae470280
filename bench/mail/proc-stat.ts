/** One line of Linux' /proc/…/stat, of a process or of one of its threads: proc(5). */

import { readFileSync } from "node:fs";

/** Clock ticks: 100 a second on every Linux that Node runs on. */
const TICK_MS = 10;

/** What it says. */
export interface ProcStat {
  readonly name: string;
  readonly parent: number;
  readonly cpuMs: number;
  /** Of children that have ended and were waited for. */
  readonly childrenMs: number;
}

/** Undefined where it has ended since it was listed. Fields behind the name: 1 is the parent, 11 to 14 are utime, stime, cutime, cstime. */
export function procStat(path: string): ProcStat | undefined {
  try {
    const stat = readFileSync(path, "latin1");
    const end = stat.lastIndexOf(")");
    const fields = stat
      .slice(end + 2)
      .split(" ")
      .map(Number);
    const msOf = (first: number): number => ((fields[first] ?? 0) + (fields[first + 1] ?? 0)) * TICK_MS;
    return { name: stat.slice(stat.indexOf("(") + 1, end), parent: fields[1] ?? 0, cpuMs: msOf(11), childrenMs: msOf(13) };
  } catch {
    return undefined;
  }
}
