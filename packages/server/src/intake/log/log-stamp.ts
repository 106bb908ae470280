/**
 * The time at the beginning of a line, and what follows it. Syslog's own form (RFC 3164) has neither year nor zone: it is the
 * machine's, of the year in which the line is not of the future.
 */

/** A line without its time. */
export interface Stamped {
  readonly atMs: number;
  readonly rest: string;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/** "Nov 22 10:00:00", with parts of a second as journalctl -o short-precise has them. */
const BSD = /^([A-Z][a-z]{2}) [ \d]\d (\d\d):(\d\d):(\d\d)(\.\d{1,6})? /;
/** RFC 3339, as rsyslog, journalctl -o short-iso and Exim write it: "T" or a blank, a zone or none, with or without a colon. */
const ISO = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:[.,](\d{1,9}))?(?: ?(Z|[+-]\d\d:?\d\d))? /;
/** "<22>1 " of RFC 5424, "<22>" of RFC 3164, "Sun " of journalctl -o short-full. */
const BEFORE = /^(?:<\d{1,3}>(?:1 )?|[A-Z][a-z]{2} (?=\d{4}-))/;
/** Clocks differ a little, and a line is not read before it is written. */
const AHEAD_MS = 86_400_000;

/** Takes the time off; undefined for a line without one. */
export function stampOf(line: string, nowMs: number): Stamped | undefined {
  const begin = BEFORE.exec(line)?.[0].length ?? 0;
  const text = begin === 0 ? line : line.slice(begin);
  return isoStamp(text) ?? bsdStamp(text, nowMs);
}

function isoStamp(text: string): Stamped | undefined {
  const found = ISO.exec(text);
  if (found === null) return undefined;
  const [whole, day = "", clock = "", fraction = "0", zone = ""] = found;
  const atMs = Date.parse(`${day}T${clock}.${fraction.slice(0, 3).padEnd(3, "0")}${zone.replace(/^([+-]\d\d)(\d\d)$/, "$1:$2")}`);
  // journalctl -o short-full names its zone behind the time
  return Number.isNaN(atMs) ? undefined : { atMs, rest: text.slice(whole.length).replace(/^UTC /, "") };
}

function bsdStamp(text: string, nowMs: number): Stamped | undefined {
  const found = BSD.exec(text);
  const month = MONTHS.indexOf(found?.[1] ?? "");
  if (found === null || month < 0) return undefined;
  const [whole, , hours, minutes, seconds] = found;
  const day = Number(text.slice(4, 6));
  const inYear = (year: number): number => new Date(year, month, day, Number(hours), Number(minutes), Number(seconds)).getTime();
  const year = new Date(nowMs).getFullYear();
  // a line of January that is read in December is of the next year, when the writer's clock is ahead
  const nextMs = inYear(year + 1);
  const thisMs = nextMs <= nowMs + AHEAD_MS ? nextMs : inYear(year);
  return { atMs: thisMs > nowMs + AHEAD_MS ? inYear(year - 1) : thisMs, rest: text.slice(whole.length) };
}
