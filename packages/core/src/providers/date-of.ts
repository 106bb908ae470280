/** The dates of payloads to ISO 8601: seconds or milliseconds since 1970, or any form that mail knows. */

import { parseDate } from "../syntax/index.ts";
import { numberOf, textOf } from "./json.ts";
import { payloadProblem } from "./payload-problem.ts";
import type { ReadContext } from "./reading.ts";

/** Seconds are below this until the year 5138, milliseconds above it since 1973. */
const FIRST_MS = 100_000_000_000;

export function dateOf(value: unknown, context: ReadContext, path: string): string | undefined {
  if (value === undefined || value === null || value === "" || value === 0) return undefined;
  const date = dateFrom(value);
  if (date === undefined) context.problems.push(payloadProblem("date-malformed", path));
  return date;
}

function dateFrom(value: unknown): string | undefined {
  const number = numberOf(value);
  if (number === undefined) return parseDate(textOf(value, 64) ?? "");
  const ms = Math.abs(number) < FIRST_MS ? number * 1000 : number;
  return Math.abs(ms) > 8.64e15 ? undefined : new Date(ms).toISOString();
}
