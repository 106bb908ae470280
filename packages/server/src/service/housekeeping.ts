/** Forgets what was settled long ago, a little at a time, also in hours in which nothing else is written. */

import type { QueueStore } from "../store/index.ts";
import type { Clock } from "../time/index.ts";
import type { Observe } from "./events/index.ts";

interface HousekeepingOptions {
  readonly store: Pick<QueueStore, "purge">;
  readonly clock: Clock;
  readonly keepSettledMs: () => number;
  readonly observe: Observe;
}

const EVERY_MS = 600_000;
/** Messages in one transaction: nobody waits long for it. */
const AT_ONCE = 500;

/** Begins; the result ends it. */
export function keepHouse({ store, clock, keepSettledMs, observe }: HousekeepingOptions): () => void {
  let hasEnded = false;
  let callOff = (): void => undefined;
  const tidy = async (): Promise<void> => {
    try {
      let forgotten = AT_ONCE;
      while (forgotten >= AT_ONCE && !hasEnded) forgotten = await store.purge(clock.nowMs() - keepSettledMs(), AT_ONCE);
    } catch (error) {
      observe({ kind: "store-failed", doing: "purge", error, retryInMs: EVERY_MS });
    }
    if (!hasEnded) later();
  };
  const later = (): void => {
    callOff = clock.wakeAt(clock.nowMs() + EVERY_MS, () => {
      tidy();
    });
  };
  later();
  return () => {
    hasEnded = true;
    callOff();
  };
}
