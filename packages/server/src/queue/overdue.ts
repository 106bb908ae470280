/**
 * Looks at regular times for mail past its expiry or its warning, whatever its destination's state: a destination
 * that is paused for hours cannot hide that its mail is late.
 *
 * It leaves some minutes to the ordinary way, for the last attempt falls on the expiry itself, and an attempt that
 * fails warns too. What a person gave up is past its time by far, and found as soon as somebody says that there may be some.
 */

import type { Claim, QueueStore } from "../store/index.ts";
import type { Clock } from "../time/index.ts";
import type { LaneWork } from "./lane-work.ts";
import type { RunnerEvent } from "./runner-event.ts";

interface OverdueOptions {
  readonly store: Pick<QueueStore, "claimOverdue">;
  readonly work: Pick<LaneWork, "overdue">;
  readonly clock: Clock;
  readonly owner: string;
  /** Recipients at once. */
  readonly limit: number;
  readonly mayClaim: () => boolean;
  readonly observe: (event: RunnerEvent) => void;
  readonly giveBack: (claims: readonly Claim[]) => void;
}

const EVERY_MS = 30_000;
const GRACE_MS = 120_000;

export class Overdue {
  readonly #options: OverdueOptions;
  #callOff = (): void => undefined;
  #round: Promise<void> = Promise.resolve();
  #isLooking = false;
  #isStopped = false;
  #recipients = 0;

  constructor(options: OverdueOptions) {
    this.#options = options;
  }

  /** Recipients in memory. */
  get recipients(): number {
    return this.#recipients;
  }

  begin(): void {
    const { clock } = this.#options;
    if (this.#isStopped) return;
    this.#callOff();
    this.#callOff = clock.wakeAfter(EVERY_MS, () => this.hurry());
  }

  /** A person may have given mail up. A round that is under way sees it, or the next one does. */
  hurry(): void {
    if (this.#isStopped || this.#isLooking) return;
    this.#callOff();
    this.#look();
  }

  /** Resolved when the round that is under way has ended. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#callOff();
    await this.#round;
  }

  #look(): void {
    this.#isLooking = true;
    this.#round = this.#lookThrough().then(() => {
      this.#isLooking = false;
      this.begin();
    });
  }

  /** Never rejects: what fails now is found again by the next round. */
  async #lookThrough(): Promise<void> {
    const { store, clock, owner, limit, mayClaim, observe } = this.#options;
    try {
      while (!this.#isStopped && mayClaim()) {
        const claims = await store.claimOverdue({ owner, limit, nowMs: clock.nowMs() - GRACE_MS });
        if (claims.length === 0) return;
        await Promise.all(claims.map((claim) => this.#settle(claim)));
      }
    } catch (error) {
      observe({ kind: "store-failed", doing: "claim-overdue", error, retryInMs: EVERY_MS });
    }
  }

  async #settle(claim: Claim): Promise<void> {
    const { work, observe, giveBack } = this.#options;
    this.#recipients += claim.recipients.length;
    try {
      await work.overdue(claim);
    } catch (error) {
      observe({ kind: "work-failed", destination: claim.recipients[0]?.destination ?? "", error });
      giveBack([claim]);
    }
    this.#recipients -= claim.recipients.length;
  }
}
