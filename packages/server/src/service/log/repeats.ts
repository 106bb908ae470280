/**
 * Keeps a log readable while one peer does the same a thousand times: the first few of a kind in a minute are written,
 * the others counted, and the number is told when the minute is over.
 *
 * Always holds: at most MOST_KEYS are counted at once; beyond that lines are written, so that an attacker with many
 * addresses can fill the log but not the memory.
 */

import type { Clock } from "../../time/index.ts";

const WRITTEN = 10;
const WINDOW_MS = 60_000;
const MOST_KEYS = 1000;

interface Counted {
  seen: number;
}

interface RepeatsOptions {
  readonly clock: Clock;
  /** So many of a kind were not written in the minute that has ended. */
  readonly tell: (key: string, unwritten: number) => void;
}

/** Counts what repeats. */
export class Repeats {
  readonly #options: RepeatsOptions;
  readonly #counted = new Map<string, Counted>();
  #callOff: (() => void) | undefined;

  constructor(options: RepeatsOptions) {
    this.#options = options;
  }

  /** Whether this one is to be written. */
  admits(key: string): boolean {
    const counted = this.#counted.get(key);
    if (counted !== undefined) return ++counted.seen <= WRITTEN;
    if (this.#counted.size < MOST_KEYS) this.#counted.set(key, { seen: 1 });
    const { clock } = this.#options;
    this.#callOff ??= clock.wakeAfter(WINDOW_MS, () => this.end());
    return true;
  }

  /** Ends the minute now, and tells what was not written in it. */
  end(): void {
    this.#callOff?.();
    this.#callOff = undefined;
    for (const [key, { seen }] of this.#counted) if (seen > WRITTEN) this.#options.tell(key, seen - WRITTEN);
    this.#counted.clear();
  }
}
