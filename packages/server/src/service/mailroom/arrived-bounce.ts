/**
 * A bounce that came to a signed path of ours: read, and told. What it does to the addresses it names is decided
 * elsewhere; the mail itself goes on to the sender.
 */

import { type Report, read } from "@ricochet/core";
import type { Observe } from "../events/index.ts";

/** A bounce as it arrived. */
export interface ArrivedBounce {
  readonly queueId: string;
  /** The message; of a large one the beginning, which has all that a report says. */
  readonly octets: Uint8Array;
}

/** Reads it, and tells each outcome. Bad mail never throws. */
export function readArrivedBounce({ queueId, octets }: ArrivedBounce, observe: Observe): Report {
  const report = read(octets, { source: queueId });
  for (const { recipient, reason, bounce, rule } of report.outcomes)
    observe({ kind: "bounce-read", queueId, recipient, reason, bounce, ...(rule !== undefined && { rule }) });
  return report;
}
