/** Attempts: written with the settlement that they led to, read for whoever asks what happened. */

import type { AttemptRecord, NewAttempts } from "../attempt-port.ts";
import type { MessageId } from "../port.ts";
import { attemptsAt, deleteAttemptsUpTo, insertAttempt, type ReadAttempt, surplusAttempt } from "../statements/index.ts";
import { changesOf, rowOf, rowsOf, type Work } from "./work.ts";

/** Keeps them, and of each message no more than it may have. */
export function* keepAttempts({ records, keep }: NewAttempts): Work<void> {
  for (const record of records) {
    yield* changesOf(insertAttempt, rowOfAttempt(record));
    yield* forgetSurplus(record.message, keep);
  }
}

function* forgetSurplus(message: MessageId, keep: number): Work<void> {
  const surplus = yield* rowOf(surplusAttempt, { message, keep });
  if (surplus !== undefined) yield* changesOf(deleteAttemptsUpTo, { message, entry: surplus.entry });
}

/** Those of a message, the oldest first. */
export function* readAttempts(message: MessageId): Work<readonly AttemptRecord[]> {
  return (yield* rowsOf(attemptsAt, { message })).map(attemptOfRow);
}

function rowOfAttempt(record: AttemptRecord): ReadAttempt {
  const { message, destination, beganAtMs, tookMs, recipients, recipientsLeftOut, dialogues } = record;
  return {
    ...{ message, destination, at: beganAtMs, took_ms: tookMs, recipients_left_out: recipientsLeftOut },
    recipients: JSON.stringify(recipients),
    dialogues: JSON.stringify(dialogues),
  };
}

/** The columns are JSON that we wrote. */
function attemptOfRow({ message, destination, at, took_ms, recipients, recipients_left_out, dialogues }: ReadAttempt): AttemptRecord {
  return {
    ...{ message, destination, beganAtMs: at, tookMs: took_ms, recipientsLeftOut: recipients_left_out },
    recipients: JSON.parse(recipients) as AttemptRecord["recipients"],
    dialogues: JSON.parse(dialogues) as AttemptRecord["dialogues"],
  };
}
