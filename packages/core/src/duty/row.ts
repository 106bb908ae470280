/** One row of the table of duties: in which cases it decides, and what is owed then. */

import type { DeliveryResult, DutyStage, MessageKind, ReversePath, Standing, Wish } from "./situation.ts";

/** A situation reduced to what the table asks for. */
export interface DutyCase {
  /** Whether the message is already ours. */
  readonly stage: DutyStage;
  /** How well the reverse path is known to be the sender's own. */
  readonly standing: Standing;
  /** Whether there is anybody to write to. */
  readonly reversePath: ReversePath;
  /** Whether the sender wants to hear of the result. */
  readonly wish: Wish;
  /** Which kind of message it is. */
  readonly message: MessageKind;
  /** What became of the recipient. */
  readonly result: DeliveryResult;
}

/**
 * What happens to the message for this recipient: refused with 5yz or 4yz in the session; kept for another try;
 * done with; put aside for a person; thrown away.
 */
export const MAIL_FATES = ["reject", "defer", "keep", "done", "quarantine", "discard"] as const;
/** What happens to a message for one recipient. */
export type MailFate = (typeof MAIL_FATES)[number];

/** The Action of the notification that is owed (RFC 3464 §2.3.3). */
export type OwedAction = "failed" | "delayed" | "delivered" | "relayed" | "expanded";

/** One row of the table of duties. */
export interface DutyRow {
  /** Names the row in a duty, such as "refuse". */
  readonly id: string;
  /** The values of each axis for which the row decides; an axis that is not named may have any. */
  readonly when: { readonly [Axis in keyof DutyCase]?: readonly DutyCase[Axis][] };
  /** What happens to the message for this recipient. */
  readonly mail: MailFate;
  /** The notification that is owed, and to whom; nobody is written to when absent. */
  readonly notify?: { readonly action: OwedAction; readonly to: "reverse-path" | "postmaster" };
  /** Whether the decision must be written down where a person can find it. */
  readonly audit: boolean;
  /** RFC and section that say so. */
  readonly rfc: string;
  /** The same for a person: one English sentence. */
  readonly because: string;
}
