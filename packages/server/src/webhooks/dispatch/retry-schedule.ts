/**
 * When an event that was not heard is told again: the schedule that the specification of Standard Webhooks gives as its
 * example, ten attempts within a little more than three days.
 */

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** Pauses between attempts. */
export const RETRY_AFTER_MS: readonly number[] = [
  5 * SECOND_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  24 * HOUR_MS,
];

/** What failed together is not to come back together: up to so much of a pause is added. */
const JITTER = 0.1;

/** The pause after so many attempts; undefined when there were enough. `random`: 0 to 1. */
export function pauseAfter(attempts: number, random: number): number | undefined {
  const pauseMs = RETRY_AFTER_MS[attempts - 1];
  return pauseMs === undefined ? undefined : Math.round(pauseMs * (1 + JITTER * random));
}
