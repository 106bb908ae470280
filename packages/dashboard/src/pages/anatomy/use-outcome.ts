/** All that is known of one outcome: itself, what it was read from, and the mail, which may be gone. */

import { ApiError, type Arrival, type Report } from "ricochet/client";
import { client, useQuery } from "../../api/index.ts";

/** The mail never changes. */
const FOREVER = { freshMs: Number.POSITIVE_INFINITY };

export function useOutcome(id: number) {
  return {
    outcome: useQuery(["outcomes", "one", id], (signal) => client.outcomes.get({ id }, { signal })),
    // Not of the topic "outcomes": what was read does not change with what happens.
    arrival: useQuery(["arrival", id], (signal) => orGone(client.outcomes.report({ id }, { signal })), FOREVER),
    raw: useQuery(["raw", id], (signal) => orGone(client.outcomes.raw({ id }, { signal })), FOREVER),
  };
}

/** The report of an arrival; what our own deliveries told has none. */
export function reportOf(arrival: Arrival | "gone"): Report | undefined {
  const report = arrival === "gone" ? undefined : arrival.report;
  return isReport(report) ? report : undefined;
}

/** It is JSON as it was stored, maybe by a version before this one. */
function isReport(value: unknown): value is Report {
  if (typeof value !== "object" || value === null) return false;
  const { outcomes, reporter, problems } = value as Partial<Report>;
  return Array.isArray(outcomes) && Array.isArray(problems) && typeof reporter === "object";
}

async function orGone<Data>(answer: Promise<Data>): Promise<Data | "gone"> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return "gone";
    throw error;
  }
}
