/**
 * Moves the clock of a world. What the daemon does at regular times (its lease, every twenty seconds) is skipped on long
 * ways, and done again shortly before the end, so that it arrives awake: days pass in milliseconds.
 */

import { setImmediate } from "node:timers/promises";
import type { Daemon } from "../../packages/server/src/service/index.ts";
import type { ManualClock } from "../../packages/server/src/time/index.ts";

/** Whose time is moved. */
export interface Traveller {
  readonly clock: ManualClock;
  readonly daemon: Pick<Daemon, "store">;
}

/** As long as any regular work waits. */
const AWAKE_MS = 30_000;
const STEP_MS = 10_000;
/** A renewal of the lease is two writes, one after the other; each of ours is written after those that wait. */
const WRITES = 3;

/** Goes on to a time. */
export async function travelTo({ clock, daemon }: Traveller, atMs: number): Promise<void> {
  for (const stopMs of stops(clock.nowMs(), atMs)) {
    clock.moveTo(stopMs);
    await caughtUp(daemon);
  }
}

/** A time that has passed is no stop. */
function stops(fromMs: number, toMs: number): readonly number[] {
  if (toMs <= fromMs) return [];
  const awakeMs = toMs - AWAKE_MS;
  const first = Math.max(fromMs, awakeMs);
  const steps = Math.ceil((toMs - first) / STEP_MS);
  return [...(awakeMs > fromMs ? [awakeMs] : []), ...Array.from({ length: steps }, (_, at) => Math.min(toMs, first + (at + 1) * STEP_MS))];
}

/** What the clock has woken has asked the store, and has been answered. */
async function caughtUp({ store }: Traveller["daemon"]): Promise<void> {
  for (let written = 0; written < WRITES; written++) {
    await setImmediate();
    await store.purge(0, 1);
  }
}
