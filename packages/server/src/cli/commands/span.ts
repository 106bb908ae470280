/** A span of time on the command line: "4h", "2d". */

const UNITS_MS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds; throws SyntaxError for what is no span. */
export function span(input: string): number {
  const [, digits, unit = ""] = /^(\d{1,6})([smhd])$/.exec(input) ?? [];
  const spanMs = Number(digits) * (UNITS_MS[unit] ?? Number.NaN);
  if (Number.isNaN(spanMs)) throw new SyntaxError("it is a number of at most six digits and one of s, m, h, d");
  return spanMs;
}
