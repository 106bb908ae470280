/**
 * The figures of a period as people look at them: in all, beside the period before, by what they are told apart, over time,
 * and with the reasons of what failed. The API, the page and the command line ask here, so that all say the same.
 *
 * Always holds: the tallies of the rows of one question add up to the total of the same question.
 */

import type { LedgerStore, RateFilter, RateSum } from "../../store/index.ts";
import { grouped } from "./grouped.ts";
import { type Period, periodBefore } from "./period.ts";
import { type Shares, sharesOf } from "./shares.ts";
import { type Tally, tallyOf } from "./tally.ts";

/** Whose mail, and when. */
export type RateScope = Period & Pick<RateFilter, "tenant" | "stream" | "senderDomain" | "provider">;

/** By what rows are told apart. */
export type RateGroup = "hour" | "day" | "stream" | "senderDomain" | "provider";

/** Figures and what follows from them. */
export interface RateFigures {
  readonly tally: Tally;
  readonly shares: Shares;
}

/** A group of mail. */
export interface RateRow extends RateFigures {
  /** A name, or a time in milliseconds. */
  readonly key: string | number;
}

/** Why mail failed or was put off. */
export interface ReasonRow {
  readonly reason: string;
  /** Hard and soft failures, complaints, deferrals. */
  readonly tally: Tally;
  /** Failures and complaints. */
  readonly count: number;
}

type Ledger = Pick<LedgerStore, "rates">;

/** The figures of a period, and of as long a one right before. */
export async function readTotals(ledger: Ledger, scope: RateScope): Promise<{ readonly now: RateFigures; readonly before: RateFigures }> {
  const now = await ledger.rates({ ...scope, by: ["measure"] });
  const before = await ledger.rates({ ...scope, ...periodBefore(scope), by: ["measure"] });
  return { now: figuresOf(now), before: figuresOf(before) };
}

/** Figures told apart, those with the most mail first; hours and days in their order. */
export async function readGroups(ledger: Ledger, scope: RateScope, by: RateGroup): Promise<readonly RateRow[]> {
  const sums = await ledger.rates({ ...scope, by: [by, "measure"] });
  const rows = [...grouped(sums, (sum) => keyOf(sum, by))].map(([key, own]) => ({ key, ...figuresOf(own) }));
  return rows.toSorted((a, b) => (typeof a.key === "number" ? a.key - Number(b.key) : weightOf(b) - weightOf(a)));
}

/** Reasons, the most frequent first. */
export async function readReasons(ledger: Ledger, scope: RateScope): Promise<readonly ReasonRow[]> {
  const sums = await ledger.rates({ ...scope, by: ["reason", "measure"] });
  const told = sums.filter(({ measure = "" }) => FAILING.has(measure));
  const rows = [...grouped(told, ({ reason = "" }) => reason)].map(([reason, own]) => reasonRow(reason, tallyOf(own)));
  return rows.toSorted((a, b) => b.count - a.count || b.tally.deferred - a.tally.deferred);
}

const FAILING: ReadonlySet<string> = new Set(["hard", "soft", "complaint", "deferred"]);

function reasonRow(reason: string, tally: Tally): ReasonRow {
  return { reason, tally, count: tally.hard + tally.soft + tally.complaint };
}

function figuresOf(sums: readonly RateSum[]): RateFigures {
  const tally = tallyOf(sums);
  return { tally, shares: sharesOf(tally) };
}

function keyOf({ atMs = 0, stream = "", senderDomain = "", provider = "" }: RateSum, by: RateGroup): string | number {
  return { hour: atMs, day: atMs, stream, senderDomain, provider }[by];
}

/** What was only deferred, or only complained of, is no less worth a row. */
function weightOf({ tally, shares }: RateFigures): number {
  return shares.sent + tally.deferred + tally.complaint;
}
