/**
 * Figures whose names strangers choose: a forger has as many addresses and domains as he likes, and whoever sends bounces about mail
 * that nobody sent, too. For each such measure no more names are told apart in an hour than `NamesOfHour` allows; the others have one row.
 *
 * It lives as long as the writer: what a transaction that failed has named stays named, which costs a place and no figure.
 */

import { hourOf, type Measure, NamesOfHour, OTHERS, type RateCount } from "../../../ledger/index.ts";

/** By whose names figures may be told apart. */
export class Strangers {
  readonly #names: Partial<Record<Measure, NamesOfHour>> = { forged: new NamesOfHour(), unproven: new NamesOfHour() };

  /** The count, under its own names or among the others'. */
  bounded(count: RateCount, nowMs: number): RateCount {
    const names = this.#names[count.measure];
    if (names === undefined || names.tellsApart(nameOf(count), nowMs)) return count;
    return { ...count, provider: OTHERS, senderDomain: "", reason: "unexplained" };
  }
}

function nameOf({ atMs, tenant, stream, provider, senderDomain, reason }: RateCount): string {
  return `${hourOf(atMs)} ${tenant} ${stream} ${provider} ${senderDomain} ${reason}`;
}
