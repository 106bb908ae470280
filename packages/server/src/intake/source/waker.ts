/** Waits for whoever comes first: somebody who tells that there is something new, the time to look anyway, or the end. */

import type { Clock } from "../../time/index.ts";

/** What ends a wait. */
export interface WaitOptions {
  readonly clock: Clock;
  readonly forMs: number;
  readonly signal: AbortSignal;
}

/** A wait that can be ended; to be woken before one begins counts. */
export class Waker {
  #isWoken = false;
  #wake: (() => void) | undefined;

  wake(): void {
    this.#isWoken = true;
    this.#wake?.();
  }

  async wait({ clock, forMs, signal }: WaitOptions): Promise<void> {
    if (!this.#isWoken && !signal.aborted) {
      await new Promise<void>((resolve) => {
        const callOff = clock.wakeAfter(forMs, end);
        function end(): void {
          callOff();
          signal.removeEventListener("abort", end);
          resolve();
        }
        this.#wake = end;
        signal.addEventListener("abort", end, { once: true });
      });
    }
    this.#wake = undefined;
    this.#isWoken = false;
  }
}
