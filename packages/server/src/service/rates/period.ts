/** Periods of whole hours, as the figures are kept; and the period of the same length before one. */

import { HOUR_MS, hourOf } from "../../ledger/index.ts";

/** From the first moment up to, and without, the last. */
export interface Period {
  readonly sinceMs: number;
  readonly untilMs: number;
}

/** The hours that touch a span which ends now: the one that has begun is the last of them. */
export function periodEnding(nowMs: number, spanMs: number): Period {
  const untilMs = (hourOf(nowMs) + 1) * HOUR_MS;
  const hours = Math.max(1, Math.ceil(spanMs / HOUR_MS));
  return { sinceMs: Math.max(0, untilMs - hours * HOUR_MS), untilMs };
}

/** What is compared with: as long, and right before. */
export function periodBefore({ sinceMs, untilMs }: Period): Period {
  return { sinceMs: Math.max(0, sinceMs - (untilMs - sinceMs)), untilMs: sinceMs };
}

/** How many hours it is. */
export function hoursOf({ sinceMs, untilMs }: Period): number {
  return Math.round((untilMs - sinceMs) / HOUR_MS);
}

/** The hours that a span between two moments touches. */
export function periodBetween(fromMs: number, toMs: number): Period {
  const sinceMs = hourOf(Math.max(0, fromMs)) * HOUR_MS;
  return { sinceMs, untilMs: Math.max(sinceMs + HOUR_MS, Math.ceil(toMs / HOUR_MS) * HOUR_MS) };
}
