/** Times: milliseconds since 1970 inside, ISO 8601 outside. What is not given stays so. */

/** ECMAScript's last date. */
const MAX_MS = 8.64e15;

/** Milliseconds -> ISO 8601. What lies beyond all dates is the last one. */
export function instant(atMs: number): string;
export function instant(atMs: number | undefined): string | undefined;
export function instant(atMs: number | undefined): string | undefined {
  return atMs === undefined ? undefined : new Date(Math.min(Math.max(atMs, -MAX_MS), MAX_MS)).toISOString();
}

/** ISO 8601 -> milliseconds. */
export function millis(text: string): number;
export function millis(text: string | undefined): number | undefined;
export function millis(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Date.parse(text);
}
