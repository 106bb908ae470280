/** Which of the days in a text is the last of a span: "from 1 to 5 May", "1.-5. Mai", "May 1-5", "5月1日~5月6日". */

import type { DateInText } from "./calendar-date.ts";

export interface SpannedDate extends DateInText {
  readonly endsSpan: boolean;
}

/** What stands between two days that are the ends of a span: a weekday in brackets, the word, an article. */
const BETWEEN =
  /^ ?(?:\([^()]{1,12}\) ?)?,? ?(?:-|to|until|till?|thru|through|bis(?: zum| einschließlich)?|au|al?|hasta(?: el)?|até|fino al|tot(?: en met)?|t\/m|do|по|до|~|から|より|至|到|부터) ?(?:\p{L}{2,10}\.?,? )?$/iu;
const DAY_BEFORE = /(?<!\d)\d{1,2}(?:st|nd|rd|th|er|\.)? ?(?:-|to|until|through|bis(?: zum)?|au|al?|tot|t\/m|do|по|до|till?|~|y|en) ?$/iu;
const DAY_BEHIND = /^ ?(?:-|to|through|until|till?|thru) ?(?:the )?(\d{1,2})(?:st|nd|rd|th)?(?![\d:/]|\.\d)(?:,? (20\d{2})(?!\d))?/iu;

/** @param dates all days in `text`, in their order */
export function markSpans(text: string, dates: readonly DateInText[]): SpannedDate[] {
  return dates.map((date, index) => {
    const previous = dates[index - 1];
    const between = previous === undefined ? "" : text.slice(previous.end, date.start);
    if (previous !== undefined && between.length <= 40 && BETWEEN.test(between)) return { ...date, endsSpan: true };
    if (DAY_BEFORE.test(text.slice(Math.max(0, date.start - 16), date.start))) return { ...date, endsSpan: true };
    return toLastDay(text, date);
  });
}

/** "May 1-5" is found as its first day: the last one follows. */
function toLastDay(text: string, date: DateInText): SpannedDate {
  const match = DAY_BEHIND.exec(text.slice(date.end, date.end + 24));
  const lastDay = Number(match?.[1] ?? 0);
  if (match === null || date.isBare || lastDay <= date.day || lastDay > 31) return { ...date, endsSpan: false };
  const year = match[2] === undefined ? date.year : Number(match[2]);
  return { ...date, day: lastDay, year, end: date.end + match[0].length, endsSpan: true };
}
