/**
 * What the last answers of a receiver say of the next one: whether it will be quick, and whether it hears anything at all.
 *
 *     hears ──five failures in a row──▶ deaf: left alone for 5 s, 10 s, … 5 min between two attempts ──any 2xx──▶ hears
 */

import { type Answer, isHeard } from "../sending/index.ts";

/** So many failures in a row, and it is deaf; so many, and it is worth no more than being switched off. */
const DEAF_AFTER = 5;
const DEAD_AFTER = 20;
const LEFT_ALONE_MS = { first: 5000, most: 300_000 } as const;
/** An answer that takes longer is no quick one. */
const QUICK_MS = 2000;

/** With one receiver. */
export class Patience {
  #failures = 0;
  #isQuick = true;
  #notBeforeMs = 0;

  get isQuick(): boolean {
    return this.#isQuick;
  }

  get isDeaf(): boolean {
    return this.#failures >= DEAF_AFTER;
  }

  get isDead(): boolean {
    return this.#failures >= DEAD_AFTER;
  }

  /** Until when it is left alone; a time that is over when it is not. */
  get notBeforeMs(): number {
    return this.isDeaf ? this.#notBeforeMs : 0;
  }

  note(answer: Answer, nowMs: number): void {
    const isGood = isHeard(answer);
    this.#failures = isGood ? 0 : this.#failures + 1;
    this.#isQuick = isGood && answer.tookMs <= QUICK_MS;
    const doublings = Math.max(0, this.#failures - DEAF_AFTER);
    this.#notBeforeMs = nowMs + Math.min(LEFT_ALONE_MS.first * 2 ** doublings, LEFT_ALONE_MS.most);
  }
}
