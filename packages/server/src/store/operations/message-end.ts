/** The end of a message: when its last recipient is settled the content goes; when its rows have been kept long enough they go too. */

import type { MessageId } from "../port.ts";
import {
  deleteAttempts,
  deleteContent,
  deleteMessage,
  deleteRecipients,
  deleteRemembered,
  lessenUnsettled,
  settledBefore,
} from "../statements/index.ts";
import { StoreFailure } from "../store-failure.ts";
import type { Context } from "./operation.ts";
import { forgetStage } from "./staging.ts";
import { changesOf, rowOf, rowsOf, type Work } from "./work.ts";

interface Ended {
  readonly message: MessageId;
  /** How many of its recipients have just been settled. */
  readonly recipients: number;
  readonly nowMs: number;
}

/** More than have just ended: so the old ones become fewer, however many there are. */
const PURGED_WITH_EACH = 2;

/** Counts recipients of a message that were settled; after the last one its content is forgotten. */
export function* endRecipients({ message, recipients, nowMs }: Ended, context: Context): Work<void> {
  const row = yield* rowOf(lessenUnsettled, { id: message, settled: recipients, at: nowMs });
  if (row === undefined) throw new StoreFailure("internal", `message ${message} is unknown`);
  if (row.settled_at === null) return;
  yield* forgetContent(message, row.stage);
  context.endings.note(nowMs);
}

/** Forgets messages that were settled too long ago, as their kind comes to its end. */
export function* forgetOld(context: Context): Work<void> {
  const { messages, lastMs } = context.endings.take();
  if (messages === 0 || context.keepSettledMs === undefined) return;
  yield* purge({ before: lastMs - context.keepSettledMs + 1, limit: messages * PURGED_WITH_EACH }, context);
}

function* forgetContent(message: MessageId, stage: number | null): Work<void> {
  if (stage === null) yield* changesOf(deleteContent, { message });
  else yield* forgetStage(stage);
}

/** Forgets the rows of messages that were settled before, and addresses whose time was over before; how many messages. */
export function* purge({ before, limit }: { readonly before: number; readonly limit: number }, { figures }: Context): Work<number> {
  const messages = yield* rowsOf(settledBefore, { before, limit });
  for (const { id } of messages) {
    for (const { state } of yield* rowsOf(deleteRecipients, { message: id })) figures.leave(state);
    yield* changesOf(deleteAttempts, { message: id });
    yield* changesOf(deleteMessage, { id });
  }
  yield* changesOf(deleteRemembered, { before });
  return messages.length;
}
