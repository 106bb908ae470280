/**
 * Days as people write them: "6 May 2024", "May 6th", "6. Mai", "6 de mayo de 2024", "06.05.24",
 * "5/6/2024", "2024年5月6日", "5월 6일". Only where they stand and what they may mean; the year that is
 * missing, and whether 5/6 is in May or in June, follow from when the message was sent.
 */

import { monthOf } from "./month-names.ts";

export interface DateInText {
  /** undefined when the text leaves it out. */
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
  readonly start: number;
  readonly end: number;
  /** "5/6": the other reading is month first. */
  readonly swaps: boolean;
  /** "5/6" without a year, which is often something else; "23/11" and "23.11" with two digits each are seldom. */
  readonly isBare: boolean;
}

/** All days in `text` (NFKC, blanks single), in their order. Time is linear in its length. */
export function findDates(text: string): DateInText[] {
  const found: DateInText[] = [];
  for (const { pattern, read } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const date = read(match);
      if (date === undefined || !isDay(date)) continue;
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      // An earlier form explains more: its text is taken.
      if (!found.some((other) => start < other.end && other.start < end))
        found.push({ year: undefined, swaps: false, isBare: false, ...date, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

type Read = Pick<DateInText, "month" | "day"> & Partial<Pick<DateInText, "year" | "swaps" | "isBare">>;

interface Form {
  readonly pattern: RegExp;
  readonly read: (match: RegExpMatchArray) => Read | undefined;
}

// biome-ignore format: one form a line
const FORMS: readonly Form[] = [
  // 2024年5月6日, 令和6年5月6日, 5월 6일
  { pattern: /(?:令和 ?(\d{1,2}|元) ?年 ?|(20\d{2}) ?[年년] ?)?(?<!\d)(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일号號]?/gu, read: ([, era, year, month, day]) => ({ year: era === undefined ? numberOf(year) : 2018 + (numberOf(era) ?? 1), month: Number(month), day: Number(day) }) },
  // 2024-05-06, 2024. 5. 6.
  { pattern: /(?<![\d.])(20\d{2})([-/.]) ?(\d{1,2})\2 ?(\d{1,2})(?!\d)/gu, read: ([, year, , month, day]) => ({ year: numberOf(year), month: Number(month), day: Number(day) }) },
  // 2024. május 6.
  { pattern: /(?<!\d)(20\d{2})\. ?(\p{L}{3,14}) (\d{1,2})(?!\d)/gu, read: ([, year, name, day]) => named(name, day, numberOf(year)) },
  // 06-May-24
  { pattern: /(?<![\d\p{L}])(\d{1,2})([/-])(\p{L}{3,14})\2(20\d{2}|\d{2})(?!\d)/gu, read: ([, day, , name, year]) => named(name, day, fullYear(year)) },
  // 6 May 2024, 6. Mai, 1er mai, 6 de mayo de 2024, 6th of May
  { pattern: /(?<![\d\p{L}])(\d{1,2})(?:st|nd|rd|th|er|ten?|-?го|[º°ª.])?[ /-]?(?:of |de |den |d')?(\p{L}{3,14})\.?(?:,? (?:de |del )?(20\d{2}|'\d{2})(?!\d))?/gu, read: ([, day, name, year]) => named(name, day, fullYear(year)) },
  // May 6th, 2024
  { pattern: /(?<!\p{L})(\p{L}{3,14})\.? (?:the )?(\d{1,2})(?:st|nd|rd|th)?(?![\d:.]\d|\d)(?:,? (20\d{2})(?!\d))?/gu, read: ([, name, day, year]) => named(name, day, numberOf(year)) },
  // 06.05.2024, 6/5/24
  { pattern: /(?<![\d.,/:])(\d{1,2})([./-]) ?(\d{1,2})\2 ?(20\d{2}|\d{2})(?!\d)/gu, read: ([, first, separator, second, year]) => numeric(first, second, { year: fullYear(year), swaps: separator !== "." }) },
  // 06.05., 6/5; behind a dash only where that ends a day, too
  { pattern: /(?<![\d.,/:]|(?<![./]\d{1,2}\.?)-)(\d{1,2})([./]) ?(\d{1,2})(?![\d:]|[./]\d)\.?/gu, read: ([whole, first = "", , second = ""]) => (isNumber(whole) ? undefined : { ...numeric(first, second, { year: undefined, swaps: whole.includes("/") }), isBare: first.length + second.length < 4 }) },
];

function named(name: string | undefined, day: string | undefined, year: number | undefined): Read | undefined {
  const month = monthOf(name ?? "");
  return month === undefined ? undefined : { year, month, day: Number(day) };
}

/** Day first; "5/13" can only be month first. */
function numeric(
  first: string | undefined,
  second: string | undefined,
  { year, swaps }: { year: number | undefined; swaps: boolean },
): Read {
  const [a, b] = [Number(first), Number(second)];
  if (swaps && b > 12) return { year, month: a, day: b };
  return { year, month: b, day: a, swaps: swaps && a <= 12 };
}

/** "10.5" is a number: days without a year have two digits on both sides, or end in a dot, or have a slash; "24/7" is always. */
function isNumber(text: string): boolean {
  return text === "24/7" || (!text.includes("/") && !text.endsWith(".") && !/^\d{2}\. ?\d{2}$/.test(text));
}

function fullYear(text: string | undefined): number | undefined {
  const year = numberOf(text?.replace("'", ""));
  return year === undefined || year >= 1000 ? year : 2000 + year;
}

function numberOf(text: string | undefined): number | undefined {
  const value = text === undefined ? Number.NaN : Number(text);
  return Number.isNaN(value) ? undefined : value;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay({ month, day, year }: Read): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= (DAYS[month - 1] ?? 0) && (year === undefined || (year >= 1990 && year <= 2100));
}
