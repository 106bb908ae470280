/**
 * How a sender stands: its rates beside the limits that others have published, and the destinations that hurt it most. One
 * question for the page, the API and the command line.
 */

import type { LedgerStore } from "../../store/index.ts";
import { type RateRow, type RateScope, readGroups, readTotals } from "./read-rates.ts";
import { type Standing, standingsOf } from "./reputation-limits.ts";

/** How a sender stands. */
export interface Reputation {
  readonly standings: readonly Standing[];
  /** Destinations that lose the most mail, the worst first. */
  readonly hurting: readonly RateRow[];
}

/** Destinations that are named. */
const MOST_HURTING = 10;

/** The reputation data of a period; of one sender domain when the scope names it. */
export async function readReputation(ledger: Pick<LedgerStore, "rates">, scope: RateScope): Promise<Reputation> {
  const { now } = await readTotals(ledger, scope);
  const providers = await readGroups(ledger, scope, "provider");
  const own = providers.flatMap(({ key, shares }) => standingsOf(shares, String(key)));
  return { standings: [...standingsOf(now.shares), ...own], hurting: hurtingOf(providers) };
}

/** Those where mail fails or people complain, by how much of it there is. */
export function hurtingOf(rows: readonly RateRow[]): readonly RateRow[] {
  const harmed = rows.filter((row) => harmOf(row) > 0);
  return harmed.toSorted((a, b) => harmOf(b) - harmOf(a)).slice(0, MOST_HURTING);
}

/** A complaint costs more than a mail that failed: the limits on them are fifty times apart (SES: 0.1 % and 5 %). */
const COMPLAINT_WEIGHT = 50;

function harmOf({ tally }: RateRow): number {
  return tally.hard + tally.soft + COMPLAINT_WEIGHT * tally.complaint;
}
