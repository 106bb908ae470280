/**
 * Gives claims back to the store untried: those of a lane that was paused, those left over when the runner stops.
 *
 * Always holds: a claim is kept here, and counts as in memory, until the store has taken it. A store that is full or
 * busy is asked again; one that says the claim is not ours (another node took it over) is believed.
 */

import { type Claim, type QueueStore, type Settlement, StoreFailure } from "../store/index.ts";
import type { Clock } from "../time/index.ts";
import { backoffMs } from "./backoff.ts";
import { Fifo } from "./fifo.ts";
import type { RunnerEvent } from "./runner-event.ts";

interface GiveBackOptions {
  readonly store: Pick<QueueStore, "settle">;
  readonly clock: Clock;
  readonly owner: string;
  readonly observe: (event: RunnerEvent) => void;
  /** Mail for a destination is no longer in memory, and waits in the store. */
  readonly onTaken: (destination: string) => void;
}

interface Returned {
  readonly claim: Claim;
  /** Not before this; as it was when absent. */
  readonly dueAtMs?: number | undefined;
}

/** At once: the store writes them in one commit, and one that is refused takes no other with it. */
const BATCH = 100;

export class GiveBack {
  readonly #options: GiveBackOptions;
  readonly #pending = new Fifo<Returned>();
  #recipients = 0;
  #isBusy = false;
  #failures = 0;

  constructor(options: GiveBackOptions) {
    this.#options = options;
  }

  /** Recipients that the store has not taken yet. */
  get recipients(): number {
    return this.#recipients;
  }

  add(claims: readonly Claim[], dueAtMs?: number): void {
    for (const claim of claims) {
      this.#pending.push({ claim, dueAtMs });
      this.#recipients += claim.recipients.length;
    }
    if (!this.#isBusy) this.#work();
  }

  #work(): void {
    this.#isBusy = this.#pending.length > 0;
    if (!this.#isBusy) return;
    const batch: Returned[] = [];
    for (let one = this.#pending.shift(); one !== undefined; one = this.#pending.shift()) {
      batch.push(one);
      if (batch.length === BATCH) break;
    }
    Promise.all(batch.map((one) => this.#one(one))).then((errors) => this.#goOn(errors.find((error) => error !== undefined)));
  }

  /** The failure after which it is worth to try again. */
  async #one(returned: Returned): Promise<unknown> {
    try {
      await this.#options.store.settle(this.#settlementOf(returned));
    } catch (error) {
      if (error instanceof StoreFailure && error.isRetryable) {
        this.#pending.push(returned);
        return error;
      }
      this.#options.observe({ kind: "claim-lost", destination: destinationOf(returned.claim), error });
    }
    this.#recipients -= returned.claim.recipients.length;
    this.#options.onTaken(destinationOf(returned.claim));
    return undefined;
  }

  #settlementOf({ claim, dueAtMs }: Returned): Settlement {
    return {
      owner: this.#options.owner,
      recipients: claim.recipients.map((recipient) => ({
        key: recipient.key,
        state: "waiting",
        dueAtMs: dueAtMs ?? recipient.dueAtMs,
        isAttempt: false,
      })),
      messages: [],
      audit: [],
      nowMs: this.#options.clock.nowMs(),
    };
  }

  #goOn(error: unknown): void {
    const { clock, observe } = this.#options;
    this.#failures = error === undefined ? 0 : this.#failures + 1;
    if (error === undefined) {
      this.#work();
      return;
    }
    const retryInMs = backoffMs(this.#failures);
    observe({ kind: "store-failed", doing: "give-back", error, retryInMs });
    clock.wakeAfter(retryInMs, () => this.#work());
  }
}

/** All recipients of a claim have one. */
function destinationOf({ recipients }: Claim): string {
  return recipients[0]?.destination ?? "";
}
