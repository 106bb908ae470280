/**
 * The suppression list as everybody else uses it: addresses as people write them, answers in their order. Whoever accepts
 * mail, the API and the command line ask here and nowhere else.
 *
 * Always holds: `check` knows all that was written before it was called, by this program or another; `holdOn` knows what was
 * written more than a second ago, and costs no look-up for addresses that are on no list.
 */

import { type AddressRules, canonicalAddress, domainEntryOf, hiddenAddress } from "../../ledger/index.ts";
import type { Suppression, SuppressionQuestion, SuppressionStore } from "../../store/index.ts";
import { KnownAddresses } from "./known-addresses.ts";

/** What it is made of. */
export interface SuppressionListOptions {
  readonly store: SuppressionStore;
  readonly rules: () => AddressRules;
  readonly nowMs: () => number;
  /** The site's secret, by which addresses that were erased are still known; without it they are not. */
  readonly secret?: string | undefined;
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
  readonly #secret: string | undefined;
  #lookedAtMs = Number.NEGATIVE_INFINITY;

  constructor({ store, rules, nowMs, secret }: SuppressionListOptions) {
    this.store = store;
    this.#rules = rules;
    this.#nowMs = nowMs;
    this.#secret = secret;
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
    const asked = questions.flatMap((question, place) => {
      const canonical = answers[place]?.address ?? "";
      return this.#formsOf(question.tenant, canonical).map((address) => ({ place, canonical, question: { ...question, address } }));
    });
    if (asked.length === 0) return answers;
    const holds = await this.store.check(
      asked.map(({ question }) => question),
      this.#nowMs(),
    );
    for (const [at, { place, canonical }] of asked.entries()) {
      const hold = holds[at];
      if (hold !== undefined) answers[place] = { address: canonical, hold };
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
    const forms = this.#formsOf(tenant, this.canonical(address));
    if (forms.length === 0) return undefined;
    const asked = forms.map((form) => ({ tenant, stream, address: form }));
    return this.store.check(asked, this.#nowMs()).then((holds) => holds.find((hold) => hold !== undefined));
  }

  /** Under what an address may be on the list: as itself or its domain, and, where it was erased, as a hash. Mostly under nothing. */
  #formsOf(tenant: string, canonical: string): readonly string[] {
    if (canonical === "") return [];
    const isListed = this.#known.mayHold(tenant, canonical) || this.#known.mayHold(tenant, domainEntryOf(canonical));
    const hidden = this.#secret === undefined ? "" : hiddenAddress(canonical, this.#secret);
    const isHidden = hidden !== "" && this.#known.mayHold(tenant, hidden);
    return [...(isListed ? [canonical] : []), ...(isHidden ? [hidden] : [])];
  }
}
