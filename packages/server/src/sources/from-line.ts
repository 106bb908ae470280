/**
 * The line that begins each message of an mbox: "From ", the envelope sender, an asctime date.
 *
 * RFC 4155 gives one form, programs write many: without a sender, with "-" (Mozilla), with a zone
 * before or behind the year (Gmail, mutt), with "remote from host" (UUCP). Common to all of them
 * are a weekday, a month, a time and a year, in this order; prose that begins with "From " has not.
 */

const WEEKDAYS = new Set(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]);
const MONTHS = new Set(["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]);
const TIME = /^\d{1,2}:\d\d(?::\d\d)?$/;
const YEAR = /^(?:19|20)\d\d$/;

/** "From user@example.com Thu Jan  1 00:00:00 1970": what nearly every program writes, known without taking the line apart. */
const USUAL =
  /^From \S+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \d]\d \d\d:\d\d:\d\d (?:19|20)\d\d$/;

/** A longer line is no From line, however it begins: the guard against a search through a line of megabytes. */
export const FROM_LINE_LIMIT_BYTES = 1024;

export const FROM = Buffer.from("From ", "latin1");

const LF = 0x0a;
const CR = 0x0d;

/** Whether a whole line, without its end, is the From line of an mbox. */
function isFromLine(line: string): boolean {
  if (USUAL.test(line)) return true;
  if (!line.startsWith("From ")) return false;
  const words = line
    .slice(5)
    .split(" ")
    .filter((word) => word !== "");
  const weekday = words.findIndex((word) => WEEKDAYS.has(word.replace(",", "")));
  if (weekday < 0) return false;
  const date = words.slice(weekday + 1, weekday + 7);
  // "Tue Nov  3 10:12:00 2026" as asctime prints it, "Tue, 3 Nov 2026 10:12:00" as some exporters do.
  if (!MONTHS.has(date[0] ?? "") && !MONTHS.has(date[1] ?? "")) return false;
  return date.some((word) => TIME.test(word)) && date.some((word) => YEAR.test(word));
}

/**
 * Where the From line at `start` ends, its line end included: -1 when there is none, and -2 when
 * the bytes end before the line does.
 */
export function fromLineEnd(bytes: Buffer, start: number): number {
  let end = start;
  const stop = Math.min(bytes.length, start + FROM_LINE_LIMIT_BYTES);
  while (end < stop && bytes[end] !== LF && bytes[end] !== CR) end++;
  if (end === stop) return stop === bytes.length && startsLikeFrom(bytes, start) ? -2 : -1;
  if (!isFromLine(bytes.toString("latin1", start, end))) return -1;
  if (bytes[end] === LF) return end + 1;
  if (end + 1 === bytes.length) return -2; // this CR may be half of a CRLF
  return bytes[end + 1] === LF ? end + 2 : end + 1;
}

function startsLikeFrom(bytes: Buffer, start: number): boolean {
  return bytes.subarray(start, start + FROM.length).equals(FROM.subarray(0, Math.min(FROM.length, bytes.length - start)));
}
