/**
 * One timer for all connections of a server: it goes round at each tick and lets everyone look at the clock. Setting a
 * deadline is an assignment then, and costs nothing at each command; ten thousand look-ups a tick cost less than a millisecond.
 */

import type { Clock } from "../../../time/index.ts";

/** Something that looks at the clock now and then. */
export interface Ticking {
  tick(nowMs: number): void;
}

/** The timer; it rests while there is nobody to tell. */
export class DeadlineSweep {
  readonly #clock: Clock;
  #tickMs: number;
  readonly #members = new Set<Ticking>();
  #cancel: (() => void) | undefined;

  constructor(clock: Clock, tickMs: number) {
    this.#clock = clock;
    this.#tickMs = tickMs;
  }

  /** How often it goes round from the next time on. */
  reload(tickMs: number): void {
    this.#tickMs = tickMs;
  }

  add(member: Ticking): void {
    this.#members.add(member);
    if (this.#cancel === undefined) this.#schedule();
  }

  remove(member: Ticking): void {
    this.#members.delete(member);
    if (this.#members.size > 0) return;
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #schedule(): void {
    this.#cancel = this.#clock.wakeAfter(this.#tickMs, () => this.#sweep());
  }

  #sweep(): void {
    this.#cancel = undefined;
    const nowMs = this.#clock.nowMs();
    for (const member of this.#members) member.tick(nowMs);
    if (this.#members.size > 0 && this.#cancel === undefined) this.#schedule();
  }
}
