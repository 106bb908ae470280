/** Waits for something that another process does: there is no event to wait for, so it is looked at now and then. */

import { setTimeout as delay } from "node:timers/promises";

const LOOK_MS = 200;

/** What `look` gave last: as soon as `isEnough`, or after so long as it may take. */
export async function eventually<T>(
  look: () => T | Promise<T>,
  { isEnough, limitMs }: { readonly isEnough: (found: T) => boolean; readonly limitMs: number },
): Promise<T> {
  const endMs = performance.now() + limitMs;
  for (;;) {
    const found = await look();
    if (isEnough(found) || performance.now() > endMs) return found;
    await delay(LOOK_MS);
  }
}
