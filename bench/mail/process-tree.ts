/** The processes below one, and what they have used, from Linux' /proc. */

import { readdirSync, readFileSync } from "node:fs";

/** Clock ticks of /proc/PID/stat: 100 a second on every Linux that Node runs on. */
const TICK_MS = 10;

interface Stat {
  readonly parent: number;
  readonly cpuMs: number;
}

/** A process and all below it. */
export function treeOf(root: number): readonly number[] {
  const parents = new Map(readdirSync("/proc").flatMap((name) => parentOf(name)));
  const tree = [root];
  for (const pid of tree) for (const [child, parent] of parents) if (parent === pid) tree.push(child);
  return tree;
}

/** CPU time of these processes, their dead children included. */
export function cpuOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + (statOf(pid)?.cpuMs ?? 0), 0);
}

function parentOf(name: string): [number, number][] {
  const pid = Number(name);
  const stat = Number.isInteger(pid) ? statOf(pid) : undefined;
  return stat === undefined ? [] : [[pid, stat.parent]];
}

/** Fields behind the name in brackets: 1 is the parent, 11 to 14 are utime, stime, cutime, cstime (proc(5)). */
function statOf(pid: number): Stat | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    const fields = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    const ticks = fields.slice(11, 15).reduce((sum, value) => sum + value, 0);
    return { parent: fields[1] ?? 0, cpuMs: ticks * TICK_MS };
  } catch {
    return undefined;
  }
}
