/** One line of the log for each recipient that was tried: what happened, to which id, and what comes next. */

import { queueIdOf } from "../queue/index.ts";
import type { Claim } from "../store/index.ts";
import type { Log } from "./log.ts";
import type { HeardRecipient } from "./owed-notices.ts";
import type { SettledAttempt } from "./settle-attempt.ts";

/** Tells a settlement that is written. */
export function logSettled({ claim, attempt }: { readonly claim: Claim; readonly attempt: SettledAttempt }, log: Log): void {
  const queueId = queueIdOf(claim.message.id);
  for (const one of attempt.settled) log("info", one.step.result, { queueId, from: claim.message.sender.reversePath, ...fieldsOf(one) });
  for (const notice of attempt.settlement.messages)
    log("info", "notification", { queueId: queueIdOf(notice.id), about: queueId, kind: notice.kind, to: notice.recipients[0]?.address });
}

function fieldsOf({ recipient, settled, duty, last, reason }: HeardRecipient): Readonly<Record<string, string | number | undefined>> {
  return {
    to: recipient.address,
    destination: recipient.destination,
    state: settled.state,
    host: last?.host,
    code: last?.code,
    status: last?.status,
    text: last?.text.slice(0, 300),
    reason,
    duty: duty.row,
    attempts: recipient.attempts + (settled.isAttempt ? 1 : 0),
    nextAtMs: settled.state === "waiting" ? settled.dueAtMs : undefined,
  };
}
