/**
 * The addresses that did not fit into a signed path: an id stands in the path, and in the store what it stands for. Those
 * that are new are written before a path with their id leaves; those asked for lately are in memory too.
 *
 * Always holds: no more than the limit are in memory, however many long senders strangers make up; what the store has
 * is found again, also after a restart, until its time has passed.
 */

import type { RememberedAddress } from "../../store/index.ts";

/** Where they last. */
export interface AddressShelf {
  remember(address: RememberedAddress): Promise<void>;
  recall(id: string): Promise<RememberedAddress | undefined>;
}

const DAY_MS = 86_400_000;
/** Of 320 octets at most: a few megabytes. */
const MOST = 10_000;

export class RememberedAddresses {
  readonly #shelf: AddressShelf;
  readonly #most: number;
  /** The one asked for longest ago is the first. */
  readonly #lately = new Map<string, RememberedAddress>();

  constructor(shelf: AddressShelf, most = MOST) {
    this.#shelf = shelf;
    this.#most = most;
  }

  /** The address behind an id; a promise where the store must be asked. */
  find(id: string): string | undefined | Promise<string | undefined> {
    const known = this.#lately.get(id);
    if (known === undefined) return this.#recall(id);
    this.#hold(known);
    return known.address;
  }

  /** Resolved when it lasts until then; a day more or less writes nothing. */
  async keep({ id, address, untilMs }: RememberedAddress): Promise<void> {
    const known = this.#lately.get(id);
    if (known !== undefined && known.untilMs >= untilMs) return;
    const kept = { id, address, untilMs: untilMs + DAY_MS };
    await this.#shelf.remember(kept);
    this.#hold(kept);
  }

  async #recall(id: string): Promise<string | undefined> {
    const found = await this.#shelf.recall(id);
    if (found !== undefined) this.#hold(found);
    return found?.address;
  }

  #hold(one: RememberedAddress): void {
    this.#lately.delete(one.id);
    this.#lately.set(one.id, one);
    if (this.#lately.size <= this.#most) return;
    const [oldest] = this.#lately.keys();
    if (oldest !== undefined) this.#lately.delete(oldest);
  }
}
