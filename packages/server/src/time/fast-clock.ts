/**
 * A clock that goes faster than the machine's: hours of retries, warnings and expiry pass while somebody looks on.
 * Time-outs of sockets stay as they are, for the peers do not become faster.
 */

import { type Clock, systemClock } from "./clock.ts";

/** What a fast clock is made of. */
export interface FastClockOptions {
  /** Seconds that pass in a second. */
  readonly speed: number;
  /** The machine's when absent. */
  readonly base?: Clock;
}

/** A clock that shows what its base shows now, and from now on runs ahead of it. */
export function fastClock({ speed, base = systemClock }: FastClockOptions): Clock {
  const startMs = base.nowMs();
  return {
    nowMs: () => Math.floor(startMs + (base.nowMs() - startMs) * speed),
    wakeAt: (atMs, wake) => base.wakeAt(startMs + Math.ceil((atMs - startMs) / speed), wake),
    wakeAfter: (forMs, wake) => base.wakeAfter(Math.ceil(forMs / speed), wake),
  };
}
