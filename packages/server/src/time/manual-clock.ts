/**
 * A clock that goes only when it is told to: for tests, simulations and the demo's fast days. Wakes
 * come in the order of their times; one that a wake asks for on the way comes in its turn.
 */

import type { Clock } from "./clock.ts";

interface Waiting {
  readonly atMs: number;
  readonly wake: () => void;
}

/** A clock that a test moves. */
export interface ManualClock extends Clock {
  /** Moves on to a time, and wakes all whose time has come. */
  moveTo(ms: number): void;
  /** When the next one wants to be woken. */
  nextWakeMs(): number | undefined;
}

/** A clock that stands at `startMs`, milliseconds since 1970. */
export function manualClock(startMs: number): ManualClock {
  let now = startMs;
  const waiting = new Set<Waiting>();
  const next = (): Waiting | undefined => {
    let first: Waiting | undefined;
    for (const one of waiting) if (first === undefined || one.atMs < first.atMs) first = one;
    return first;
  };
  const wakeAt = (atMs: number, wake: () => void): (() => void) => {
    const one: Waiting = { atMs, wake };
    waiting.add(one);
    return () => {
      waiting.delete(one);
    };
  };
  return {
    nowMs: () => now,
    wakeAt,
    wakeAfter: (forMs, wake) => wakeAt(now + forMs, wake),
    nextWakeMs: () => next()?.atMs,
    moveTo(ms) {
      for (let one = next(); one !== undefined && one.atMs <= ms; one = next()) {
        waiting.delete(one);
        now = Math.max(now, one.atMs);
        one.wake();
      }
      now = Math.max(now, ms);
    },
  };
}
