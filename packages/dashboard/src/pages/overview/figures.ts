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

/** A reason, how often, of which kinds, and how often in the span before. */
export interface RankedReason {
  readonly reason: string;
  readonly count: number;
  /** Kinds that came at least once. */
  readonly parts: readonly { readonly tone: Failure; readonly count: number }[];
  readonly before: number;
}

const FAILURES = ["hard", "soft", "complaint"] as const;
type Failure = (typeof FAILURES)[number];

/** The most frequent first. */
export function reasonsOf(now: readonly Sum[], before: readonly Sum[], most = 10): readonly RankedReason[] {
  const [totals, former] = [totalsByReason(now), totalsByReason(before)];
  const ranked = [...totals].map(([reason, own]) => ({
    reason,
    count: failuresIn(own),
    parts: FAILURES.map((tone) => ({ tone, count: own[tone] })).filter(({ count }) => count > 0),
    before: failuresIn(former.get(reason) ?? NONE),
  }));
  return ranked
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count || one.reason.localeCompare(other.reason))
    .slice(0, most);
}

function totalsByReason(sums: readonly Sum[]): ReadonlyMap<string, Totals> {
  const named = sums.filter(({ reason }) => reason !== undefined);
  return new Map([...Map.groupBy(named, ({ reason }) => reason ?? "")].map(([reason, own]) => [reason, totalsOf(own)]));
}

function failuresIn(totals: Totals): number {
  return FAILURES.reduce((sum, kind) => sum + totals[kind], 0);
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
