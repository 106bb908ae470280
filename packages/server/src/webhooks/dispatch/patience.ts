/**
 * What the last answers of a receiver say of the next one: whether it will be quick, and whether it hears anything at all.
 *
 *     hears ──five failures in a row──▶ deaf: left alone for 5 s, 10 s, … 5 min between two attempts ──any 2xx──▶ hears
 *
 * One that has too much to do and says until when (429 and 503 with Retry-After: RFC 6585 §4, RFC 9110 §15.6.4) is left alone so long.
 */

import { type Answer, isHeard } from "../sending/index.ts";

/** So many failures in a row, and it is deaf; so many, and it is worth no more than being switched off. */
const DEAF_AFTER = 5;
const DEAD_AFTER = 20;
const LEFT_ALONE_MS = { first: 5000, most: 300_000 } as const;
/** An answer that takes longer is no quick one. */
const QUICK_MS = 2000;
/** What Retry-After says behind these is about all that we have for it, not about one event. */
const TOO_MUCH: ReadonlySet<number> = new Set([429, 503]);

/** With one receiver. */
export class Patience {
  #failures = 0;
  #isQuick = true;
  #notBeforeMs = 0;
  #askedUntilMs = 0;
  #notedAtMs = 0;

  get isQuick(): boolean {
    return this.#isQuick;
  }

  get isDeaf(): boolean {
    return this.#failures >= DEAF_AFTER;
  }

  get isDead(): boolean {
    return this.#failures >= DEAD_AFTER;
  }

  /** Until when it is left alone; a time that is over when it is not. What was noted in a time to come ends: the clock was set back. */
  notBeforeMs(nowMs: number): number {
    return nowMs < this.#notedAtMs ? 0 : Math.max(this.isDeaf ? this.#notBeforeMs : 0, this.#askedUntilMs);
  }

  note(answer: Answer, nowMs: number): void {
    const isGood = isHeard(answer);
    if (this.notBeforeMs(nowMs) === 0) this.#askedUntilMs = 0;
    this.#notedAtMs = nowMs;
    this.#failures = isGood ? 0 : this.#failures + 1;
    if (TOO_MUCH.has(answer.code ?? 0)) this.#askedUntilMs = nowMs + (answer.retryAfterMs ?? 0);
    this.#isQuick = isGood && answer.tookMs <= QUICK_MS;
    const doublings = Math.max(0, this.#failures - DEAF_AFTER);
    this.#notBeforeMs = nowMs + Math.min(LEFT_ALONE_MS.first * 2 ** doublings, LEFT_ALONE_MS.most);
  }
}
