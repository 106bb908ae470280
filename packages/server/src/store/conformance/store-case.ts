/**
 * What every store must do, whatever engine it runs on: a case is a sentence and a function that throws when it does not hold.
 * Whoever runs the list hands in a way to open a store, and to close and open the same one again.
 */

import type { Store } from "../store.ts";

/** What a case is given. */
export interface StoreDoor {
  /** The store, empty when the case begins. */
  readonly store: Store;
  /** Closes the store and opens it anew, with all that is in it. */
  reopen(): Promise<Store>;
}

/** One thing that a store must do. */
export interface StoreCase {
  readonly name: string;
  run(door: StoreDoor): Promise<void>;
}
