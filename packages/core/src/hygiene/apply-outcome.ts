/**
 * The suppression policy: (entry, outcome, now) -> entry.
 *
 * | outcome                                | entry                                                     |
 * |----------------------------------------|-----------------------------------------------------------|
 * | permanent, sure, the recipient's side  | held until somebody reactivates it                        |
 * | soft, the recipient's side, or expired | one failing day; held for a growing while at a threshold  |
 * | complaint                              | held until the owner asks to be written to again          |
 * | anything else, or not proven ours      | unchanged                                                 |
 *
 * What always holds: sender-side reasons never touch an address; more evidence never shortens a hold; a hold for
 * repeats ends by itself; an outcome that arrives twice, or in another order, leads to the same standing.
 */

import { dayOf, holdOfRepeats, withFailingDay } from "./soft-score.ts";
import { type FailingDay, HOLD_CAUSES, type Hold, type SuppressionEntry } from "./suppression-entry.ts";
import { DEFAULT_SUPPRESSION_POLICY, type SuppressionPolicy } from "./suppression-policy.ts";
import { type ObservedOutcome, weighOutcome } from "./weigh-outcome.ts";

/** Enough for what a provider sends twice; days and holds make repetitions harmless beyond it. */
const MAX_APPLIED_IDS = 16;

/** When an outcome is applied, and by which policy. */
export interface ApplyOptions {
  /** Now, milliseconds since 1970. */
  readonly nowMs: number;
  /** The default policy when absent. */
  readonly policy?: SuppressionPolicy;
}

/**
 * Applies one outcome to the entry of its address.
 *
 * @param entry the entry so far; `cleanEntry(address)` for an address that is not on the list
 * @param observed the outcome, its id, when it happened, and whether it is proven to be about our mail
 * @param options now, in milliseconds since 1970, and the policy (the default one when absent)
 * @returns the new entry; the same object when the outcome changes nothing
 * @throws TypeError when `nowMs` is not a finite number
 * @example
 * const failed = { action: "failed", reason: "user-unknown", bounce: "hard", confidence: 0.98 } as const;
 * const entry = applyOutcome(cleanEntry("ann@example.net"), { id: "1", outcome: failed, atMs: 0, isProven: true }, { nowMs: 0 });
 * entry.hold?.cause // "hard"
 */
export function applyOutcome(entry: SuppressionEntry, observed: ObservedOutcome, options: ApplyOptions): SuppressionEntry {
  const { nowMs, policy = DEFAULT_SUPPRESSION_POLICY } = options;
  if (!Number.isFinite(nowMs)) throw new TypeError("applyOutcome: nowMs must be a finite number");
  if (entry.appliedIds.includes(observed.id)) return entry;
  // a clock that is ahead must not hold an address longer, nor outlive a reactivation
  const atMs = Number.isFinite(observed.atMs) ? Math.min(observed.atMs, nowMs) : nowMs;
  if (entry.reactivatedAtMs !== undefined && atMs <= entry.reactivatedAtMs) return entry;
  const weight = weighOutcome(observed, policy);
  switch (weight.kind) {
    case "nothing":
      return entry;
    case "gone":
      return held(entry, observed.id, { cause: "hard", reason: weight.reason, sinceMs: atMs, outcomeId: observed.id });
    case "complaint":
      return held(entry, observed.id, { cause: "complaint", reason: "complaint", sinceMs: atMs, outcomeId: observed.id });
    case "failing-day":
      return withDay(entry, { day: dayOf(atMs), reason: weight.reason }, { nowMs, policy, outcomeId: observed.id });
  }
}

interface DayContext {
  readonly nowMs: number;
  readonly policy: SuppressionPolicy;
  readonly outcomeId: string;
}

function withDay(entry: SuppressionEntry, failing: FailingDay, { nowMs, policy, outcomeId }: DayContext): SuppressionEntry {
  const isRemembered = ({ day }: FailingDay) => day > dayOf(nowMs) - policy.memoryDays;
  if (!isRemembered(failing)) return entry;
  const days = withFailingDay(entry.failingDays, failing, policy);
  if (days === entry.failingDays) return entry;
  const failingDays = days.filter(isRemembered);
  const repeats = holdOfRepeats(failingDays, policy);
  return held({ ...entry, failingDays }, outcomeId, repeats && { ...repeats, outcomeId });
}

function held(entry: SuppressionEntry, outcomeId: string, hold: Hold | undefined): SuppressionEntry {
  const stronger = strongerHold(entry.hold, hold);
  return { ...entry, appliedIds: [...entry.appliedIds, outcomeId].slice(-MAX_APPLIED_IDS), ...(stronger && { hold: stronger }) };
}

/** One without an end beats one with, then the later end, then the stronger cause, then the earlier beginning. */
export function strongerHold(a: Hold | undefined, b: Hold | undefined): Hold | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const [endA, endB] = [a.untilMs ?? Number.POSITIVE_INFINITY, b.untilMs ?? Number.POSITIVE_INFINITY];
  if (endA !== endB) return endA > endB ? a : b;
  const rank = HOLD_CAUSES.indexOf(a.cause) - HOLD_CAUSES.indexOf(b.cause);
  if (rank !== 0) return rank > 0 ? a : b;
  return b.sinceMs < a.sinceMs ? b : a;
}
