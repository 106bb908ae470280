/**
 * What a transaction adds to the figures by hour, added up in memory and written once before its commit: a thousand
 * deliveries to one provider are one statement, not a thousand. It dies with its transaction.
 */

import { hourOf, type RateCount } from "../../../ledger/index.ts";
import type { RateRow } from "../../schema/index.ts";
import { addRate } from "../../statements/index.ts";
import { changesOf, type Work } from "../work.ts";

interface Sum {
  readonly values: Omit<RateRow, "total">;
  total: number;
}

/** The figures that one transaction adds to. */
export class RateSums {
  readonly #sums = new Map<string, Sum>();

  /** So many more. */
  add({ atMs, tenant, stream, senderDomain, provider, measure, reason, count }: RateCount): void {
    const hour = hourOf(atMs);
    const key = `${hour} ${tenant} ${stream} ${senderDomain} ${provider} ${measure} ${reason}`;
    const sum = this.#sums.get(key);
    if (sum === undefined) {
      this.#sums.set(key, { values: { hour, tenant, stream, sender_domain: senderDomain, provider, measure, reason }, total: count });
    } else sum.total += count;
  }

  /** Writes the sums and begins anew. Sorted, so that two nodes never wait for each other's rows. */
  *write(): Work<void> {
    if (this.#sums.size === 0) return;
    const sums = [...this.#sums].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [, { values, total }] of sums) yield* changesOf(addRate, { ...values, total });
    this.#sums.clear();
  }
}
