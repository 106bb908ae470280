/** What `ricochet rates` shows, read once: the page and the JSON are made of the same values. */

import {
  hoursOf,
  type Period,
  type RateFigures,
  type RateRow,
  type RateScope,
  type ReasonRow,
  type Reputation,
  readGroups,
  readReasons,
  readReputation,
  readTotals,
} from "../../service/rates/index.ts";
import type { LedgerStore } from "../../store/index.ts";

/** By what the rows are told apart. */
export type RatesBy = "provider" | "sender" | "reason" | "hour" | "day" | "stream";

/** All of it. */
export interface RatesView {
  readonly period: Period;
  readonly by: RatesBy;
  readonly now: RateFigures;
  readonly before: RateFigures;
  readonly hours: readonly RateRow[];
  /** Empty when the rows are reasons. */
  readonly groups: readonly RateRow[];
  readonly reasons: readonly ReasonRow[];
  readonly reputation: Reputation;
}

const HOUR_MS = 3_600_000;

/** Reads it. */
export async function readRatesView(ledger: Pick<LedgerStore, "rates">, scope: RateScope, by: RatesBy): Promise<RatesView> {
  const { sinceMs, untilMs } = scope;
  const totals = await readTotals(ledger, scope);
  const hours = withQuietHours(await readGroups(ledger, scope, "hour"), scope);
  const groups = by === "reason" ? [] : await readGroups(ledger, scope, by === "sender" ? "senderDomain" : by);
  const reasons = await readReasons(ledger, scope);
  return { period: { sinceMs, untilMs }, by, ...totals, hours, groups, reasons, reputation: await readReputation(ledger, scope) };
}

/** Hours in which nothing happened are hours too. */
function withQuietHours(hours: readonly RateRow[], period: Period): readonly RateRow[] {
  const known = new Map(hours.map((row) => [row.key, row]));
  return Array.from({ length: hoursOf(period) }, (_, hour) => {
    const key = period.sinceMs + hour * HOUR_MS;
    return known.get(key) ?? quiet(key);
  });
}

function quiet(key: number): RateRow {
  return {
    key,
    tally: { delivered: 0, deferred: 0, hard: 0, soft: 0, complaint: 0, "auto-reply": 0, unproven: 0, forged: 0, refused: 0 },
    shares: { sent: 0 },
  };
}
