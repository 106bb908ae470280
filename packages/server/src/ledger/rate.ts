/** The figures that are kept by hour: how much mail, from whom, to whom, with what result. */

import type { Reason } from "@ricochet/core";
import type { Scope } from "./scope.ts";

/**
 * What is counted. "forged" are bounces about mail that is not ours, by whoever sent them; "refused" those that did not get so far,
 * being refused at RCPT before a byte of them was stored; "unproven" are failures and
 * complaints that nothing ties to our mail: they say nothing of us until somebody chooses to believe them.
 */
export const MEASURES = ["delivered", "deferred", "hard", "soft", "complaint", "auto-reply", "unproven", "forged", "refused"] as const;
/** One of MEASURES. */
export type Measure = (typeof MEASURES)[number];

/** So many things of one kind. */
export interface RateCount extends Scope {
  readonly atMs: number;
  readonly senderDomain: string;
  readonly provider: string;
  readonly measure: Measure;
  readonly reason: Reason;
  readonly count: number;
}
