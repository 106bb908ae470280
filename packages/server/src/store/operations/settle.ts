/**
 * The end of an attempt, as one transaction: what became of each recipient, the notifications that are owed for it, and the
 * audit entries. A recipient that its owner no longer holds refuses all of it, so that nothing is notified twice.
 */

import type { MessageId, RecipientState, Settled, Settlement } from "../port.ts";
import { putBack, settleRecipient } from "../statements/index.ts";
import { StoreFailure } from "../store-failure.ts";
import { type AttemptRows, keepAttempts } from "./attempts.ts";
import { appendAudit } from "./audit.ts";
import { enqueue } from "./enqueue.ts";
import { record } from "./ledger/index.ts";
import { endRecipients } from "./message-end.ts";
import type { Context } from "./operation.ts";
import { rowOfLast } from "./recipient-row.ts";
import { changesOf, rowOf, type Work } from "./work.ts";

/** States in which nothing is owed any more. A quarantined or held recipient may still be released by a person. */
const ENDS: ReadonlySet<RecipientState> = new Set(["delivered", "relayed", "expanded", "failed", "suppressed", "dropped"]);

/** A settlement as it comes between threads. */
export interface SettledRows extends Omit<Settlement, "attempts"> {
  readonly attempts?: AttemptRows;
}

/** Settles recipients, and queues what is owed. */
export function* settle(settlement: SettledRows, context: Context): Work<void> {
  const ended = new Map<MessageId, number>();
  for (const settled of settlement.recipients) {
    yield* settleOne(settled, { owner: settlement.owner, context });
    if (ENDS.has(settled.state)) ended.set(settled.key.message, (ended.get(settled.key.message) ?? 0) + 1);
  }
  for (const message of settlement.messages) yield* enqueue({ owner: settlement.owner, ...message }, context);
  if (settlement.attempts !== undefined) yield* keepAttempts(settlement.attempts);
  for (const entry of settlement.audit) yield* appendAudit(entry);
  if (settlement.recordings !== undefined || settlement.counts !== undefined) yield* record(settlement, context);
  for (const [message, recipients] of ended) yield* endRecipients({ message, recipients, nowMs: settlement.nowMs }, context);
}

interface Door {
  readonly owner: string;
  readonly context: Context;
}

function* settleOne(settled: Settled, { owner, context }: Door): Work<void> {
  const { key, state, last } = settled;
  // Where it waits comes first: as long as it is claimed it stands in no index of the waiting.
  if (state === "waiting") yield* wait(settled, context);
  const values = { message: key.message, position: key.index, owner, state, attempts: Number(settled.isAttempt) };
  const changes =
    last === undefined
      ? yield* changesOf(settleRecipient.silently, values)
      : yield* changesOf(settleRecipient.withAnswer, { ...values, ...rowOfLast(last) });
  if (changes !== 1) {
    throw new StoreFailure("internal", `recipient ${key.index} of message ${key.message} is not claimed by ${owner}; nothing is settled`);
  }
  context.figures.leave("claimed");
  context.figures.enter(state);
}

function* wait({ key, dueAtMs, destination, isWarned }: Settled, { figures }: Context): Work<void> {
  if (dueAtMs === undefined)
    throw new StoreFailure("internal", `recipient ${key.index} of message ${key.message} is to wait, but not until when`);
  const row = yield* rowOf(putBack, {
    message: key.message,
    position: key.index,
    due_at: dueAtMs,
    destination: destination ?? null,
    warned: Number(isWarned === true),
  });
  // No row: the check of the owner that follows refuses the settlement.
  if (row !== undefined) figures.wait(row.destination, dueAtMs);
}
