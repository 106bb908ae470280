/** The processes below one, and what they have used, from Linux' /proc. */

import { readdirSync } from "node:fs";
import { type ProcStat, procStat } from "./proc-stat.ts";

/** A process and all below it. */
export function treeOf(root: number): readonly number[] {
  const parents = new Map(readdirSync("/proc").flatMap((name) => parentOf(name)));
  const tree = [root];
  for (const pid of tree) for (const [child, parent] of parents) if (parent === pid) tree.push(child);
  return tree;
}

/** CPU time of these processes, their dead children included. */
export function cpuOf(pids: readonly number[]): number {
  return pids.map(statOf).reduce((sum, stat) => sum + (stat === undefined ? 0 : stat.cpuMs + stat.childrenMs), 0);
}

function parentOf(name: string): [number, number][] {
  const pid = Number(name);
  const stat = Number.isInteger(pid) ? statOf(pid) : undefined;
  return stat === undefined ? [] : [[pid, stat.parent]];
}

function statOf(pid: number): ProcStat | undefined {
  return procStat(`/proc/${pid}/stat`);
}
