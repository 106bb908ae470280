/**
 * What the runner of the queue asks of the program around it: to try one claim, and to settle it. The runner decides
 * when and how many at once; it knows neither SMTP nor notifications.
 */

import type { Claim } from "../store/index.ts";

/** How a destination took an attempt; the next allowance follows from it (`adaptDestination`). */
export interface LaneFeedback {
  /** Connections that the destination may have now. */
  readonly connections: number;
  /** No attempt before this. */
  readonly pausedUntilMs?: number;
}

/** The program around the runner. */
export interface LaneWork {
  /** How a destination stands before the runner has tried it; asked whenever it begins to have mail for one. */
  outlook(destination: string): LaneFeedback;
  /** A person wants its mail tried at once: whatever is known against the destination is forgotten. */
  forgive(destination: string): void;
  /**
   * Tries one claim and settles it, whatever happens: when the promise is resolved the claim is no longer claimed. It
   * never rejects but for a store that failed, and then the claim stays with its owner and is tried again. `free` may be
   * called before: nothing more is sent, only the settlement is to be written, and the next attempt may have the connection.
   */
  run(claim: Claim, free: (feedback: LaneFeedback) => void): Promise<LaneFeedback>;
  /** Settles a claim that is past its time without an attempt: warns, or gives up. */
  overdue(claim: Claim): Promise<void>;
}
