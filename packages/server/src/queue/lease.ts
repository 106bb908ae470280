/**
 * The lease under which a runner holds its claims: renewed three times in its length, so that two
 * failures in a row cost nothing. Each renewal also gives back to all what the owners without a lease hold.
 *
 * When it has run out, another node may have taken over what is claimed: nothing new is begun until the store has
 * given it again, and what waits in memory goes back, for it may be somebody else's by now.
 */

import type { QueueStore } from "../store/index.ts";
import type { Clock } from "../time/index.ts";

/** What happens to a lease. */
export type LeaseEvent =
  | { readonly kind: "lease-renewal-failed"; readonly error: unknown; readonly heldUntilMs: number }
  | { readonly kind: "lease-regained"; readonly lapsedMs: number }
  /** What owners without a lease (nodes that died) had claimed waits again. */
  | { readonly kind: "recovered"; readonly recipients: number };

interface LeaseOptions {
  readonly store: Pick<QueueStore, "lease" | "recover">;
  readonly clock: Clock;
  readonly owner: string;
  readonly leaseMs: number;
  readonly observe: (event: LeaseEvent) => void;
  /** The lease had run out and is there again. */
  readonly onRegained: () => void;
  /** There is more mail in the store than before. */
  readonly onRecovered: () => void;
}

export class Lease {
  readonly #options: LeaseOptions;
  #heldUntilMs = 0;
  #callOff = (): void => undefined;
  #hasEnded = false;

  constructor(options: LeaseOptions) {
    this.#options = options;
  }

  /** Rejects when the store fails. */
  async begin(): Promise<void> {
    await this.#take();
    await this.#recover();
    this.#renewAfter(this.#options.leaseMs / 3);
  }

  isHeld(nowMs: number): boolean {
    return nowMs < this.#heldUntilMs;
  }

  /** Gives it up at once, so that what is still claimed can be taken over. */
  async end(): Promise<void> {
    const { store, clock, owner } = this.#options;
    this.#hasEnded = true;
    this.#callOff();
    this.#heldUntilMs = 0;
    await store.lease(owner, clock.nowMs());
  }

  async #take(): Promise<void> {
    const { store, clock, owner, leaseMs } = this.#options;
    // counted from before the question: the store may be slow to answer
    const untilMs = clock.nowMs() + leaseMs;
    await store.lease(owner, untilMs);
    this.#heldUntilMs = untilMs;
  }

  #renewAfter(delayMs: number): void {
    const { clock } = this.#options;
    if (this.#hasEnded) return;
    this.#callOff = clock.wakeAfter(delayMs, () => {
      this.#renew().then(
        () => this.#renewAfter(this.#options.leaseMs / 3),
        (error: unknown) => this.#failed(error),
      );
    });
  }

  async #renew(): Promise<void> {
    const beforeMs = this.#heldUntilMs;
    await this.#take();
    const lapsedMs = this.#options.clock.nowMs() - beforeMs;
    if (this.#hasEnded) return;
    if (lapsedMs >= 0) {
      this.#options.observe({ kind: "lease-regained", lapsedMs });
      this.#options.onRegained();
    }
    await this.#recover();
  }

  async #recover(): Promise<void> {
    const { store, clock, observe, onRecovered } = this.#options;
    const recipients = await store.recover(clock.nowMs());
    if (recipients === 0) return;
    observe({ kind: "recovered", recipients });
    onRecovered();
  }

  #failed(error: unknown): void {
    this.#options.observe({ kind: "lease-renewal-failed", error, heldUntilMs: this.#heldUntilMs });
    this.#renewAfter(this.#options.leaseMs / 12);
  }
}
