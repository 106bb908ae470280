/**
 * Keeps the memory of a long life small. V8 doubles the space for young objects each time that a busy moment fills it, to
 * more than 100 MB, and looks through the old ones only when there are several times as many: until then the octets of
 * messages that left long ago stay. Neither saves a relay time that could be measured. What reads much mail it does save time,
 * and so for as long as that lasts the bounds are loosened.
 *
 * Always holds: the options are the process's, not a thread's; who loosens them tightens them again.
 */

import process from "node:process";
import { setFlagsFromString } from "node:v8";

const LASTING = [
  // young ones are looked through when their space is full, and not when four fifths are: what is on its way then has left sooner
  "--no-minor-gc-task",
] as const;

const TIGHT = [
  // old ones are looked through when there are so many more than the last time
  "--heap-growing-percent=30",
  "--parallel-scavenge",
  // what loading the program took is enough for young ones
  "--semi-space-growth-factor=1",
] as const;

const LOOSE = [
  "--heap-growing-percent=100",
  // to wake four threads for a few young objects takes more than it gives
  "--no-parallel-scavenge",
  // the mail of hundreds of sessions is on its way at once: in a small space what will soon be gone is taken for old
  "--semi-space-growth-factor=2",
  // reading is a fifth quicker with the best compiler, and the program may have begun without it
  "--turbofan",
] as const;

/** Small buffers share one of this size, and it stays for as long as one of them does: of a message that waits, its trace. */
const POOL_BYTES = 8_192;

let isBounded = false;

/** From now on the heap grows as little as it can. */
export function boundHeap(): void {
  isBounded = true;
  set([...LASTING, ...TIGHT]);
  Buffer.poolSize = POOL_BYTES;
}

/** Memory for speed, until the function is called that is returned; where nothing is bounded there is nothing to loosen. */
export function loosenHeap(): () => void {
  if (!isBounded) return () => undefined;
  set(LOOSE);
  return () => set([...TIGHT, ...process.execArgv.filter((option) => option === "--no-turbofan")]);
}

function set(options: readonly string[]): void {
  for (const option of options) setFlagsFromString(option);
}
