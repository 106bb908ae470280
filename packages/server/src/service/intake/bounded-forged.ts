/** Counts of forged bounces with no more names among them than an hour tells apart; a forger chooses the domain that he blames, too. */

import type { RateCount, Recording } from "../../ledger/index.ts";
import { OTHERS, type SourcesOfHour } from "./sources-of-hour.ts";

/** The recording with such counts. */
export function boundedForged(recording: Recording, sources: SourcesOfHour, nowMs: number): Recording {
  if (recording.arrival.verdict !== "forged" || recording.counts === undefined) return recording;
  return { ...recording, counts: recording.counts.map((count) => bounded(count, sources, nowMs)) };
}

function bounded(count: RateCount, sources: SourcesOfHour, nowMs: number): RateCount {
  const name = `${count.atMs} ${count.provider} ${count.senderDomain} ${count.reason}`;
  return sources.tellsApart(name, nowMs) ? count : { ...count, provider: OTHERS, senderDomain: "", reason: "unexplained" };
}
