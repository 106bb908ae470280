/**
 * The suppression list as everybody else uses it: addresses as people write them, answers in their order. Whoever accepts
 * mail, the API and the command line ask here and nowhere else.
 *
 * Always holds: `check` knows all that was written before it was called, by this program or another; `holdOn` knows what was
 * written more than a second ago, and costs no look-up for addresses that are on no list.
 */

import { type AddressRules, canonicalAddress, domainEntryOf } from "../../ledger/index.ts";
import type { Suppression, SuppressionQuestion, SuppressionStore } from "../../store/index.ts";
import { KnownAddresses } from "./known-addresses.ts";

/** What it is made of. */
export interface SuppressionListOptions {
  readonly store: SuppressionStore;
  readonly rules: () => AddressRules;
  readonly nowMs: () => number;
}

/** The answer to one question. */
export interface Checked {
  /** Canonical; "" where the question has no address. */
  readonly address: string;
  /** What holds mail back. */
  readonly hold?: Suppression;
}

/** How long what another program has written may go unseen when mail is accepted. */
const FRESH_MS = 1_000;

/** The suppression list. */
export class SuppressionList {
  readonly store: SuppressionStore;
  readonly #rules: () => AddressRules;
  readonly #nowMs: () => number;
  readonly #known: KnownAddresses;
  #lookedAtMs = Number.NEGATIVE_INFINITY;

  constructor({ store, rules, nowMs }: SuppressionListOptions) {
    this.store = store;
    this.#rules = rules;
    this.#nowMs = nowMs;
    this.#known = new KnownAddresses(store);
  }

  /** An address or "@domain" as the list has it; "" for what is neither. */
  canonical(text: string): string {
    return canonicalAddress(text, this.#rules());
  }

  /** Which of many addresses are held back. */
  async check(questions: readonly SuppressionQuestion[]): Promise<readonly Checked[]> {
    await this.#known.catchUp();
    const answers: Checked[] = questions.map(({ address }) => ({ address: this.canonical(address) }));
    const asked: number[] = [];
    for (const [place, { tenant }] of questions.entries()) if (this.#mayHold(tenant, answers[place]?.address ?? "")) asked.push(place);
    if (asked.length === 0) return answers;
    const exact = asked.map((place) => ({ ...(questions[place] as SuppressionQuestion), address: answers[place]?.address ?? "" }));
    const holds = await this.store.check(exact, this.#nowMs());
    for (const [at, place] of asked.entries()) {
      const hold = holds[at];
      if (hold !== undefined) answers[place] = { address: answers[place]?.address ?? "", hold };
    }
    return answers;
  }

  /** What holds one address back: at once where nothing does, as with nearly all mail. */
  holdOn(question: SuppressionQuestion): Suppression | undefined | Promise<Suppression | undefined> {
    const nowMs = this.#nowMs();
    if (nowMs - this.#lookedAtMs < FRESH_MS && nowMs >= this.#lookedAtMs) return this.#holdOn(question);
    return this.#known.catchUp().then(() => {
      this.#lookedAtMs = nowMs;
      return this.#holdOn(question);
    });
  }

  /** Resolved when the filter of the whole list is there, where one was begun. */
  built(): Promise<void> {
    return this.#known.built();
  }

  #holdOn({ tenant, stream, address }: SuppressionQuestion): Suppression | undefined | Promise<Suppression | undefined> {
    const canonical = this.canonical(address);
    if (!this.#mayHold(tenant, canonical)) return undefined;
    return this.store.check([{ tenant, stream, address: canonical }], this.#nowMs()).then(([hold]) => hold);
  }

  #mayHold(tenant: string, canonical: string): boolean {
    if (canonical === "") return false;
    return this.#known.mayHold(tenant, canonical) || this.#known.mayHold(tenant, domainEntryOf(canonical));
  }
}
