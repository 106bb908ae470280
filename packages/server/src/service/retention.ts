/**
 * What is kept, and until when: from the configuration to the times that the store is asked to forget from.
 *
 * Always holds: nothing that names an address outlives the time of addresses; the last hour of the history of the suppression
 * list stays, for daemons that keep a filter of the list learn from it what has changed.
 */

import type { Configuration } from "../config/index.ts";
import type { ForgetRequest } from "../store/index.ts";

const HOUR_MS = 3_600_000;

/** What is too old now; undefined as long as nobody has read the site's secret, for then no address could be hidden. */
export function tooOld(
  { retention, addressSecret }: Configuration,
  { nowMs, limit }: { nowMs: number; limit: number },
): ForgetRequest | undefined {
  if (addressSecret === undefined) return undefined;
  const { bodiesMs, addressesMs, outcomesMs, sentMs, ratesMs, eventsMs } = retention;
  const named = (keptMs: number): number => nowMs - Math.min(keptMs, addressesMs);
  return {
    bodiesBeforeMs: named(bodiesMs),
    addressesBeforeMs: nowMs - addressesMs,
    outcomesBeforeMs: nowMs - outcomesMs,
    sentBeforeMs: named(sentMs),
    ratesBeforeMs: nowMs - ratesMs,
    eventsBeforeMs: named(eventsMs),
    alarmsBeforeMs: named(ratesMs),
    historyBeforeMs: nowMs - Math.max(addressesMs, HOUR_MS),
    secret: addressSecret,
    limit,
  };
}
