/** The figures that are kept by hour: how much mail, from whom, to whom, with what result. */

import type { Reason } from "@ricochet/core";
import type { Scope } from "./scope.ts";

/** What is counted; "forged" are bounces about mail that is not ours. */
export const MEASURES = ["delivered", "deferred", "hard", "soft", "complaint", "auto-reply", "forged"] as const;
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
