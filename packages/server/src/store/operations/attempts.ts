/**
 * Attempts: written with the settlement that they led to, read for whoever asks what happened. They pass between threads as the
 * rows that they become: what was said has many small members, and as one text it is copied at once.
 */

import type { AttemptRecord, NewAttempts } from "../attempt-port.ts";
import type { MessageId } from "../port.ts";
import { attemptsAt, deleteAttemptsUpTo, insertAttempt, type ReadAttempt, surplusAttempt } from "../statements/index.ts";
import { changesOf, rowOf, rowsOf, type Work } from "./work.ts";

/** Attempts on their way to the store. */
export interface AttemptRows extends Pick<NewAttempts, "keep"> {
  readonly rows: readonly ReadAttempt[];
}

/** What they become. */
export function rowsOfAttempts({ records, keep }: NewAttempts): AttemptRows {
  return { rows: records.map(rowOfAttempt), keep };
}

/** Keeps them, and of each message no more than it may have. */
export function* keepAttempts({ rows, keep }: AttemptRows): Work<void> {
  for (const row of rows) {
    yield* changesOf(insertAttempt, row);
    yield* forgetSurplus(row.message, keep);
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
