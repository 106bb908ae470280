/**
 * The send log: written by those who send elsewhere, and asked which message a bounce is about. Our own queue is asked too,
 * first, as long as it keeps what was settled.
 *
 * Always holds: of several messages with one id that is meant which went to one of the recipients asked for, else the newest.
 */

import { DEFAULT_TENANT, type SentFacts, type Stream } from "../../../ledger/index.ts";
import type { SentFound, SentQuestion } from "../../ledger-port.ts";
import {
  type FoundRow,
  insertSent,
  insertSentRecipient,
  type QueuedRow,
  queuedBy,
  queuedOf,
  queuedRecipients,
  sentBy,
  sentOf,
  sentRecipients,
} from "../../statements/index.ts";
import { changesOf, entryOf, rowOf, rowsOf, type Work } from "../work.ts";
import { withoutNulls } from "./outcome-row.ts";

/** Writes lines; their ids. */
export function* logSent(messages: readonly SentFacts[]): Work<readonly number[]> {
  const ids: number[] = [];
  for (const message of messages) {
    const id = (yield* entryOf(insertSent, rowOfSent(message))) ?? 0;
    for (const address of message.recipients) yield* changesOf(insertSentRecipient, { sent: id, address });
    ids.push(id);
  }
  return ids;
}

function rowOfSent(message: SentFacts) {
  return {
    tenant: message.tenant,
    stream: message.stream,
    sent_at: message.sentAtMs,
    message_id: message.messageId ?? null,
    envelope_id: message.envelopeId ?? null,
    queue_id: message.queueId ?? null,
    reverse_path: message.reversePath ?? null,
    author: message.from ?? null,
    tags: message.tags ?? null,
  };
}

/** One line. */
export function* sent(id: number): Work<SentFacts | undefined> {
  const row = yield* rowOf(sentOf, { id });
  if (row === undefined) return undefined;
  return factsOfSent(row, yield* rowsOf(sentRecipients, { sent: id }));
}

/** What the questions ask for, in their order. */
export function* findSent(questions: readonly SentQuestion[]): Work<readonly (SentFound | undefined)[]> {
  const found: (SentFound | undefined)[] = [];
  for (const question of questions) found.push(yield* findOne(question));
  return found;
}

/** The ids in the order of their worth: the first that is known wins. */
function* findOne({ queued, messageIds, envelopeId, queueId, recipients = [] }: SentQuestion): Work<SentFound | undefined> {
  const names = [
    ...messageIds.map((value) => ({ by: "message-id", value }) as const),
    ...(envelopeId === undefined ? [] : [{ by: "envelope-id", value: envelopeId } as const]),
    ...(queueId === undefined ? [] : [{ by: "queue-id", value: queueId } as const]),
  ];
  for (const { by, value } of names) {
    const ours = by === "queue-id" ? [] : yield* rowsOf(queuedBy[by], { value: by === "envelope-id" ? xtextOf(value) : value });
    const found =
      (yield* pickQueued(ours, { by, recipients })) ?? (yield* pickSent(yield* rowsOf(sentBy[by], { value }), { by, recipients }));
    if (found !== undefined) return found;
  }
  return queued === undefined ? undefined : yield* pickQueued(yield* rowsOf(queuedOf, { id: queued }), { by: "queued", recipients });
}

/** ENVID stands in our queue as it was given, in xtext (RFC 3461 §4); in a report it is plain. */
function xtextOf(value: string): string {
  return value.replaceAll(/[^\x21-\x7e]|[+=]/g, (character) => `+${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
}

interface Wanted {
  readonly by: SentFound["by"];
  readonly recipients: readonly string[];
}

function* pickQueued(rows: readonly QueuedRow[], { by, recipients }: Wanted): Work<SentFound | undefined> {
  let newest: SentFound | undefined;
  for (const row of rows) {
    const addresses = (yield* rowsOf(queuedRecipients, { message: row.id })).map(({ address }) => address);
    const found: SentFound = { ...factsOfQueued(row), recipients: addresses, queued: row.id, by };
    if (wentTo(addresses, recipients)) return found;
    newest ??= found;
  }
  return newest;
}

function* pickSent(rows: readonly FoundRow[], { by, recipients }: Wanted): Work<SentFound | undefined> {
  let newest: SentFound | undefined;
  for (const row of rows) {
    const found: SentFound = { ...factsOfSent(row, yield* rowsOf(sentRecipients, { sent: row.id })), sent: row.id, by };
    if (wentTo(found.recipients, recipients)) return found;
    newest ??= found;
  }
  return newest;
}

function wentTo(addresses: readonly string[], recipients: readonly string[]): boolean {
  if (recipients.length === 0) return true;
  const asked = new Set(recipients.map((address) => address.toLowerCase()));
  return addresses.some((address) => asked.has(address.toLowerCase()));
}

/** Whose mail it was follows from its client, by the configuration, which is not the store's. */
function factsOfQueued({
  accepted_at,
  message_id,
  envelope_id,
  reverse_path,
  client_user,
}: QueuedRow): Omit<SentFound, "recipients" | "by"> {
  return {
    tenant: DEFAULT_TENANT,
    stream: "transactional",
    sentAtMs: accepted_at,
    reversePath: reverse_path,
    ...withoutNulls({ messageId: message_id, envelopeId: envelope_id, user: client_user }),
  };
}

function factsOfSent(row: FoundRow, recipients: readonly { readonly address: string }[]): SentFacts {
  const { tenant, stream, sent_at, message_id, envelope_id, queue_id, reverse_path, author, tags } = row;
  return {
    tenant,
    stream: stream as Stream,
    sentAtMs: sent_at,
    recipients: recipients.map(({ address }) => address),
    ...withoutNulls({
      messageId: message_id,
      envelopeId: envelope_id,
      queueId: queue_id,
      reversePath: reverse_path,
      from: author,
      tags,
    }),
  };
}
