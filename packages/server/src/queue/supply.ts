/**
 * When the store is asked for mail, and what it said: what is due now, or when the next is.
 *
 * It is asked when something is known or suspected to be due, and every few seconds in any case, for what another
 * process wrote (a person's `queue retry`). A store that fails is asked again later; nothing is lost by that.
 */

import type { Claim, ClaimRequest, QueueStore } from "../store/index.ts";
import type { Clock } from "../time/index.ts";
import { backoffMs } from "./backoff.ts";
import type { RunnerEvent } from "./runner-event.ts";

interface SupplyOptions {
  readonly store: Pick<QueueStore, "claim" | "nextDueAtMs">;
  readonly clock: Clock;
  readonly owner: string;
  readonly pollMs: number;
  readonly observe: (event: RunnerEvent) => void;
}

/** Should a store say that something is due and not give it, it is not asked without end. */
const SHORTEST_SLEEP_MS = 10;

export class Supply {
  readonly #options: SupplyOptions;
  #hasMore = true;
  #nextDueMs = Number.POSITIVE_INFINITY;
  #nextPollMs = 0;
  #notBeforeMs = 0;
  #failures = 0;

  constructor(options: SupplyOptions) {
    this.#options = options;
  }

  /** Something may be due. */
  poke(): void {
    this.#hasMore = true;
  }

  /** Whatever was known of times is no longer true. */
  beginAnew(): void {
    this.#notBeforeMs = 0;
    this.poke();
  }

  /** When the store is to be asked next. */
  get wakeAtMs(): number {
    const wantedMs = this.#hasMore ? 0 : Math.min(this.#nextDueMs, this.#nextPollMs);
    return Math.max(this.#notBeforeMs, wantedMs);
  }

  /** Empty also when the store failed. */
  async claim(request: Pick<ClaimRequest, "limit" | "perDestination" | "except">): Promise<readonly Claim[]> {
    const { store, clock, owner, pollMs } = this.#options;
    const nowMs = clock.nowMs();
    this.#hasMore = false;
    this.#nextDueMs = Number.POSITIVE_INFINITY;
    this.#nextPollMs = nowMs + pollMs;
    try {
      const claims = await store.claim({ ...request, owner, nowMs });
      if (claims.length > 0) this.#hasMore = true;
      else this.#nextDueMs = Math.max((await store.nextDueAtMs(request.except)) ?? this.#nextDueMs, nowMs + SHORTEST_SLEEP_MS);
      this.#failures = 0;
      return claims;
    } catch (error) {
      this.#failed(error);
      return [];
    }
  }

  #failed(error: unknown): void {
    const { clock, observe } = this.#options;
    this.#failures += 1;
    this.#hasMore = true;
    const retryInMs = backoffMs(this.#failures);
    this.#notBeforeMs = clock.nowMs() + retryInMs;
    observe({ kind: "store-failed", doing: "claim", error, retryInMs });
  }
}
