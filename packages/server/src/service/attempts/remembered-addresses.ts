/**
 * The addresses that did not fit into a signed path: an id stands in the path, and here what it stands for. All are in
 * memory, because checking a recipient cannot wait; those that are new are written to the store before a path with
 * their id leaves.
 *
 * An address has always the same id, so there are as many as there are senders with long addresses.
 */

import type { RememberedAddress } from "../../store/index.ts";

/** Where they last. */
export interface AddressShelf {
  remember(address: RememberedAddress): Promise<void>;
  remembered(): Promise<readonly RememberedAddress[]>;
}

const DAY_MS = 86_400_000;

export class RememberedAddresses {
  readonly #shelf: AddressShelf;
  readonly #byId = new Map<string, RememberedAddress>();

  constructor(shelf: AddressShelf) {
    this.#shelf = shelf;
  }

  /** Reads what was remembered before. */
  async open(): Promise<void> {
    for (const one of await this.#shelf.remembered()) this.#byId.set(one.id, one);
  }

  find(id: string): string | undefined {
    return this.#byId.get(id)?.address;
  }

  /** Resolved when it lasts until then; a day more or less writes nothing. */
  async keep({ id, address, untilMs }: RememberedAddress): Promise<void> {
    const known = this.#byId.get(id);
    if (known !== undefined && known.untilMs >= untilMs) return;
    const kept = { id, address, untilMs: untilMs + DAY_MS };
    await this.#shelf.remember(kept);
    this.#byId.set(id, kept);
  }
}
