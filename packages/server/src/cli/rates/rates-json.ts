/** The rates as one object for programs. Times are ISO 8601, shares numbers from 0 to 1 and absent where nothing was sent. */

import type { RateFigures, RateRow, Standing } from "../../service/rates/index.ts";
import type { RatesView } from "./rates-view.ts";

export function ratesJson({ period, by, now, before, hours, groups, reasons, reputation }: RatesView) {
  return {
    since: iso(period.sinceMs),
    until: iso(period.untilMs),
    ...figures(now),
    before: figures(before),
    by,
    items: by === "reason" ? [] : groups.map(row),
    reasons: reasons.map(({ reason, tally }) => ({ reason, ...tally })),
    hours: hours.map(row),
    limits: reputation.standings.map(standing),
    hurting: reputation.hurting.map(row),
  };
}

function figures({ tally, shares: { sent, ...shares } }: RateFigures) {
  return { counts: { sent, ...tally }, shares };
}

function row({ key, ...rest }: RateRow) {
  return { ...(typeof key === "number" ? { at: iso(key) } : { name: key }), ...figures(rest) };
}

function standing({ limit, share, state }: Standing) {
  const { id, share: of, provider, warnAbove, limit: at, source } = limit;
  return {
    id,
    of,
    ...(provider !== undefined && { provider }),
    ...(share !== undefined && { share }),
    warnAbove,
    limit: at,
    state,
    source,
  };
}

function iso(atMs: number): string {
  return new Date(atMs).toISOString();
}
