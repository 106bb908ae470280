/** The memory that a running process holds (VmRSS: the program's own code counts as well), from Linux' /proc; undefined elsewhere. */

import { readFileSync } from "node:fs";

export interface ProcessMemory {
  readonly residentMb: number;
  /** The most that it ever was, by the kernel's own account: no peak falls between two looks. */
  readonly peakMb: number;
}

export function processMemory(pid: number): ProcessMemory | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "latin1");
    const residentMb = megabytes(status, "VmRSS");
    const peakMb = megabytes(status, "VmHWM");
    return residentMb === undefined || peakMb === undefined ? undefined : { residentMb, peakMb };
  } catch {
    return undefined;
  }
}

function megabytes(status: string, name: string): number | undefined {
  const found = new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status);
  return found === null ? undefined : (Number(found[1]) * 1024) / 1e6;
}
