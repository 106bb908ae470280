/** A pause that an end is not kept waiting by. */

import type { Clock } from "./clock.ts";

/** Resolved after so long, or as soon as the signal says that all ends. */
export function rest(forMs: number, { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal }): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      callOff();
      signal.removeEventListener("abort", end);
      resolve();
    };
    const callOff = clock.wakeAfter(forMs, end);
    signal.addEventListener("abort", end);
    if (signal.aborted) end();
  });
}
