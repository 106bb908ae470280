/**
 * Days since 1970 and the counters that return paths keep of them: three decimal digits in BATV,
 * ten bits in SRS, sixteen in tokens. All count in UTC, and all come round again.
 */

export const DAY_MS = 86_400_000;

/** The number of the day. A date that is none is a caller's mistake. */
export function dayOf(now: Date): number {
  const day = Math.floor(now.getTime() / DAY_MS);
  if (Number.isNaN(day)) throw new TypeError("now is no date");
  return day;
}

/** The remainder that is never negative: where a counter stands, or how far it is from one place on to another. */
export function modulo(number: number, modulus: number): number {
  return ((number % modulus) + modulus) % modulus;
}

/** Whether a counter says at most `lifetimeDays` ago, or, as clocks differ, at most `skewDays` ahead. */
export function isRecent(
  ageDays: number,
  { modulus, lifetimeDays, skewDays }: { modulus: number; lifetimeDays: number; skewDays: number },
): boolean {
  return ageDays <= lifetimeDays || ageDays >= modulus - skewDays;
}

/** A span of days that a caller chose: whole, and shorter than the counter, or every day would be within it. */
export function requireDays(name: string, days: number, modulus: number): void {
  if (!Number.isInteger(days) || days < 0 || days >= modulus / 2) {
    throw new TypeError(`${name} is a whole number from 0 to ${modulus / 2 - 1}`);
  }
}
