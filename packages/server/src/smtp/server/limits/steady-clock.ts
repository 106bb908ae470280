/**
 * A clock that nobody can set: deadlines of peers must neither all come at once nor never when the machine's time is
 * put right. Its milliseconds count from an arbitrary moment.
 */

import type { Clock } from "../../../time/index.ts";

/** Milliseconds since the process began. */
export const steadyClock: Clock = {
  nowMs: () => performance.now(),
  wakeAt: (atMs, wake) => wakeAfter(atMs - performance.now(), wake),
  wakeAfter,
};

function wakeAfter(forMs: number, wake: () => void): () => void {
  const timer = setTimeout(wake, Math.max(0, forMs)).unref();
  return () => clearTimeout(timer);
}
