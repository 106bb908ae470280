/**
 * A bounce that came to a signed path of ours: read, and told. What it does to the addresses it names is decided
 * elsewhere; the mail itself goes on to the sender.
 */

import { type Report, read } from "@ricochet/core";
import type { SignedPath } from "../accept/index.ts";
import type { Log } from "./log.ts";

/** A bounce as it arrived. */
export interface ArrivedBounce {
  readonly queueId: string;
  readonly paths: readonly SignedPath[];
  /** The message; of a large one the beginning, which has all that a report says. */
  readonly octets: Uint8Array;
}

/** Reads it, and tells each outcome. Bad mail never throws. */
export function readArrivedBounce({ queueId, paths, octets }: ArrivedBounce, log: Log): Report {
  const report = read(octets, { source: queueId });
  const facts = { queueId, sender: paths[0]?.address, kind: report.kind, format: report.format };
  if (report.outcomes.length === 0) log("info", "bounce-read", facts);
  for (const { recipient, action, status, reason, bounce, rule } of report.outcomes)
    log("info", "bounce-read", { ...facts, recipient, action, status, reason, bounce, rule });
  return report;
}
