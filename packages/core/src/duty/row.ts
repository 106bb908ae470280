/** One row of the table of duties: in which cases it decides, and what is owed then. */

import type { DeliveryResult, DutyStage, MessageKind, ReversePath, Standing, Wish } from "./situation.ts";

/** A situation reduced to what the table asks for. */
export interface DutyCase {
  readonly stage: DutyStage;
  readonly standing: Standing;
  readonly reversePath: ReversePath;
  readonly wish: Wish;
  readonly message: MessageKind;
  readonly result: DeliveryResult;
}

/**
 * What happens to the message for this recipient: refused with 5yz or 4yz in the session; kept for another try;
 * done with; put aside for a person; thrown away.
 */
export const MAIL_FATES = ["reject", "defer", "keep", "done", "quarantine", "discard"] as const;
export type MailFate = (typeof MAIL_FATES)[number];

/** The Action of the notification that is owed (RFC 3464 §2.3.3). */
export type OwedAction = "failed" | "delayed" | "delivered" | "relayed" | "expanded";

export interface DutyRow {
  readonly id: string;
  /** The values of each axis for which the row decides; an axis that is not named may have any. */
  readonly when: { readonly [Axis in keyof DutyCase]?: readonly DutyCase[Axis][] };
  readonly mail: MailFate;
  /** The notification that is owed, and to whom; nobody is written to when absent. */
  readonly notify?: { readonly action: OwedAction; readonly to: "reverse-path" | "postmaster" };
  /** Whether the decision must be written down where a person can find it. */
  readonly audit: boolean;
  readonly rfc: string;
  readonly because: string;
}
