/** An outcome before its reason is decided, with the words that decide it. */

import type { Reason } from "./reason.ts";
import type { Evidence, Outcome } from "./report.ts";

export interface Unclassified {
  /** What stands before the reason in an outcome. */
  readonly outcome: Pick<Outcome, "recipient" | "originalRecipient" | "action" | "status" | "statusFrom" | "reply" | "diagnostic">;
  /** Who tried and when; it stands behind the reason. */
  readonly route: Pick<Outcome, "reportingMta" | "remoteMta" | "lastAttemptAt" | "willRetryUntil">;
  /** Where its values stood; it comes last in an outcome. */
  readonly evidence: readonly Evidence[];
  /** What the refusing server said, the closest to its own words first: its reply, the diagnostic around it. */
  readonly said: readonly string[];
  /** What the notification says for people. */
  readonly told: string;
  /** Whether this is a reply on its own, without a message that could say more. */
  readonly isReply: boolean;
  /** Whether the reply names another recipient of the same notification: nullmailer gives up all for the refusal of one. */
  readonly isAboutAnother: boolean;
  /** What a notification of this format means when its words do not tell. */
  readonly hint: Reason | undefined;
  /** Whether a delivery-status part was read. */
  readonly isStandard: boolean;
}
