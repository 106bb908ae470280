/**
 * A lane: the mail for one destination that is in memory, how many attempts run, and how many may.
 *
 * | state  | means                                        | left when                                  |
 * |--------|----------------------------------------------|--------------------------------------------|
 * | idle   | nothing in memory, nothing runs              | a claim comes; else the lane is forgotten  |
 * | ready  | a claim waits and one more attempt may run   | an attempt is started                      |
 * | busy   | as many attempts run as are allowed          | one of them ends                           |
 * | paused | no attempt before `pausedUntilMs`            | that time                                  |
 *
 * An attempt that has been sent makes room for the next while its settlement is written, for that takes longer than
 * sending. Always holds: what is sent and not yet written is a few times the connections at most, so that a store
 * which fails stops its lanes, and a crash repeats no more than that (RFC 1047).
 */

import type { Claim } from "../store/index.ts";
import { Fifo } from "./fifo.ts";
import type { LaneFeedback } from "./lane-work.ts";

/** Attempts that are not settled, for each connection. */
const UNSETTLED_EACH = 4;

export class Lane {
  readonly destination: string;
  readonly #waiting = new Fifo<Claim>();
  /** Recipients in memory: waiting and being tried. */
  #recipients = 0;
  #running = 0;
  /** Attempts that run or wait for their settlement to be written. */
  #unsettled = 0;
  #outlook: LaneFeedback;
  /** Whether it stands in the round already. */
  isInRound = false;
  /** Whether it was left out when the store was asked last, because enough was in memory. */
  isLeftOut = false;

  constructor(destination: string, outlook: LaneFeedback) {
    this.destination = destination;
    this.#outlook = outlook;
  }

  get recipients(): number {
    return this.#recipients;
  }

  get running(): number {
    return this.#running;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  get pausedUntilMs(): number {
    return this.#outlook.pausedUntilMs ?? 0;
  }

  get isIdle(): boolean {
    return this.#unsettled === 0 && this.#waiting.length === 0;
  }

  isPaused(nowMs: number): boolean {
    return nowMs < this.pausedUntilMs;
  }

  /** One attempt always may run in the end, or mail would wait for ever. */
  isReady(nowMs: number): boolean {
    const connections = Math.max(1, this.#outlook.connections);
    const mayRun = this.#running < connections && this.#unsettled < connections * UNSETTLED_EACH;
    return this.#waiting.length > 0 && mayRun && !this.isPaused(nowMs);
  }

  hear(outlook: LaneFeedback): void {
    this.#outlook = outlook;
  }

  add(claim: Claim): void {
    this.#waiting.push(claim);
    this.#recipients += claim.recipients.length;
  }

  begin(): Claim | undefined {
    const claim = this.#waiting.shift();
    if (claim === undefined) return undefined;
    this.#running += 1;
    this.#unsettled += 1;
    return claim;
  }

  /** An attempt needs its connection no more. */
  free(feedback: LaneFeedback | undefined): void {
    this.#running -= 1;
    if (feedback !== undefined) this.hear(feedback);
  }

  /** An attempt that is free is settled. */
  end(claim: Claim): void {
    this.#unsettled -= 1;
    this.#recipients -= claim.recipients.length;
  }

  /** Takes out what waits. */
  empty(): Claim[] {
    const claims = this.#waiting.drain();
    for (const claim of claims) this.#recipients -= claim.recipients.length;
    return claims;
  }
}
