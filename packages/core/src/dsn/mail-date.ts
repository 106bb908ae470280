/** ISO 8601 to the date of a header (RFC 5322 §3.3), the offset kept. */

const ISO = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/;
const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Dates are checked before any is written, and most of them are now. */
const written = new Map<string, string | undefined>();
const MOST_WRITTEN = 64;

/** "Sun, 22 Nov 2026 10:00:00 +0100"; undefined when `iso` is no such date. Without an offset the zone is not known: "-0000". */
export function mailDate(iso: string): string | undefined {
  if (written.has(iso)) return written.get(iso);
  if (written.size >= MOST_WRITTEN) written.clear();
  const date = dateOf(iso);
  written.set(iso, date);
  return date;
}

function dateOf(iso: string): string | undefined {
  const match = ISO.exec(iso);
  if (match === null) return undefined;
  // One by one: taking an array apart costs more than the pattern.
  const year = match[1] ?? "";
  const month = match[2] ?? "";
  const day = match[3] ?? "";
  const hour = match[4] ?? "";
  const minute = match[5] ?? "";
  const second = match[6] ?? "00";
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)));
  // A date that does not exist comes out as another one.
  if (Number(year) < 1900 || date.getUTCDate() !== Number(day) || date.getUTCMonth() !== Number(month) - 1) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return `${DAYS[date.getUTCDay()]}, ${day} ${MONTHS[date.getUTCMonth()]} ${year} ${hour}:${minute}:${second} ${offsetOf(match[7])}`;
}

/** "-0000": the time is in UTC, and nobody knows the zone (RFC 5322 §3.3). */
function offsetOf(zone: string | undefined): string {
  if (zone === undefined) return "-0000";
  return zone === "Z" ? "+0000" : zone.replace(":", "");
}

/** "2026-11-22 10:00 +01:00": read alike in every language. */
export function plainDate(iso: string): string {
  const [, year, month, day, hour, minute, , zone] = ISO.exec(iso) ?? [];
  if (year === undefined) return iso;
  return `${year}-${month}-${day} ${hour}:${minute} ${zone === "Z" ? "UTC" : (zone ?? "")}`.trimEnd();
}
