/**
 * How many connections this machine has sockets for: as many as are configured, until one could not be opened. Then half
 * of what was open, twice as many after each minute, and no new one for a moment, so that a machine without file
 * descriptors is not asked for them a thousand times a second.
 */

import type { Clock } from "../time/index.ts";

/** Failures that come together are one shortage, and for so long no connection is opened. */
const CALM_MS = 1000;
const DOUBLES_EVERY_MS = 60_000;

export class ConnectionCeiling {
  readonly #clock: Clock;
  readonly #most: number;
  #lowered = Number.POSITIVE_INFINITY;
  #loweredAtMs = Number.NEGATIVE_INFINITY;

  constructor(clock: Clock, most: number) {
    this.#clock = clock;
    this.#most = most;
  }

  /** Connections that there may be now; at least one. */
  get now(): number {
    if (this.#lowered >= this.#most) return this.#most;
    const doublings = Math.floor(Math.max(0, this.#sinceMs) / DOUBLES_EVERY_MS);
    return Math.min(this.#most, this.#lowered * 2 ** doublings);
  }

  /** There was no socket for one more than `open`. */
  lower(open: number): void {
    if (this.#sinceMs >= 0 && this.#sinceMs < CALM_MS) return;
    this.#lowered = Math.max(1, Math.floor(Math.min(open, this.now) / 2));
    this.#loweredAtMs = this.#clock.nowMs();
  }

  /** Resolved when another connection may be tried; undefined where that is now. */
  calm(): Promise<void> | undefined {
    if (this.#sinceMs >= CALM_MS || this.#sinceMs < 0) return undefined;
    return new Promise((resolve) => this.#clock.wakeAt(this.#loweredAtMs + CALM_MS, resolve));
  }

  /** Below 0 where the clock was set back. */
  get #sinceMs(): number {
    return this.#clock.nowMs() - this.#loweredAtMs;
  }
}
