/**
 * Whether more mail fails in an hour than at this hour of other days. Compared with the median of the days before and how far
 * they are from it (median absolute deviation), so that one bad day among them moves neither; few days or little mail say nothing.
 */

import { HOUR_MS } from "../../ledger/index.ts";
import type { RateSum } from "../../store/index.ts";
import { grouped, sharesOf, tallyOf } from "../rates/index.ts";
import type { Reading } from "./alarm-kinds.ts";

const DAY_HOURS = 24;
/** Days that are looked back, and how many of them have to have had mail. */
export const DAYS_BACK = 7;
const LEAST_DAYS = 4;
/** Mails of an hour from which on its share says something. */
const LEAST_SENT = 50;
/** Deviations that are too far (1.4826 makes the MAD of normal values a standard deviation), and the least that is told at all. */
const DEVIATIONS = 5 * 1.4826;
const LEAST_RISE = 0.05;

/** Sums by tenant, hour and measure, of an hour and the days before it -> a reading for each tenant. */
export function suddenReadings(sums: readonly RateSum[], hourMs: number): readonly Reading[] {
  return [...grouped(sums, ({ tenant = "" }) => tenant)].flatMap(([tenant, own]) => {
    const shares = sharesByHour(own);
    const now = shares.get(hourMs);
    const earlier = Array.from({ length: DAYS_BACK }, (_, day) => shares.get(hourMs - (day + 1) * DAY_HOURS * HOUR_MS)).filter(
      (one) => one !== undefined,
    );
    if (now === undefined || earlier.length < LEAST_DAYS) return [];
    const usual = median(earlier);
    const spread = median(earlier.map((one) => Math.abs(one - usual)));
    const limit = usual + Math.max(LEAST_RISE, DEVIATIONS * spread);
    return [{ tenant, kind: "sudden-failures" as const, subject: "mail", value: now, limit, clearAt: (usual + limit) / 2 }];
  });
}

/** The failed share of each hour with enough mail. */
function sharesByHour(sums: readonly RateSum[]): ReadonlyMap<number, number> {
  const hours = grouped(sums, ({ atMs = 0 }) => atMs);
  const shares = new Map<number, number>();
  for (const [hour, own] of hours) {
    const { sent, failed } = sharesOf(tallyOf(own));
    if (sent >= LEAST_SENT && failed !== undefined) shares.set(hour, failed);
  }
  return shares;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
