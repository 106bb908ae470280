/**
 * What a recogniser found about one recipient, before anything is decided: literal values with
 * their byte ranges. `normalise` turns a finding into an outcome.
 */

import type { Reason } from "./reason.ts";
import type { Action } from "./report.ts";

/** A value and the bytes of the message that prove it. `start === end` when the bytes are not known. */
export interface Found<T = string> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

export interface Finding {
  recipient?: Found;
  originalRecipient?: Found;
  action?: Found<Action>;
  /** The literal Status field. */
  status?: Found;
  /** Diagnostic-Code field: its type, lower case, and its text, unfolded. */
  diagnosticType?: string;
  diagnostic?: Found;
  /** What the human part says of this recipient: error lines joined by one space. */
  text?: Found;
  /** The SMTP conversation as the human part quotes it ("<<< 550 …"), when it stands apart from `text`. */
  reply?: Found;
  /** The verb that `reply` answered, upper case. */
  command?: string;
  remoteMta?: Found;
  reportingMta?: Found;
  lastAttempt?: Found;
  willRetryUntil?: Found;
  queueId?: Found;
  /** What a notification of this format means when its words do not tell. */
  hint?: Reason;
}
