/** Numbers in the words of a language. What cannot be computed is a dash, never NaN. */

const NONE = "–";

/** 12,345 */
export function countText(count: number, language: string): string {
  return new Intl.NumberFormat(language).format(count);
}

/** 1.25 %; small shares keep two figures, so that 0.08 % is not 0 %. */
export function shareText(share: number | undefined, language: string): string {
  if (share === undefined || !Number.isFinite(share)) return NONE;
  const digits = share !== 0 && Math.abs(share) < 0.1 ? 2 : 1;
  return new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: digits }).format(share);
}

/** A part of a whole; undefined when there is no whole. */
export function shareOf(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** 14.2 kB */
export function sizeText(bytes: number, language: string): string {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const format = { style: "unit", unit: UNITS[power] ?? "byte", unitDisplay: "short", maximumFractionDigits: power === 0 ? 0 : 1 } as const;
  return new Intl.NumberFormat(language, format).format(bytes / 1000 ** power);
}
