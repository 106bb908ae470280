/** The dates of payloads to ISO 8601: seconds or milliseconds since 1970, or any form that mail knows. */

import { parseDate } from "../syntax/index.ts";
import { numberOf, textOf } from "./json.ts";
import { payloadProblem } from "./payload-problem.ts";
import type { ReadContext } from "./reading.ts";

/** Seconds are below this until the year 5138, milliseconds above it since 1973. */
const FIRST_MS = 100_000_000_000;
/** The end of the year 9999: later ones are no dates of ISO 8601 any more. */
const LAST_MS = 253_402_300_799_999;

export function dateOf(value: unknown, context: ReadContext, path: string): string | undefined {
  if (value === undefined || value === null || value === "" || value === 0) return undefined;
  const date = dateFrom(value);
  if (date === undefined) context.problems.push(payloadProblem("date-malformed", path));
  return date;
}

function dateFrom(value: unknown): string | undefined {
  const number = numberOf(value);
  if (number === undefined) return parseDate(textOf(value, 64) ?? "");
  const ms = number < FIRST_MS ? number * 1000 : number;
  return ms < 0 || ms > LAST_MS ? undefined : `${new Date(ms).toISOString().slice(0, 19)}+00:00`;
}
