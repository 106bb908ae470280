/**
 * The day on which the writer of an auto-reply is back. A day counts when words beside it say so:
 * "back on …" before "until …" before the end of a span. What the text leaves open follows from
 * when the message was sent: the year, and whether 5/6 is in May or in June.
 *
 * Always holds: no words, no date; time is linear in the text.
 */

import { type DateInText, findDates } from "./calendar-date.ts";
import { markSpans, type SpannedDate } from "./date-span.ts";
import { type ReturnWord, returnWord } from "./return-words.ts";

/**
 * @param text subject and beginning of the text, paragraphs apart
 * @param sentAt when the message was sent, ISO 8601
 * @returns "2024-05-06", or undefined
 */
export function findReturnDate(text: string, sentAt: string | undefined): string | undefined {
  const sentOn = sentAt?.slice(0, 10);
  let best = { weight: 0, day: "" };
  for (const paragraph of paragraphsOf(text)) {
    const dates = markSpans(paragraph, findDates(paragraph));
    for (const [index, date] of dates.entries()) {
      const { weight, language } = wordAround(paragraph, dates, index);
      const day = weight === 0 ? undefined : dayOf(date, language, sentOn);
      if (day === undefined) continue;
      // A day to come is worth more than one that has passed: texts outlive the absence they were written for.
      const total = weight + (sentOn === undefined || day >= sentOn ? 10 : 0);
      if (total > best.weight) best = { weight: total, day };
    }
  }
  return best.weight === 0 ? undefined : best.day;
}

/** NFKC (full-width digits), typographic marks plain, lines of a paragraph joined, blanks single. */
function paragraphsOf(text: string): string[] {
  const plain = text
    .normalize("NFKC")
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll(/[–—‐‑−〜]/g, "-");
  return plain.split(/\n[ \t]*\n/).map((paragraph) => paragraph.replaceAll(/\s+/g, " ").trim().slice(0, 4000));
}

const WINDOW = 60;
const TAIL = 24;
const SPAN: ReturnWord = { weight: 1, language: "" };

function wordAround(text: string, dates: readonly SpannedDate[], index: number): ReturnWord {
  const date = dates[index] as SpannedDate;
  const start = Math.max(dates[index - 1]?.end ?? 0, date.start - WINDOW);
  const next = dates[index + 1]?.start ?? text.length;
  const tail = firstSentence(text.slice(date.end, Math.min(date.end + TAIL, next)));
  const isFollowed =
    index + 1 < dates.length && next - date.end < WINDOW && firstSentence(text.slice(date.end, next)).length === next - date.end;
  const word = returnWord({ lead: lastSentence(text.slice(start, date.start)), tail, isFollowed, isBare: date.isBare });
  return word.weight === 0 && date.endsSpan ? SPAN : word;
}

const SENTENCE_END = /(?:[\p{L})]{5}\.|[!?;。！？]) ?(?=[\p{Lu}\p{Lo}])/gu;

/** What follows the last end of a sentence; "Sept." and "5." end none. */
function lastSentence(text: string): string {
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) start = match.index + match[0].length;
  return text.slice(start);
}

function firstSentence(text: string): string {
  return /^\.?[^.!?;。！？]*/.exec(text)?.[0] ?? "";
}

/** How long before the message a day may lie that has no year. */
const PAST_DAYS = 60;
const DAY_MS = 86_400_000;
const MONTH_FIRST = new Set(["ja", "zh", "ko"]);

/** The ISO date; undefined when nothing tells the year. */
function dayOf(date: DateInText, language: string, sentOn: string | undefined): string | undefined {
  if (!date.swaps || date.month === date.day) return withYear(date, sentOn);
  const monthFirst = withYear({ ...date, month: date.day, day: date.month }, sentOn);
  if (MONTH_FIRST.has(language)) return monthFirst;
  const dayFirst = withYear(date, sentOn);
  if ((language !== "" && language !== "en") || monthFirst === undefined || dayFirst === undefined || sentOn === undefined) return dayFirst;
  // English has both: the day to come is meant, and of two to come the nearer.
  const [near, far] = dayFirst < monthFirst ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  return near >= sentOn ? near : far;
}

function withYear({ year, month, day }: DateInText, sentOn: string | undefined): string | undefined {
  if (year !== undefined) return isoDate(year, month, day);
  if (sentOn === undefined) return undefined;
  const sentYear = Number(sentOn.slice(0, 4));
  const earliest = Date.parse(sentOn) - PAST_DAYS * DAY_MS;
  return [sentYear - 1, sentYear, sentYear + 1]
    .map((candidate) => isoDate(candidate, month, day))
    .find((iso) => Date.parse(iso) >= earliest);
}

function isoDate(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
