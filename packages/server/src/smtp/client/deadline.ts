/**
 * One timer for all the waits of a connection: waits are short and many, time-outs long and rare, so a new wait moves a
 * number and leaves the running timer alone; the timer looks at the number when it fires.
 */

export class Deadline {
  readonly #expired: () => void;
  #dueAtMs = Number.POSITIVE_INFINITY;
  #firesAtMs = Number.POSITIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;

  /** `expired` is called once for each wait that was not cleared in time. */
  constructor(expired: () => void) {
    this.#expired = expired;
  }

  /** Begins a wait; it takes the place of the one before. */
  set(delayMs: number): void {
    this.#dueAtMs = performance.now() + delayMs;
    if (this.#dueAtMs < this.#firesAtMs) this.#start(delayMs);
  }

  /** The wait is over. */
  clear(): void {
    this.#dueAtMs = Number.POSITIVE_INFINITY;
  }

  /** No timer is left. */
  stop(): void {
    this.clear();
    clearTimeout(this.#timer);
    this.#firesAtMs = Number.POSITIVE_INFINITY;
  }

  #start(delayMs: number): void {
    clearTimeout(this.#timer);
    this.#firesAtMs = performance.now() + delayMs;
    this.#timer = setTimeout(() => this.#fired(), delayMs).unref();
  }

  #fired(): void {
    this.#firesAtMs = Number.POSITIVE_INFINITY;
    if (this.#dueAtMs === Number.POSITIVE_INFINITY) return;
    const restMs = this.#dueAtMs - performance.now();
    if (restMs > 1) {
      this.#start(restMs);
      return;
    }
    this.clear();
    this.#expired();
  }
}
