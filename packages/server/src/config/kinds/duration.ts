/** A time span, "90s", "15m", "4h", "5d", as milliseconds. A bare number is refused: nobody could tell its unit. */

import { type Kind, shownValue, textual } from "./kind.ts";

const UNIT_MS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** A hundred years: whoever writes more has slipped a digit. */
const LONGEST_MS = 36_525 * 86_400_000;

/** A time span in milliseconds. */
export const DURATION = textual<number>({
  noun: "duration",
  allowed: "a number and one of s, m, h, d",
  parse: (text) => {
    if (text === "0") return 0;
    const [, digits, unit = ""] = /^(\d{1,9}) ?([smhd])$/.exec(text) ?? [];
    const spanMs = Number(digits) * (UNIT_MS[unit] ?? Number.NaN);
    return spanMs <= LONGEST_MS ? spanMs : undefined;
  },
});

/** A time span that is not nothing. */
export const SOME_TIME: Kind<number> = {
  ...DURATION,
  read: (raw, refuse) => {
    const spanMs = DURATION.read(raw, refuse);
    if (spanMs !== 0) return spanMs;
    refuse(`${shownValue(raw)} is no time at all; write more than 0`);
    return undefined;
  },
};

/** A timer of Node holds 2^31 milliseconds: one that is asked for more fires at once. */
const LONGEST_WAIT_DAYS = 24;

/** How long somebody is waited for. */
export const WAIT: Kind<number> = {
  ...SOME_TIME,
  read: (raw, refuse) => {
    const spanMs = SOME_TIME.read(raw, refuse);
    if (spanMs === undefined || spanMs <= LONGEST_WAIT_DAYS * 86_400_000) return spanMs;
    refuse(`${shownValue(raw)} is longer than anybody waits; write ${LONGEST_WAIT_DAYS}d at most`);
    return undefined;
  },
};
