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

const TIME = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:[.,]\d+)?(?:\s*([ap])\.?m\.?)?`;
const ZONE = String.raw`\s*(?:([+-])(\d{2}):?(\d{2})|\(?([A-Z]{1,5})\)?)?`;
// biome-ignore format: one pattern a line
const FORMS: readonly { readonly pattern: RegExp; readonly order: string }[] = [
  // Thu, 29 Apr 2010 23:45:14 +0900 (JST), the normal case
  { pattern: new RegExp(String.raw`(\d{1,2})[ -]([A-Za-z]{3})[a-z]*\.?[ -](\d{4}|\d{2}),?\s+${TIME}${ZONE}`, ""), order: "dmy" },
  // Thu Apr 29 23:45:14 2010 and Thu Apr 29 23:45:14 JST 2010: ctime(3) and date(1)
  { pattern: new RegExp(String.raw`([A-Za-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+${TIME}${ZONE}\s+(\d{4})`, ""), order: "md…y" },
  // April 29, 2010 11:45:14 PM
  { pattern: new RegExp(String.raw`([A-Za-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4}),?\s+${TIME}${ZONE}`, ""), order: "mdy" },
  // 2010-04-29 23:45:14, 2010/04/29 23:45, 2010-04-29T23:45:14Z
  { pattern: new RegExp(String.raw`(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:T|,?\s+)${TIME}${ZONE}`, "i"), order: "ymd" },
  // 4/29/2010 11:45:14 PM: Microsoft, month first
  { pattern: new RegExp(String.raw`(\d{1,2})/(\d{1,2})/(\d{4}),?\s+${TIME}${ZONE}`, "i"), order: "m/d/y" },
];

/** "2010-04-29T23:45:14+09:00", or undefined when `text` holds no date. */
export function parseDate(text: string): string | undefined {
  const start = text.slice(0, 200);
  const line = /\s\s|[^ -~]/.test(start) ? start.replaceAll(/\s+/g, " ") : start;
  for (const { pattern, order } of FORMS) {
    const match = pattern.exec(line);
    const date = match && build(order, match.slice(1));
    if (date) return date;
  }
  return undefined;
}

/** The parts of a match in the order of its form: three of date (with the year last for ctime), four of time, four of zone. */
function build(order: string, parts: readonly (string | undefined)[]): string | undefined {
  const ctime = order === "md…y";
  const [a = "", b = "", c = ""] = ctime ? [parts[0], parts[1], parts[10]] : parts;
  const [hour = "", minute = "", second = "0", half] = parts.slice(ctime ? 2 : 3);
  const [sign, zoneHours = "", zoneMinutes = "", zoneName] = parts.slice(ctime ? 6 : 7);
  const [year, month, day] =
    order === "ymd" ? [a, b, c] : order === "dmy" ? [c, monthNumber(b), a] : order === "m/d/y" ? [c, a, b] : [c, monthNumber(a), b];
  const date = {
    year: fullYear(Number(year)),
    month: Number(month),
    day: Number(day),
    hour: hour24(Number(hour), half),
    minute: Number(minute),
    second: Math.min(Number(second), 59),
  };
  if (!(date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31 && date.hour < 24 && date.minute < 60)) return undefined;
  const zone =
    sign === undefined ? namedZone(zoneName) : `${zoneHours === "00" && zoneMinutes === "00" ? "+" : sign}${zoneHours}:${zoneMinutes}`;
  return `${date.year}-${two(date.month)}-${two(date.day)}T${two(date.hour)}:${two(date.minute)}:${two(date.second)}${zone}`;
}

function monthNumber(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

/** RFC 5322 §4.3: two digits below 50 are of this century, others and three digits of the last. */
function fullYear(year: number): number {
  return year >= 1000 ? year : year < 50 ? year + 2000 : year + 1900;
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
  return String(value).padStart(2, "0");
}
