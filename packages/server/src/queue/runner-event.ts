/** What the runner tells of itself: for the log and for figures. */

import type { LeaseEvent } from "./lease.ts";

/** Something that a person may want to know about the runner. */
export type RunnerEvent =
  | LeaseEvent
  /** The store could not do it; it is tried again after `retryInMs`. */
  | {
      readonly kind: "store-failed";
      readonly doing: "claim" | "claim-overdue" | "give-back";
      readonly error: unknown;
      readonly retryInMs: number;
    }
  /** A destination takes nothing for a while; what waited for it in memory went back. */
  | { readonly kind: "lane-paused"; readonly destination: string; readonly untilMs: number; readonly givenBack: number }
  /** The clock says less than before: all pauses have ended, and the store is asked anew. */
  | { readonly kind: "clock-set-back"; readonly byMs: number }
  /** The work on a claim failed, which it must not; the claim waits again. */
  | { readonly kind: "work-failed"; readonly destination: string; readonly error: unknown }
  /** The store would not take recipients back: somebody else has settled them. */
  | { readonly kind: "claim-lost"; readonly destination: string; readonly error: unknown }
  /** The runner has stopped; so many recipients were still being tried. */
  | { readonly kind: "drained"; readonly unfinished: number };
