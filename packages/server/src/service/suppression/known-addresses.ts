/**
 * Keeps a filter of the list's addresses in step with the store, so that mail to all others costs no look-up: built from the
 * entries, a page at a time while everything else goes on, and kept up by the lines of history, whoever wrote them.
 *
 *   none ──entries──▶ being built ──last page──▶ ready ──too many more──▶ being built anew, the old one answers meanwhile
 *
 * Always holds: what was on the list when `catchUp` was called is known when it is resolved, or nothing is said: `mayHold` is
 * true for all while there is no filter.
 */

import { type FingerprintPlace, type SuppressionStore, writeFingerprint } from "../../store/index.ts";
import { AddressFilter } from "./address-filter.ts";
import { oneAfterAnother } from "./one-after-another.ts";

/** Entries that are read at once. */
const PAGE = 20_000;
const LEAST_CAPACITY = 50_000;
const GROWTH = 1.5;

/** What it asks of the store. */
export type FingerprintSource = Pick<SuppressionStore, "fingerprints" | "lastChange" | "count">;

/** A filter, and the last line of history that it knows. */
interface Known {
  readonly filter: AddressFilter;
  readonly seen: number;
}

/** The addresses that may be on the list. */
export class KnownAddresses {
  readonly #source: FingerprintSource;
  readonly #scratch = new Uint32Array(2);
  #known: Known | undefined;
  #building: Promise<void> | undefined;
  /** Learns what has changed; it does not wait for a filter that is being built. */
  readonly catchUp: () => Promise<void>;

  constructor(source: FingerprintSource) {
    this.#source = source;
    this.catchUp = oneAfterAnother(() => this.#catchUp());
  }

  /** Whether there may be an entry for an address, or for "@domain". */
  mayHold(tenant: string, address: string): boolean {
    if (this.#known === undefined) return true;
    writeFingerprint(this.#scratch, 0, [tenant, address]);
    return this.#known.filter.mayHave(this.#scratch[0] as number, this.#scratch[1] as number);
  }

  /** Resolved when no filter is being built. */
  async built(): Promise<void> {
    await this.#building;
  }

  async #catchUp(): Promise<void> {
    const last = await this.#source.lastChange();
    const known = this.#known;
    if (known === undefined) {
      if (last === 0) this.#known = { filter: new AddressFilter(LEAST_CAPACITY), seen: 0 };
      else this.#build();
      return;
    }
    const seen = await this.#learn(known, last);
    // a newer one knows as much
    if (this.#known === known) this.#known = { filter: known.filter, seen };
    if (known.filter.added > known.filter.capacity) this.#build();
  }

  /** Adds what changed up to a line of history; the line up to which it is known then. */
  async #learn({ filter, seen }: Known, last: number): Promise<number> {
    let after = seen;
    while (after < last) {
      const { numbers, next } = await this.#source.fingerprints({ from: "changes", after }, PAGE);
      filter.addAll(numbers);
      if (next?.from !== "changes" || next.after === after) break;
      after = next.after;
    }
    return after;
  }

  #build(): void {
    if (this.#building !== undefined) return;
    this.#building = this.#builtAnew().finally(() => {
      this.#building = undefined;
    });
    // whoever asks next tries again
    this.#building.catch(() => undefined);
  }

  async #builtAnew(): Promise<void> {
    const seen = await this.#source.lastChange();
    const entries = await this.#source.count({ nowMs: 0, withEnded: true });
    const filter = new AddressFilter(Math.max(LEAST_CAPACITY, GROWTH * entries));
    let place: FingerprintPlace | undefined = { from: "entries", after: undefined };
    while (place !== undefined) {
      const { numbers, next } = await this.#source.fingerprints(place, PAGE);
      filter.addAll(numbers);
      place = next;
    }
    this.#known = { filter, seen: await this.#learn({ filter, seen }, await this.#source.lastChange()) };
  }
}
