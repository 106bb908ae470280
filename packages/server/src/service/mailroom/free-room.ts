/**
 * Whether the disk has room: asked for every message and again while one comes, so the answer is a number in memory. It
 * is read anew every second in which it is asked, and what was let in meanwhile is taken off. While there is too little, it is read
 * every second in any case: the first message after an hour must not be refused for what was true then.
 */

import type { QueueStore } from "../../store/index.ts";
import type { Clock } from "../../time/index.ts";
import type { Observe } from "../events/index.ts";

/** Says whether there is room. */
export interface FreeRoom {
  /** Reads it for the first time. */
  open(): Promise<void>;
  has(sizeBytes: number, minFreeBytes: number): boolean;
}

const EVERY_MS = 1_000;

/** What it needs. */
export interface FreeRoomOptions {
  readonly store: Pick<QueueStore, "freeBytes">;
  readonly clock: Pick<Clock, "nowMs" | "wakeAfter">;
  readonly observe: Observe;
}

/** Watches the room of a store; says once that there is none left, and again after there was some. */
export function freeRoom({ store, clock, observe }: FreeRoomOptions): FreeRoom {
  let freeBytes = 0;
  let readAtMs = 0;
  let isFull = false;
  const refresh = async (): Promise<void> => {
    readAtMs = clock.nowMs();
    freeBytes = await store.freeBytes();
  };
  const watch = (minFreeBytes: number): void => {
    clock.wakeAfter(EVERY_MS, () => {
      const lookOn = (): void => (freeBytes < minFreeBytes ? watch(minFreeBytes) : undefined);
      refresh().then(lookOn, lookOn);
    });
  };
  return {
    open: refresh,
    has(sizeBytes, minFreeBytes) {
      // what cannot be read counts as it did before; a store that is gone says so when it is written to
      // a clock that was set back must not keep it from being read for hours
      if (Math.abs(clock.nowMs() - readAtMs) >= EVERY_MS) refresh().catch(() => undefined);
      const hasRoom = freeBytes - sizeBytes >= minFreeBytes;
      if (hasRoom) freeBytes -= sizeBytes;
      const wasFull = isFull;
      isFull = freeBytes < minFreeBytes;
      if (isFull && !wasFull) {
        observe({ kind: "disk-full", freeBytes });
        watch(minFreeBytes);
      }
      return hasRoom;
    },
  };
}
