/** How much mail had which result: the figures of one group, added up from what the ledger keeps by hour. */

import { MEASURES, type Measure } from "../../ledger/index.ts";
import type { RateSum } from "../../store/index.ts";

/** A number for each measure. */
export type Tally = Readonly<Record<Measure, number>>;

/** Adds sums up, whatever else they are told apart by. A measure of a newer program counts nowhere. */
export function tallyOf(sums: readonly RateSum[]): Tally {
  const tally = Object.fromEntries(MEASURES.map((measure) => [measure, 0])) as Record<Measure, number>;
  for (const { measure, count } of sums) if (isMeasure(measure)) tally[measure] += count;
  return tally;
}

function isMeasure(word: string | undefined): word is Measure {
  return MEASURES.some((measure) => measure === word);
}
