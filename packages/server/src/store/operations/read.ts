/** What is only read: the list, the figures, the content. No commit waits for any of it. */

import { ORDERED_AT_MS } from "../moves.ts";
import type { MessageFacts, MessageId, QueueCounts, QueueEntry, QueueFilter, RecipientState } from "../port.ts";
import {
  allTallies,
  chunkOf,
  contentOf,
  destinationsByWaiting,
  destinationsDue,
  listing,
  messageFacts,
  oldestWaiting,
} from "../statements/index.ts";
import { factsOfRow } from "./message-row.ts";
import type { Context } from "./operation.ts";
import { entryOfRow } from "./recipient-row.ts";
import { rowOf, rowsOf, rowsOfQuery, type Work } from "./work.ts";

/** A message whose content is read piece by piece. */
export interface StoredMessage {
  readonly facts: MessageFacts;
  readonly sizeBytes: number;
  readonly stage?: number;
}

/** Destinations that are read at once, and that are listed in the figures. */
const PAGE = 64;
const DESTINATIONS_LISTED = 1_000;

/** A page of the queue's list. */
export function* list(filter: QueueFilter, { db }: Pick<Context, "db">): Work<readonly QueueEntry[]> {
  if (filter.states?.length === 0) return [];
  return (yield* rowsOfQuery(listing(db, filter).compile())).map(entryOfRow);
}

/** The figures of the whole queue. */
export function* counts(): Work<QueueCounts> {
  const tallies = yield* rowsOf(allTallies, {});
  const oldest = yield* rowOf(oldestWaiting, {});
  const destinations = yield* rowsOf(destinationsByWaiting, { limit: DESTINATIONS_LISTED });
  return {
    byState: Object.fromEntries(tallies.map(({ state, recipients }) => [state as RecipientState, recipients])),
    ...(oldest !== undefined && { oldestWaitingAtMs: oldest.accepted_at }),
    destinations: destinations.map(({ destination, waiting, next_due_at }) => ({ destination, waiting, nextDueAtMs: next_due_at })),
  };
}

/** When the next recipient is due of any destination but these. */
export function* nextDue(except: readonly string[], { figures }: Pick<Context, "figures">): Work<number | undefined> {
  // The figures of this transaction so far are needed below.
  yield* figures.write();
  const skipped = new Set(except);
  let last = { due_at: Number.MIN_SAFE_INTEGER, destination: "" };
  for (;;) {
    const page = yield* rowsOf(destinationsDue, { ...last, until: Number.MAX_SAFE_INTEGER, limit: PAGE });
    const next = page.find(({ destination }) => !skipped.has(destination));
    const end = page[page.length - 1];
    if (next !== undefined) return next.next_due_at;
    if (end === undefined || page.length < PAGE) return undefined;
    last = { due_at: end.next_due_at, destination: end.destination };
  }
}

/** Destinations of mail that a person wants tried at once. */
export function* ordered({ figures }: Pick<Context, "figures">): Work<readonly string[]> {
  yield* figures.write();
  const first = { due_at: Number.MIN_SAFE_INTEGER, destination: "" };
  const rows = yield* rowsOf(destinationsDue, { ...first, until: ORDERED_AT_MS, limit: PAGE });
  return rows.map(({ destination }) => destination);
}

/** The facts of a message whose content is still there. */
export function* message(id: MessageId): Work<StoredMessage | undefined> {
  const row = yield* rowOf(messageFacts, { id });
  if (row === undefined || row.settled_at !== null) return undefined;
  return { facts: factsOfRow(row), sizeBytes: row.size_bytes, ...(row.stage !== null && { stage: row.stage }) };
}

/** One piece of content; undefined behind the last one. */
export function* piece(place: {
  readonly message: MessageId;
  readonly stage?: number;
  readonly part: number;
}): Work<Uint8Array | undefined> {
  if (place.stage !== undefined) return (yield* rowOf(chunkOf, { stage: place.stage, part: place.part }))?.octets;
  return place.part === 0 ? (yield* rowOf(contentOf, { message: place.message }))?.octets : undefined;
}
