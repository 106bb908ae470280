/**
 * Dates of mail (RFC 5322 §3.3, §4.3) and the forms that programs print instead, to ISO 8601 with
 * the offset kept. A date without a zone gives a time without one.
 */

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Zones by name (RFC 5322 §4.3, and those that servers print), as minutes east of UTC. */
const ZONES: Readonly<Record<string, number>> = {
  UT: 0,
  UTC: 0,
  GMT: 0,
  Z: 0,
  WET: 0,
  WEST: 60,
  BST: 60,
  CET: 60,
  MET: 60,
  MEZ: 60,
  CEST: 120,
  MEST: 120,
  MESZ: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  MSD: 240,
  IST: 330,
  SGT: 480,
  HKT: 480,
  PST: -480,
  PDT: -420,
  MST: -420,
  MDT: -360,
  CST: -360,
  CDT: -300,
  EST: -300,
  EDT: -240,
  AKST: -540,
  HST: -600,
  BRT: -180,
  ART: -180,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
};

const TIME = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:[.,]\d+)?(?: ?([AaPp])\.?[Mm]\b\.?)?`;
const ZONE = String.raw` ?(?:([+-])(\d{2}):?(\d{2})|\(?([A-Z]{1,5})\)?)?`;

/** A way to write a date: the numbers of its pattern's groups. The time has four, from `time` on, and the zone the four behind it. */
interface Form {
  readonly pattern: RegExp;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time: number;
}

// biome-ignore format: one pattern a line
const FORMS: readonly Form[] = [
  // Thu, 29 Apr 2010 23:45:14 +0900 (JST), the normal case
  { pattern: new RegExp(String.raw`(\d{1,2})[ -]([A-Za-z]{3})[a-z]{0,6}\.?[ -](\d{4}|\d{2}),? ${TIME}${ZONE}`), day: 1, month: 2, year: 3, time: 4 },
  // Thu Apr 29 23:45:14 2010 and Thu Apr 29 23:45:14 JST 2010: ctime(3) and date(1)
  { pattern: new RegExp(String.raw`([A-Za-z]{3})[a-z]{0,6}\.? (\d{1,2}),? ${TIME}${ZONE} (\d{4})`), month: 1, day: 2, time: 3, year: 11 },
  // April 29, 2010 11:45:14 PM
  { pattern: new RegExp(String.raw`([A-Za-z]{3})[a-z]{0,6}\.? (\d{1,2}),? (\d{4}),? ${TIME}${ZONE}`), month: 1, day: 2, year: 3, time: 4 },
  // 2010-04-29 23:45:14, 2010/04/29 23:45, 2010-04-29T23:45:14Z
  { pattern: new RegExp(String.raw`(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[Tt]|,? )${TIME}${ZONE}`), year: 1, month: 2, day: 3, time: 4 },
  // 4/29/2010 11:45:14 PM: Microsoft, month first
  { pattern: new RegExp(String.raw`(\d{1,2})/(\d{1,2})/(\d{4}),? ${TIME}${ZONE}`), month: 1, day: 2, year: 3, time: 4 },
];

/** "Thu, 22 Apr 2010 23:45:14 +0900", with a zone that there is: what nearly every Date field begins with. */
const USUAL =
  /^(?:[A-Z][a-z]{2}, ?)?(0?[1-9]|[12]\d|3[01]) ([A-Z][a-z]{2}) ([12]\d{3}) ((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d) ([+-](?:0\d|1[0-2]))(00|30)(?!\d)/;

/** The days that a month has in every year. */
const EVERY_YEAR = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function usualDate(text: string): string | undefined {
  const match = USUAL.exec(text);
  if (match === null) return undefined;
  // Taken one by one: most mails have three dates, and taking an array apart costs more than the pattern.
  const day = match[1] ?? "";
  const month = monthNumber(match[2] ?? "");
  if (month === 0 || (day > "28" && day.length === 2 && Number(day) > (EVERY_YEAR[month - 1] as number))) return undefined;
  const minutes = match[6];
  const zone = match[5] === "-00" && minutes === "00" ? "+00" : match[5];
  return `${match[3]}-${two(month)}-${day.length === 1 ? `0${day}` : day}T${match[4]}${zone}:${minutes}`;
}

/** "2010-04-29T23:45:14+09:00", or undefined when `text` holds no date. */
export function parseDate(text: string): string | undefined {
  if (text === "") return undefined;
  const usual = usualDate(text);
  if (usual !== undefined) return usual;
  const start = text.slice(0, 200);
  const line = /\s\s|[^\x20-\x7e]/.test(start) ? start.replaceAll(/\s+/g, " ") : start;
  for (const form of FORMS) {
    const match = form.pattern.exec(line);
    const date = match && build(form, match);
    if (date) return date;
  }
  return undefined;
}

function build(form: Form, groups: readonly (string | undefined)[]): string | undefined {
  const [hour = "", minute = "", second = "0", half, ...zone] = groups.slice(form.time);
  const date = {
    year: fullYear(Number(groups[form.year])),
    month: monthNumber(groups[form.month] ?? ""),
    day: Number(groups[form.day]),
    hour: hour24(Number(hour), half),
    minute: Number(minute),
    second: Math.min(Number(second), 59),
  };
  if (!(date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= daysOf(date) && date.hour < 24 && date.minute < 60))
    return undefined;
  return `${date.year}-${two(date.month)}-${two(date.day)}T${two(date.hour)}:${two(date.minute)}:${two(date.second)}${zoneOf(zone)}`;
}

function daysOf({ year, month }: { readonly year: number; readonly month: number }): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** "+09:00"; empty for what is no zone of this earth. */
function zoneOf([sign, hours = "", minutes = "", name]: readonly (string | undefined)[]): string {
  if (sign === undefined) return namedZone(name);
  if (Number(hours) > 14 || Number(minutes) > 59) return "";
  return `${hours === "00" && minutes === "00" ? "+" : sign}${hours}:${minutes}`;
}

/** 1 to 12 of a number or an English name; 0 when it is neither. */
function monthNumber(text: string): number {
  return /^\d/.test(text) ? Number(text) : MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}

/** RFC 5322 §4.3: two digits below 50 are of this century, others and three digits of the last. */
function fullYear(year: number): number {
  if (year >= 1000) return year;
  return year < 50 ? year + 2000 : year + 1900;
}

function hour24(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}

function namedZone(name: string | undefined): string {
  const minutes = name === undefined ? undefined : ZONES[name];
  if (minutes === undefined) return "";
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
