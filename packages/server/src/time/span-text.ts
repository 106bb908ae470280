/** A time span for people: one number and one unit, "90s", "5m", "4h", as the configuration writes it too. */

const UNITS: readonly (readonly [string, number])[] = [
  ["d", 86_400_000],
  ["h", 3_600_000],
  ["m", 60_000],
  ["s", 1000],
];

/** 90000 -> "90s", 300000 -> "5m", 250 -> "250ms": the largest unit of which there are two, or exactly one; rounded. */
export function spanText(spanMs: number): string {
  const unit = UNITS.find(([, unitMs]) => spanMs >= 2 * unitMs || spanMs === unitMs);
  return unit === undefined ? `${Math.round(spanMs)}ms` : `${Math.round(spanMs / unit[1])}${unit[0]}`;
}
