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
  recipient?: Found | undefined;
  originalRecipient?: Found | undefined;
  action?: Found<Action> | undefined;
  /** The literal Status field. */
  status?: Found | undefined;
  /** Diagnostic-Code field: its type, lower case, and its text, unfolded. */
  diagnosticType?: string | undefined;
  diagnostic?: Found | undefined;
  /** What the human part says of this recipient: error lines joined by one space. */
  text?: Found | undefined;
  /** The SMTP conversation as the human part quotes it ("<<< 550 …"), when it stands apart from `text`. */
  reply?: Found | undefined;
  /** The verb that `reply` answered, upper case. */
  command?: string | undefined;
  remoteMta?: Found | undefined;
  reportingMta?: Found | undefined;
  lastAttempt?: Found | undefined;
  willRetryUntil?: Found | undefined;
  queueId?: Found | undefined;
  /** What a notification of this format means when its words do not tell. */
  hint?: Reason | undefined;
}

/** An empty finding. All findings of one shape are read faster than each of its own. */
export function newFinding(): Finding {
  return {
    recipient: undefined,
    originalRecipient: undefined,
    action: undefined,
    status: undefined,
    diagnosticType: undefined,
    diagnostic: undefined,
    text: undefined,
    reply: undefined,
    command: undefined,
    remoteMta: undefined,
    reportingMta: undefined,
    lastAttempt: undefined,
    willRetryUntil: undefined,
    queueId: undefined,
    hint: undefined,
  };
}

/** Fills what `finding` lacks from `more`. */
export function completeFinding(finding: Finding, more: Finding): void {
  finding.recipient ??= more.recipient;
  finding.originalRecipient ??= more.originalRecipient;
  finding.action ??= more.action;
  finding.status ??= more.status;
  finding.diagnosticType ??= more.diagnosticType;
  finding.diagnostic ??= more.diagnostic;
  finding.text ??= more.text;
  finding.reply ??= more.reply;
  finding.command ??= more.command;
  finding.remoteMta ??= more.remoteMta;
  finding.reportingMta ??= more.reportingMta;
  finding.lastAttempt ??= more.lastAttempt;
  finding.willRetryUntil ??= more.willRetryUntil;
  finding.queueId ??= more.queueId;
  finding.hint ??= more.hint;
}
