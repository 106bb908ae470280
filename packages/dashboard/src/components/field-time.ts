/** A time between the address bar, which has an instant (RFC 3339), and a field of a form, which has the clock of the viewer's zone. */

const MINUTE_MS = 60_000;

/** "2026-11-22T12:00", as `datetime-local` has it; "" for what is no time. */
export function fieldTime(instant: string, zone: string): string {
  const atMs = Date.parse(instant);
  if (Number.isNaN(atMs)) return "";
  const shiftMs = zone === "UTC" ? 0 : new Date(atMs).getTimezoneOffset() * MINUTE_MS;
  return new Date(atMs - shiftMs).toISOString().slice(0, 16);
}

/** The instant that a field names; "" for none. */
export function instantOf(text: string, zone: string): string {
  const atMs = Date.parse(zone === "UTC" ? `${text}Z` : text);
  return Number.isNaN(atMs) ? "" : new Date(atMs).toISOString();
}
