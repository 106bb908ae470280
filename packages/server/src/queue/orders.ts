/**
 * Looks every few seconds for what a person ordered in another process. Mail to be tried at once (`ricochet queue retry`):
 * what is known against its destination is forgotten, so that no pause of hours keeps it back. Should the destination still
 * take nothing, its pause begins anew. Mail to be given up (`ricochet queue expire`): whoever settles it is told to look.
 */

import type { QueueStore } from "../store/index.ts";
import type { Clock } from "../time/index.ts";
import type { RunnerEvent } from "./runner-event.ts";

interface OrdersOptions {
  readonly store: Pick<QueueStore, "ordered">;
  readonly clock: Clock;
  readonly everyMs: number;
  /** A destination may be tried again. */
  readonly obey: (destination: string) => void;
  /** Mail may have been given up. */
  readonly giveUp: () => void;
  readonly observe: (event: RunnerEvent) => void;
}

export class Orders {
  readonly #options: OrdersOptions;
  #callOff = (): void => undefined;
  #isStopped = false;

  constructor(options: OrdersOptions) {
    this.#options = options;
  }

  begin(): void {
    const { clock, everyMs } = this.#options;
    if (this.#isStopped) return;
    this.#callOff = clock.wakeAfter(everyMs, () => {
      this.#look().then(() => this.begin());
    });
  }

  stop(): void {
    this.#isStopped = true;
    this.#callOff();
  }

  /** Never rejects: an order stands in the store until it is obeyed. */
  async #look(): Promise<void> {
    const { store, obey, giveUp, observe, everyMs } = this.#options;
    try {
      for (const destination of await store.ordered()) if (!this.#isStopped) obey(destination);
      giveUp();
    } catch (error) {
      observe({ kind: "store-failed", doing: "claim", error, retryInMs: everyMs });
    }
  }
}
