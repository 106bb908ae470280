/**
 * A new message with its recipients and its content, all in the transaction of whoever calls: alone, or with the
 * settlement that owes it.
 */

import type { Recordings } from "../../ledger/index.ts";
import { CHUNK_BYTES, SMALL_CONTENT_BYTES } from "../content-size.ts";
import type { MessageId, NewMessage, NewRecipient, StagedContent } from "../port.ts";
import { copyChunks, insertContent, insertMessage, insertRecipient, takeStage } from "../statements/index.ts";
import { StoreFailure } from "../store-failure.ts";
import type { Figures } from "./figures.ts";
import { record } from "./ledger/index.ts";
import { rowOfMessage } from "./message-row.ts";
import type { Context } from "./operation.ts";
import { overdueAt, textOfNotify } from "./recipient-row.ts";
import { addChunk, openStage } from "./staging.ts";
import { changesOf, type Work } from "./work.ts";

/** Stores a message. `owner` holds the recipients that begin claimed. */
export function* enqueue(message: NewMessage, { figures }: Pick<Context, "figures">): Work<void> {
  const stage = yield* storeContent(message.id, message.content);
  yield* changesOf(insertMessage, { ...rowOfMessage(message, stage), unsettled: message.recipients.length });
  for (const [position, recipient] of message.recipients.entries()) {
    yield* changesOf(insertRecipient, rowOfRecipient(recipient, { message: message.id, position, owner: message.owner }));
    note(recipient, figures);
  }
}

/** What one accepted message became. */
export interface AcceptedAsOne extends Recordings {
  readonly messages: readonly NewMessage[];
}

/** Stores them with what the ledger gets: all of it, or nothing. Those that share a stage get a copy each. */
export function* enqueueAll({ messages, ...recordings }: AcceptedAsOne, context: Context): Work<void> {
  const taken = new Set<number>();
  for (const message of messages) {
    const { content } = message;
    const stage = content instanceof Uint8Array ? undefined : content.stage;
    if (stage === undefined || !taken.has(stage)) yield* enqueue(message, context);
    else yield* enqueue({ ...message, content: { ...(content as StagedContent), stage: yield* copyStage(stage) } }, context);
    if (stage !== undefined) taken.add(stage);
  }
  if (recordings.recordings !== undefined || recordings.counts !== undefined)
    yield* record({ ...recordings, nowMs: messages[0]?.acceptedAtMs ?? 0 }, context);
}

function* copyStage(from: number): Work<number> {
  const to = yield* openStage();
  yield* changesOf(copyChunks, { from, to });
  return to;
}

function* storeContent(message: MessageId, content: Uint8Array | StagedContent): Work<number | null> {
  if (!(content instanceof Uint8Array)) return yield* take(content.stage, message);
  if (content.byteLength > SMALL_CONTENT_BYTES) return yield* take(yield* storeChunks(content), message);
  yield* changesOf(insertContent, { message, octets: content });
  return null;
}

function* storeChunks(content: Uint8Array): Work<number> {
  const stage = yield* openStage();
  for (let part = 0; part * CHUNK_BYTES < content.byteLength; part += 1) {
    yield* addChunk({ stage, part, octets: content.subarray(part * CHUNK_BYTES, (part + 1) * CHUNK_BYTES) });
  }
  return stage;
}

function* take(stage: number, message: MessageId): Work<number> {
  const taken = yield* changesOf(takeStage, { stage, message });
  if (taken === 0)
    throw new StoreFailure("internal", `the staged content ${stage} of message ${message} is unknown, or of another message`);
  return stage;
}

interface Place {
  readonly message: MessageId;
  readonly position: number;
  readonly owner: string | undefined;
}

function rowOfRecipient(recipient: NewRecipient, { message, position, owner }: Place) {
  return {
    message,
    position,
    address: recipient.address,
    notify: textOfNotify(recipient.notify),
    original_recipient: recipient.originalRecipient ?? null,
    destination: recipient.destination,
    state: recipient.state,
    owner: recipient.state === "claimed" ? (owner ?? null) : null,
    due_at: recipient.dueAtMs,
    expires_at: recipient.expiresAtMs,
    warn_at: recipient.warnAtMs ?? null,
    overdue_at: overdueAt(recipient),
  };
}

function note({ state, destination, dueAtMs }: NewRecipient, figures: Figures): void {
  figures.enter(state);
  if (state === "waiting") figures.wait(destination, dueAtMs);
}
