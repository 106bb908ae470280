/** What a recogniser gives back: the kind of message, the format it read, and its raw findings. */

import type { AutoReply, Feedback, Finding, Kind, Original, Reporter } from "../model/index.ts";

export interface Recognised {
  readonly kind: Kind;
  /** Id of the format: "rfc3464", "qmail", "arf" … */
  readonly format: string;
  readonly findings: readonly Finding[];
  readonly reporter?: Partial<Reporter>;
  readonly original?: Original;
  readonly feedback?: Feedback;
  readonly autoReply?: AutoReply;
}
