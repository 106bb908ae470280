/** Times in the viewer's zone and language. */

/** How somebody wants to read times. */
export interface TimeStyle {
  readonly language: string;
  /** IANA name, or "local". */
  readonly zone: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs more than using it a thousand times. */
function formatFor({ language, zone }: TimeStyle, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, zone, options]);
  const made =
    formats.get(key) ?? new Intl.DateTimeFormat(language, { ...options, hourCycle: "h23", ...(zone !== "local" && { timeZone: zone }) });
  formats.set(key, made);
  return made;
}

/** 22 Nov 2026, 12:00:03 GMT+1 */
export function wholeTime(atMs: number, style: TimeStyle): string {
  return formatFor(style, { dateStyle: "medium", timeStyle: "long" }).format(atMs);
}

/** 12:00, and the day before it where it is not today. */
export function shortTime(atMs: number, style: TimeStyle, nowMs: number = Date.now()): string {
  const day = formatFor(style, { day: "numeric", month: "short" });
  const time = formatFor(style, { hour: "2-digit", minute: "2-digit" }).format(atMs);
  return day.format(atMs) === day.format(nowMs) ? time : `${day.format(atMs)}, ${time}`;
}

/** 22 Nov */
export function dayText(atMs: number, style: TimeStyle): string {
  return formatFor(style, { day: "numeric", month: "short" }).format(atMs);
}

const STEPS = [
  ["year", 31_557_600_000],
  ["month", 2_629_800_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1000],
] as const;

const relativeFormats = new Map<string, Intl.RelativeTimeFormat>();

/** 5 min. ago; in 3 days. */
export function relativeTime(atMs: number, { language }: TimeStyle, nowMs: number = Date.now()): string {
  const apartMs = atMs - nowMs;
  const [unit, stepMs] = STEPS.find(([, step]) => Math.abs(apartMs) >= step) ?? ["second", 1000];
  const format = relativeFormats.get(language) ?? new Intl.RelativeTimeFormat(language, { numeric: "auto", style: "short" });
  relativeFormats.set(language, format);
  return format.format(Math.trunc(apartMs / stepMs), unit);
}

/** Of two times the span between them: "1 h", "3 d". */
export function spanText(spanMs: number, language: string): string {
  const [unit, stepMs] = STEPS.find(([, step]) => spanMs >= step) ?? ["second", 1000];
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 0 }).format(spanMs / stepMs);
}
