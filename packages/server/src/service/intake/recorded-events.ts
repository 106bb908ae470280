/** What is told of a recording that is written: an event for each outcome, or that it was forged. */

import type { Recording } from "../../ledger/index.ts";
import type { DaemonEvent } from "../events/index.ts";

/** The events. */
export function recordedEvents({ arrival: { account, source, verdict }, outcomes }: Recording): readonly DaemonEvent[] {
  if (verdict === "forged") return [{ kind: "forged-recorded", source, account, outcomes: outcomes.length }];
  return outcomes.map(({ recipient, reason, bounce, rule, isProven }) => ({
    kind: "bounce-read",
    account,
    ...((source === "smtp" || source === "lmtp" || source === "pipe") && { queueId: account }),
    recipient,
    reason,
    bounce,
    isProven,
    ...(rule !== undefined && { rule }),
  }));
}
