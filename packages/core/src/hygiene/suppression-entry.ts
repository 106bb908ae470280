/**
 * What is known of one address on the suppression list: the days on which mail to it failed softly,
 * and the hold that keeps mail back now, or kept it back last.
 *
 * Times are milliseconds since 1970, days are whole days (UTC) since 1970. An entry is a value:
 * every function of this folder returns a new one, or the same one when nothing changed.
 */

import type { Reason } from "../model/index.ts";

/** Why mail is held: a permanent failure, many soft ones, a complaint, or somebody's decision. Strongest last. */
export const HOLD_CAUSES = ["repeats", "hard", "manual", "complaint"] as const;
/** Why mail is held. */
export type HoldCause = (typeof HOLD_CAUSES)[number];

/**
 * The reasons that may ever hold an address: those to which the table of reasons gives a suppression (a test holds
 * both equal), without the complaint, which has a rule of its own. No other can even be written into a policy.
 */
export const SUPPRESSING_REASONS = [
  "user-unknown",
  "domain-unknown",
  "user-moved",
  "no-mail-accepted",
  "suppressed",
  "mailbox-disabled",
  "mailbox-full",
  "recipient-refused",
  "expired",
] as const satisfies readonly Reason[];
/** A reason that may hold an address. */
export type SuppressingReason = (typeof SUPPRESSING_REASONS)[number];

/** A while, or for good, in which an address gets no mail. */
export interface Hold {
  /** Why. */
  readonly cause: HoldCause;
  /** Absent for a decision by hand. */
  readonly reason?: Reason;
  /** To the day for "repeats", to the millisecond otherwise. */
  readonly sinceMs: number;
  /** When the address comes back by itself; absent: not before somebody reactivates it. */
  readonly untilMs?: number;
  /** The outcome that brought it. */
  readonly outcomeId?: string;
}

/** A day on which mail failed softly, with the weightiest reason of that day. */
export interface FailingDay {
  /** Days since 1970, UTC. */
  readonly day: number;
  /** Why mail failed on it. */
  readonly reason: SuppressingReason;
}

/** What is known of one address. */
export interface SuppressionEntry {
  /** Canonical address. */
  readonly address: string;
  /** Ascending, one a day, none older than the policy's memory. */
  readonly failingDays: readonly FailingDay[];
  /** The hold in force, or the last one; absent when there was none since the last reactivation. */
  readonly hold?: Hold;
  /** Outcomes up to this moment no longer count. */
  readonly reactivatedAtMs?: number;
  /** Ids of the outcomes that were applied last: one that arrives twice counts once. */
  readonly appliedIds: readonly string[];
}

/** An address of which nothing bad is known. */
export function cleanEntry(address: string): SuppressionEntry {
  return { address, failingDays: [], appliedIds: [] };
}

export function isSuppressingReason(reason: Reason): reason is SuppressingReason {
  return SUPPRESSING_REASONS.some((suppressing) => suppressing === reason);
}
