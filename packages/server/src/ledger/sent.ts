/** A message that somebody else sent and told us of, so that what comes back can be tied to it. */

import type { Scope } from "./scope.ts";

/** A line of the send log. */
export interface SentFacts extends Scope {
  readonly sentAtMs: number;
  /** Without angle brackets. */
  readonly messageId?: string;
  readonly envelopeId?: string;
  /** Under which the server that sent it queued it. */
  readonly queueId?: string;
  readonly reversePath?: string;
  /** Address of the author. */
  readonly from?: string;
  readonly recipients: readonly string[];
  /** What the application wants to hear again with each event; JSON object of strings. */
  readonly tags?: string;
}
