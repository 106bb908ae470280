/**
 * How many messages a transaction has brought to their end, and when the last of them did. Before its commit as many old ones are
 * forgotten, and more, all at once: to look for one that is old costs as much as to look for a hundred. It dies with its transaction.
 */

/** The ends that one transaction has seen. */
export class Endings {
  #messages = 0;
  #lastMs = 0;

  /** A message has come to its end. */
  note(nowMs: number): void {
    this.#messages += 1;
    this.#lastMs = Math.max(this.#lastMs, nowMs);
  }

  /** Those that nobody has asked for yet; from now on there are none. */
  take(): { readonly messages: number; readonly lastMs: number } {
    const taken = { messages: this.#messages, lastMs: this.#lastMs };
    this.#messages = 0;
    return taken;
  }
}
