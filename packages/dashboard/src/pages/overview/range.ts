/** The span of time that the overview shows, and the same span before it for comparison. */

/** One row a span: how long, and of how much each figure is. */
export const RANGES = {
  "24h": { spanMs: 86_400_000, stepMs: 3_600_000, by: "hour" },
  "7d": { spanMs: 7 * 86_400_000, stepMs: 6 * 3_600_000, by: "hour" },
  "30d": { spanMs: 30 * 86_400_000, stepMs: 86_400_000, by: "day" },
} as const;

/** The name of one. */
export type RangeName = keyof typeof RANGES;

/**
 * From, to, and where the span before began; whole hours, so that the same question is asked for an hour. Figures of days are those
 * of days in UTC: steps that begin elsewhere would show each a day too early, and the first not at all.
 */
export function rangeTimes(name: RangeName, nowMs: number) {
  const { spanMs, stepMs, by } = RANGES[name];
  const untilMs = Math.ceil(nowMs / 3_600_000) * 3_600_000;
  const sinceMs = untilMs - spanMs;
  return { beforeMs: sinceMs - spanMs, sinceMs, untilMs, stepsFromMs: by === "day" ? Math.floor(sinceMs / stepMs) * stepMs : sinceMs };
}
