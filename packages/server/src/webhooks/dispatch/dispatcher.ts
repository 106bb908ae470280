/**
 * All who are told, each by a hearer of its own. It is handed the list of webhooks whenever that may have changed, and woken
 * when there may be news; what others write into the same store is looked for every now and then.
 */

import type { Webhook } from "../../store/index.ts";
import { Hearer, type HearerOptions } from "./hearer.ts";

/** What a dispatcher works with. */
export type DispatcherOptions = Omit<HearerOptions, "onEvents">;

/** What is written by ourselves comes in bursts, of which one look is enough. */
const GATHER_MS = 25;
/** How often it is looked for events that others wrote. */
const LOOK_MS = 1000;

/** Tells everybody. */
export class Dispatcher {
  readonly #options: DispatcherOptions;
  readonly #hearers = new Map<string, Hearer>();
  #last = 0;
  #gathering: (() => void) | undefined;
  #look: () => void = () => undefined;
  #isClosed = false;

  constructor(options: DispatcherOptions) {
    this.#options = options;
    this.#lookLater();
  }

  /** From now on these are told, those of them that are switched on. */
  update(webhooks: readonly Webhook[]): void {
    const wanted = new Map(webhooks.filter(({ isEnabled }) => isEnabled).map((webhook) => [webhook.id, webhook]));
    for (const [id, hearer] of this.#hearers) {
      const webhook = wanted.get(id);
      if (webhook === undefined) hearer.end();
      else hearer.webhook = webhook;
    }
    for (const webhook of wanted.values()) if (!this.#hearers.has(webhook.id)) this.#begin(webhook);
    this.#wakeAll();
  }

  /** There may be something new. */
  wake(): void {
    const { clock } = this.#options;
    this.#gathering ??= clock.wakeAfter(GATHER_MS, () => {
      this.#gathering = undefined;
      this.#wakeAll();
    });
  }

  /** Ends all; what was heard is written then. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#look();
    this.#gathering?.();
    const hearers = [...this.#hearers.values()];
    for (const hearer of hearers) hearer.end();
    await Promise.all(hearers.map(({ ended }) => ended));
  }

  #begin(webhook: Webhook): void {
    const hearer = new Hearer(webhook, { ...this.#options, onEvents: () => this.wake() });
    this.#hearers.set(webhook.id, hearer);
    // one that comes back begins anew where the store says, and not before the old one has written that
    hearer.ended.then(() => this.#hearers.delete(webhook.id));
  }

  #wakeAll(): void {
    for (const hearer of this.#hearers.values()) hearer.wake();
  }

  #lookLater(): void {
    const { clock, outbox } = this.#options;
    this.#look = clock.wakeAfter(LOOK_MS, () => {
      const heard = (last: number): void => {
        if (last > this.#last) this.#wakeAll();
        this.#last = last;
      };
      outbox
        .lastEvent()
        // a store that cannot answer is asked again
        .then(heard, () => undefined)
        .then(() => {
          if (!this.#isClosed) this.#lookLater();
        });
    });
  }
}
