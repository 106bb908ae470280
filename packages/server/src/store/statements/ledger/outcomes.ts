/** The statements on outcomes: one row a recipient, never changed but to forget whose it was. */

import type { OutcomeRow, SentMessageRow } from "../../schema/index.ts";
import { slotsOf, statement } from "../statement.ts";

/** An outcome as it is written. */
export type OutcomeValues = Omit<OutcomeRow, "entry">;
/** An outcome as it is read, with what the application wanted to hear again. */
export type ListedOutcome = OutcomeValues & { readonly entry: number } & Pick<SentMessageRow, "tags">;

/** The columns of `OutcomeValues`. */
export const OUTCOME_COLUMNS = [
  "arrival",
  "position",
  "at",
  "tenant",
  "stream",
  "recipient",
  "domain",
  "sender_domain",
  "provider",
  "source",
  "verdict",
  "action",
  "status",
  "code",
  "reason",
  "bounce",
  "rule",
  "confidence",
  "proven",
  "feedback_type",
  "text",
  "remote_mta",
  "reporting_mta",
  "message_id",
  "queued",
  "sent",
] as const;

/** A new outcome. */
export const insertOutcome = statement<OutcomeValues, unknown>(({ db, slot }) =>
  db.insertInto("outcomes").values(slotsOf(slot, OUTCOME_COLUMNS)),
);
