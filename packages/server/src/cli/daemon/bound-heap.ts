/**
 * Keeps the memory of a long life small. V8 doubles the space for young objects each time that a busy moment fills it, to
 * more than 100 MB, and looks through the old ones only when there are several times as many: until then the octets of
 * messages that left long ago stay. Neither saves a relay time that could be measured.
 */

import { setFlagsFromString } from "node:v8";

const FLAGS = [
  // what loading the program took is enough for young objects
  "--semi-space-growth-factor=1",
  // it is looked through when it is full, and not in between when four fifths are: what is on its way then has left sooner
  "--no-minor-gc-task",
  // old ones are looked through when there are so many more than the last time
  "--heap-growing-percent=30",
] as const;

/** Small buffers share one of this size, and it stays for as long as one of them does: of a message that waits, its trace. */
const POOL_BYTES = 8_192;

/** From now on the heap grows as little as it can. */
export function boundHeap(): void {
  for (const flag of FLAGS) setFlagsFromString(flag);
  Buffer.poolSize = POOL_BYTES;
}
