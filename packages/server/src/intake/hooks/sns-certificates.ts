/** The certificates of SNS, fetched once. Their addresses were checked by the core: they are SNS's own, so there are few. */

import type { FetchText } from "./fetch-text.ts";

const MOST_KEPT = 32;
/** What could not be had is not asked for with each request of a stranger. */
const NOT_AGAIN_MS = 30_000;

/** Certificates by their URLs. */
export class SnsCertificates {
  readonly #fetch: FetchText;
  readonly #nowMs: () => number;
  readonly #kept = new Map<string, string>();
  readonly #missing = new Map<string, number>();
  readonly #underWay = new Map<string, Promise<void>>();

  constructor(fetch: FetchText, nowMs: () => number) {
    this.#fetch = fetch;
    this.#nowMs = nowMs;
  }

  /** PEM; undefined when it has not been fetched. */
  at(url: string): string | undefined {
    return this.#kept.get(url);
  }

  /** Fetches it; several that ask for one at once share the visit. */
  async get(url: string): Promise<void> {
    if ((this.#missing.get(url) ?? 0) > this.#nowMs()) return;
    const visit = this.#underWay.get(url) ?? this.#visit(url).finally(() => this.#underWay.delete(url));
    this.#underWay.set(url, visit);
    await visit;
  }

  async #visit(url: string): Promise<void> {
    const pem = await this.#fetch(url);
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    if (this.#missing.size >= MOST_KEPT) this.#missing.clear();
    if (pem === undefined) this.#missing.set(url, this.#nowMs() + NOT_AGAIN_MS);
    else this.#kept.set(url, pem);
  }
}
