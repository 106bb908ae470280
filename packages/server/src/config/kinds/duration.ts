/** A time span, "90s", "15m", "4h", "5d", as milliseconds. A bare number is refused: nobody could tell its unit. */

import { type Kind, shownValue, textual } from "./kind.ts";

const DAY_MS = 86_400_000;
const UNIT_MS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: DAY_MS };
/** A hundred years: whoever writes more has slipped a digit. */
const LONGEST_DAYS = 36_525;
/** A timer of Node holds 2^31 milliseconds: one that is asked for more fires at once. */
const LONGEST_WAIT_DAYS = 24;

const SPAN = textual<number>({
  noun: "duration",
  allowed: "a number and one of s, m, h, d",
  parse: (text) => {
    if (text === "0") return 0;
    const [, digits, unit = ""] = /^(\d{1,9}) ?([smhd])$/.exec(text) ?? [];
    const spanMs = Number(digits) * (UNIT_MS[unit] ?? Number.NaN);
    return Number.isNaN(spanMs) ? undefined : spanMs;
  },
});

interface Bounds {
  readonly allowed: string;
  readonly mayBeNothing?: true;
  readonly mostDays: number;
  /** "… is longer than anybody waits". */
  readonly tooLong: string;
}

function duration({ allowed, mayBeNothing, mostDays, tooLong }: Bounds): Kind<number> {
  const read: Kind<number>["read"] = (raw, refuse) => {
    const spanMs = SPAN.read(raw, (words) => refuse(words.replace(SPAN.allowed, allowed)));
    const isNothing = spanMs === 0 && mayBeNothing !== true;
    const isTooLong = spanMs !== undefined && spanMs > mostDays * DAY_MS;
    if (isNothing) refuse(`${shownValue(raw)} is no time at all; write more than 0`);
    if (isTooLong) refuse(`${shownValue(raw)} is longer than ${tooLong}; write ${mostDays}d at most`);
    return isNothing || isTooLong ? undefined : spanMs;
  };
  return { ...SPAN, allowed, read };
}

/** A time span that is not nothing. */
export const SOME_TIME = duration({ allowed: SPAN.allowed, mostDays: LONGEST_DAYS, tooLong: "a hundred years" });

const WAIT_BOUNDS = { allowed: `${SPAN.allowed}, ${LONGEST_WAIT_DAYS}d at most`, mostDays: LONGEST_WAIT_DAYS, tooLong: "anybody waits" };

/** How long somebody is waited for. */
export const WAIT = duration(WAIT_BOUNDS);

/** The same, or "0" for not at all. */
export const WAIT_OR_NONE = duration({ ...WAIT_BOUNDS, allowed: `"0", or ${WAIT_BOUNDS.allowed}`, mayBeNothing: true });
