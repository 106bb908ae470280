/**
 * Sums of the API -> what the overview shows: totals, shares over time, reasons with their change, destinations that hurt.
 *
 * A mail is settled when it was delivered or failed; bounces are told as a share of those, complaints as a share of what was
 * delivered, which is how the large receivers count.
 */

import type { Rates } from "ricochet/client";
import { shareOf } from "../../format/index.ts";

type Sum = Rates["items"][number];
type Measure = NonNullable<Sum["measure"]>;

/** How much of each kind. */
export type Totals = Readonly<Record<Measure, number>>;

const NONE: Totals = {
  ...{ "delivered": 0, "deferred": 0, "hard": 0, "soft": 0, "complaint": 0, "auto-reply": 0 },
  ...{ "unproven": 0, "forged": 0, "refused": 0 },
};

/** Adds up. */
export function totalsOf(sums: readonly Sum[]): Totals {
  const totals: Record<Measure, number> = { ...NONE };
  for (const { measure, count } of sums) if (measure !== undefined) totals[measure] += count;
  return totals;
}

/** Delivered or failed. */
export function settledOf({ delivered, hard, soft }: Totals): number {
  return delivered + hard + soft;
}

/** The shares that are told. */
export function sharesOf(totals: Totals) {
  const settled = settledOf(totals);
  return {
    bounce: shareOf(totals.hard + totals.soft, settled),
    hard: shareOf(totals.hard, settled),
    soft: shareOf(totals.soft, settled),
    complaint: shareOf(totals.complaint, totals.delivered),
  };
}

/** Totals by step of time, also of steps in which nothing happened. */
export function stepsOf(
  sums: readonly Sum[],
  { sinceMs, untilMs, stepMs }: { readonly sinceMs: number; readonly untilMs: number; readonly stepMs: number },
) {
  const count = Math.max(1, Math.ceil((untilMs - sinceMs) / stepMs));
  const buckets: Sum[][] = Array.from({ length: count }, () => []);
  for (const sum of sums) buckets[Math.floor((Date.parse(sum.at ?? "") - sinceMs) / stepMs)]?.push(sum);
  return { times: buckets.map((_, at) => sinceMs + at * stepMs), totals: buckets.map(totalsOf) };
}

/** A reason, how often, and how often in the span before. */
export interface RankedReason {
  readonly reason: string;
  readonly count: number;
  readonly before: number;
}

const FAILURES: ReadonlySet<string> = new Set(["hard", "soft", "complaint"]);

/** The most frequent first. */
export function reasonsOf(now: readonly Sum[], before: readonly Sum[], most = 10): readonly RankedReason[] {
  const [counts, counted] = [countsBy(now, ({ reason }) => reason), countsBy(before, ({ reason }) => reason)];
  const ranked = [...counts].map(([reason, count]) => ({ reason, count, before: counted.get(reason) ?? 0 }));
  return ranked.toSorted((one, other) => other.count - one.count || one.reason.localeCompare(other.reason)).slice(0, most);
}

function countsBy(sums: readonly Sum[], nameOf: (sum: Sum) => string | undefined): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const sum of sums) {
    const name = nameOf(sum);
    if (name !== undefined && FAILURES.has(sum.measure ?? "")) counts.set(name, (counts.get(name) ?? 0) + sum.count);
  }
  return counts;
}

/** A destination and what of its mail failed. */
export interface PainfulDestination {
  readonly provider: string;
  readonly failed: number;
  readonly settled: number;
}

/** Those with the most failures first. */
export function destinationsOf(sums: readonly Sum[], most = 8): readonly PainfulDestination[] {
  const groups = Map.groupBy(sums, ({ provider }) => provider ?? "");
  const all = [...groups].map(([provider, own]) => {
    const totals = totalsOf(own);
    return { provider, failed: totals.hard + totals.soft, settled: settledOf(totals) };
  });
  return all
    .filter(({ provider, failed }) => provider !== "" && failed > 0)
    .toSorted((one, other) => other.failed - one.failed)
    .slice(0, most);
}
