/**
 * The score of an address that fails softly: each failing day adds a share of its reason's threshold, and
 * loses weight with time. At 1 the address is held, for a while that grows with every further day at 1.
 *
 * Everything is computed from the set of failing days, nothing from the order in which outcomes arrived. So a
 * day more never shortens a hold, and a campaign of a thousand messages on one day is one day.
 */

import { DAY_MS } from "./durations.ts";
import type { FailingDay, Hold } from "./suppression-entry.ts";
import type { SuppressionPolicy } from "./suppression-policy.ts";

/** Sums of many decayed shares that should be 1 may miss it by rounding. */
const ROUNDING = 1e-9;

export function dayOf(ms: number): number {
  return Math.floor(ms / DAY_MS);
}

/** The days with one more; of two reasons on a day the one with the lower threshold stays. */
export function withFailingDay(days: readonly FailingDay[], added: FailingDay, policy: SuppressionPolicy): readonly FailingDay[] {
  const same = days.find(({ day }) => day === added.day);
  if (same !== undefined && weighsMore(same, added, policy)) return days;
  return [...days.filter(({ day }) => day !== added.day), added].sort((a, b) => a.day - b.day);
}

/** Ties are broken by name, so that the order of arrival leaves no trace. */
function weighsMore(held: FailingDay, added: FailingDay, policy: SuppressionPolicy): boolean {
  const difference = policy.thresholdDays[added.reason] - policy.thresholdDays[held.reason];
  return difference === 0 ? held.reason <= added.reason : difference > 0;
}

/** The score on a day: 1 or more suppresses. Days after it do not count. */
export function softScore(days: readonly FailingDay[], day: number, policy: SuppressionPolicy): number {
  return days
    .filter((failing) => failing.day <= day)
    .reduce((score, failing) => score + 2 ** ((failing.day - day) / policy.halfLifeDays) / policy.thresholdDays[failing.reason], 0);
}

/** The hold that the failing days amount to: the one that lasts longest. */
export function holdOfRepeats(days: readonly FailingDay[], policy: SuppressionPolicy): Hold | undefined {
  let hold: Hold | undefined;
  let daysOver = 0;
  for (const { day, reason } of days) {
    if (softScore(days, day, policy) < 1 - ROUNDING) continue;
    const holdDays = Math.min(policy.holdDays * policy.holdGrowth ** daysOver, policy.maxHoldDays);
    const untilMs = Math.round((day + 1 + holdDays) * DAY_MS);
    if (hold?.untilMs === undefined || untilMs >= hold.untilMs) hold = { cause: "repeats", reason, sinceMs: day * DAY_MS, untilMs };
    daysOver += 1;
  }
  return hold;
}
