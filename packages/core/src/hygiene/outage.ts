/**
 * Whether a destination that says "user unknown" is itself the patient. On 14 and 15 December 2020 Gmail answered
 * `550-5.1.1 The email account that you tried to reach does not exist` for accounts that did exist, for six hours;
 * lists that believed it lost their readers. A destination that suddenly refuses many is not believed about one.
 */

/** How many of the recipients at a destination failed for good, now and usually. */
export interface HardFailureRate {
  /** Recipients tried at the destination in the last hour. */
  readonly tried: number;
  /** How many of them failed for good. */
  readonly failed: number;
  /** The share that failed for good over the last weeks, 0…1. */
  readonly usualShare: number;
}

/** From which numbers on permanent failures are an outage of the destination. */
export interface OutagePolicy {
  /** With fewer recipients than this, a share says nothing. */
  readonly minTried: number;
  /** A share below this is no outage, however unusual. */
  readonly minShare: number;
  /** So many times the usual share is unusual. */
  readonly factor: number;
}

/** The numbers of a site that has none of its own. */
export const DEFAULT_OUTAGE_POLICY: OutagePolicy = { minTried: 50, minShare: 0.2, factor: 5 };

/**
 * Whether a destination refuses so many more than usual that its permanent failures are not to be believed.
 *
 * @param rate recipients tried and failed in the last hour, and the usual share
 * @example
 * looksLikeOutage({ tried: 400, failed: 120, usualShare: 0.01 }) // true
 */
export function looksLikeOutage({ tried, failed, usualShare }: HardFailureRate, policy: OutagePolicy = DEFAULT_OUTAGE_POLICY): boolean {
  if (tried < policy.minTried) return false;
  const share = failed / tried;
  return share >= policy.minShare && share >= usualShare * policy.factor;
}
