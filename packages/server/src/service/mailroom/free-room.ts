/**
 * Whether the disk has room: asked for every message and again while one comes, so the answer is a number in memory. It
 * is read anew every second, and what was let in meanwhile is taken off.
 */

import type { QueueStore } from "../../store/index.ts";
import type { Clock } from "../../time/index.ts";

/** Says whether there is room. */
export interface FreeRoom {
  /** Reads it for the first time. */
  open(): Promise<void>;
  has(sizeBytes: number, minFreeBytes: number): boolean;
}

const EVERY_MS = 1_000;

/** Watches the room of a store. */
export function freeRoom(store: Pick<QueueStore, "freeBytes">, clock: Pick<Clock, "nowMs">): FreeRoom {
  let freeBytes = 0;
  let readAtMs = 0;
  const refresh = async (): Promise<void> => {
    readAtMs = clock.nowMs();
    freeBytes = await store.freeBytes();
  };
  return {
    open: refresh,
    has(sizeBytes, minFreeBytes) {
      // what cannot be read counts as it did before; a store that is gone says so when it is written to
      if (clock.nowMs() - readAtMs >= EVERY_MS) refresh().catch(() => undefined);
      const hasRoom = freeBytes - sizeBytes >= minFreeBytes;
      if (hasRoom) freeBytes -= sizeBytes;
      return hasRoom;
    },
  };
}
