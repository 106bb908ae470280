/** What an entry means now: whether mail may be sent to the address, and if not, why and how long. */

import { dayOf, softScore } from "./soft-score.ts";
import type { Hold, SuppressionEntry } from "./suppression-entry.ts";
import { DEFAULT_SUPPRESSION_POLICY, type SuppressionPolicy } from "./suppression-policy.ts";

/** What an entry means at a moment. */
export interface AddressStanding {
  /** Whether mail to the address is held back. */
  readonly isSuppressed: boolean;
  /** The hold in force; absent when mail may be sent. */
  readonly hold?: Hold;
  /** The soft score now; an address is held when an outcome brings it to 1. */
  readonly score: number;
}

/**
 * Says whether an address is suppressed at a moment.
 *
 * @example
 * addressStandingOf(cleanEntry("ann@example.net"), { nowMs: Date.UTC(2026, 10, 22) }) // { isSuppressed: false, score: 0 }
 */
export function addressStandingOf(
  entry: SuppressionEntry,
  { nowMs, policy = DEFAULT_SUPPRESSION_POLICY }: { readonly nowMs: number; readonly policy?: SuppressionPolicy },
): AddressStanding {
  const score = softScore(entry.failingDays, dayOf(nowMs), policy);
  const { hold } = entry;
  const isSuppressed = hold !== undefined && (hold.untilMs === undefined || nowMs < hold.untilMs);
  return { isSuppressed, score, ...(isSuppressed && { hold }) };
}
