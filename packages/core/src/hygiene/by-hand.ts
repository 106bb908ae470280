/**
 * Decisions of people and programs over an entry: hold an address, or write to it again.
 *
 * After a reactivation nothing that happened before it counts any more, so a bounce that arrives late does not undo
 * the decision. A complaint is taken back only by the person who complained: the caller must say so.
 */

import { strongerHold } from "./apply-outcome.ts";
import type { SuppressionEntry } from "./suppression-entry.ts";

/** When somebody decides, and for how long. */
export interface HoldByHand {
  /** Now, milliseconds since 1970. */
  readonly nowMs: number;
  /** When the address comes back by itself; absent: not before it is reactivated. */
  readonly untilMs?: number;
}

/**
 * Holds an address because somebody said so. A stronger hold that is there already stays.
 *
 * @example
 * suppressByHand(cleanEntry("ann@example.net"), { nowMs: 0, untilMs: 1000 }).hold // { cause: "manual", sinceMs: 0, untilMs: 1000 }
 */
export function suppressByHand(entry: SuppressionEntry, { nowMs, untilMs }: HoldByHand): SuppressionEntry {
  const hold = strongerHold(entry.hold, { cause: "manual", sinceMs: nowMs, ...(untilMs !== undefined && { untilMs }) });
  return hold === undefined ? entry : { ...entry, hold };
}

/** The entry without its hold, or why it may not be lifted. */
export type Reactivation =
  | { readonly ok: true; readonly entry: SuppressionEntry }
  | { readonly ok: false; readonly problem: "complaint-needs-consent" };

/**
 * Lifts the hold and forgets the failing days.
 *
 * @param options now, and whether the owner of the address asked for our mail again (needed after a complaint)
 * @example
 * const entry = suppressByHand(cleanEntry("ann@example.net"), { nowMs: 0 });
 * const lifted = reactivate(entry, { nowMs: 1, hasConsent: false });
 * lifted.ok && lifted.entry.hold // undefined
 */
export function reactivate(
  entry: SuppressionEntry,
  { nowMs, hasConsent }: { readonly nowMs: number; readonly hasConsent: boolean },
): Reactivation {
  if (entry.hold?.cause === "complaint" && !hasConsent) return { ok: false, problem: "complaint-needs-consent" };
  const { hold: _lifted, ...rest } = entry;
  return { ok: true, entry: { ...rest, failingDays: [], reactivatedAtMs: Math.max(nowMs, entry.reactivatedAtMs ?? nowMs) } };
}
