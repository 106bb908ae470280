/** What is only read of the ledger: outcomes, arrivals, figures. No commit waits for any of it. */

import { type ArrivalEnvelope, type ArrivalFacts, HOUR_MS, hourOf, type Source } from "../../../ledger/index.ts";
import type { LedgerOutcome, OutcomeFilter, RateFilter, RateSum } from "../../ledger-port.ts";
import { arrivalBodyOf, arrivalOf, oneOutcome, outcomeListing, rateSums, type SummedRow } from "../../statements/index.ts";
import { rowOf, rowsOfQuery, type Work } from "../work.ts";
import type { LedgerContext } from "./ledger-context.ts";
import { outcomeOfRow, withoutNulls } from "./outcome-row.ts";

type Door = Pick<LedgerContext, "db">;
/** An arrival as it is read. */
export type ReadArrival = ArrivalFacts & { readonly entry: number; readonly body?: Uint8Array };

const HOURS_A_DAY = 24;

/** A page of outcomes, the newest first. */
export function* outcomes(filter: OutcomeFilter, { db }: Door): Work<readonly LedgerOutcome[]> {
  if ([filter.reasons, filter.actions, filter.sources].some((list) => list?.length === 0)) return [];
  const { reasons, limit } = filter;
  if (reasons === undefined || reasons.length < 2) return yield* page(filter, { db });
  // of each reason the newest, by its index: of all together, sorted, there would be too many
  const pages: LedgerOutcome[] = [];
  for (const reason of new Set(reasons)) pages.push(...(yield* page({ ...filter, reasons: [reason] }, { db })));
  return pages.sort((one, other) => other.entry - one.entry).slice(0, limit);
}

function* page(filter: OutcomeFilter, { db }: Door): Work<readonly LedgerOutcome[]> {
  return (yield* rowsOfQuery(outcomeListing(db, filter))).map(outcomeOfRow);
}

/** One outcome. */
export function* outcome(entry: number, { db }: Door): Work<LedgerOutcome | undefined> {
  const [row] = yield* rowsOfQuery(oneOutcome(db, entry).compile());
  return row && outcomeOfRow(row);
}

/** One arrival, with its mail where it is kept. */
export function* arrival(entry: number): Work<ReadArrival | undefined> {
  const row = yield* rowOf(arrivalOf, { entry });
  if (row === undefined) return undefined;
  const body = (yield* rowOf(arrivalBodyOf, { arrival: entry }))?.octets;
  const { at, size_bytes, source, verdict, strength, envelope, report, evidence, ...facts } = row;
  return {
    ...facts,
    entry,
    atMs: at,
    sizeBytes: size_bytes,
    source: source as Source,
    verdict: verdict as ArrivalFacts["verdict"],
    strength: strength as ArrivalFacts["strength"],
    ...(envelope !== null && { envelope: JSON.parse(envelope) as ArrivalEnvelope }),
    ...withoutNulls({ report, evidence }),
    ...(body !== undefined && { body }),
  };
}

/** Sums of figures. Hours that have begun count whole. */
export function* rates(filter: RateFilter, { db }: Door): Work<readonly RateSum[]> {
  const hours = { since: hourOf(filter.sinceMs), until: Math.ceil(filter.untilMs / HOUR_MS) };
  return (yield* rowsOfQuery(rateSums(db, filter, hours).compile())).map(sumOfRow);
}

function sumOfRow({ total, hour, day, ...parts }: SummedRow): RateSum {
  const atHour = hour ?? (day === undefined ? undefined : Number(day) * HOURS_A_DAY);
  return { ...parts, ...(atHour !== undefined && { atMs: Number(atHour) * HOUR_MS }), count: total };
}
