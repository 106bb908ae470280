/** How long to wait after the nth failure in a row: twice as long each time, up to a limit. */

const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/** Milliseconds to wait; `failures` is at least 1. */
export function backoffMs(failures: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 10));
}
