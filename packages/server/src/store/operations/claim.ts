/**
 * Claims: recipients go to an owner, grouped by message and destination, with all that an attempt needs. Destinations are
 * visited the longest due first, each is given its share and no more, so that one dead destination never starves the others.
 */

import type { ClaimRequest, MessageFacts, MessageId, QueuedRecipient } from "../port.ts";
import {
  type ClaimedRow,
  claimDue,
  claimOverdue,
  contentOf,
  deleteIdleDestination,
  destinationsDue,
  messageFacts,
  renewDestination,
} from "../statements/index.ts";
import { factsOfRow } from "./message-row.ts";
import type { Context } from "./operation.ts";
import { recipientOfRow } from "./recipient-row.ts";
import { changesOf, rowOf, rowsOf, type Work } from "./work.ts";

/** A claim before its content has become something that can be read: what passes between threads. */
export interface Claimed {
  readonly facts: MessageFacts;
  readonly sizeBytes: number;
  /** Where large content lies. */
  readonly stage?: number;
  /** Small content, while there was room in the answer. */
  readonly octets?: Uint8Array;
  readonly recipients: readonly QueuedRecipient[];
}

/** Destinations that are read at once. */
const PAGE = 64;
/** Content that comes along with one answer; what is beyond is read when it is needed. */
const CONTENT_LIMIT_BYTES = 8 * 1024 * 1024;

/** Claims due recipients of destinations that may have some. */
export function* claim(request: ClaimRequest, context: Context): Work<readonly Claimed[]> {
  // The figures of this transaction so far are needed below.
  yield* context.figures.write();
  const rows: ClaimedRow[] = [];
  const visited = new Set(request.except);
  let last = { due_at: Number.MIN_SAFE_INTEGER, destination: "" };
  while (rows.length < request.limit) {
    const page = yield* rowsOf(destinationsDue, { ...last, until: request.nowMs, limit: PAGE });
    for (const { destination } of page) {
      if (visited.has(destination) || rows.length >= request.limit) continue;
      visited.add(destination);
      const limit = Math.min(request.perDestination, request.limit - rows.length);
      rows.push(...(yield* claimOf(destination, { ...request, limit })));
    }
    const end = page[page.length - 1];
    if (end === undefined || page.length < PAGE) break;
    last = { due_at: end.next_due_at, destination: end.destination };
  }
  context.figures.leave("waiting", rows.length);
  context.figures.enter("claimed", rows.length);
  return yield* claimedOf(rows);
}

function* claimOf(destination: string, { owner, nowMs, limit }: ClaimRequest): Work<readonly ClaimedRow[]> {
  const rows = yield* rowsOf(claimDue, { owner, destination, now: nowMs, limit });
  yield* changesOf(renewDestination, { destination, fewer: rows.length });
  if (rows.length > 0) yield* changesOf(deleteIdleDestination, { destination });
  return rows;
}

/** Claims recipients whose warning or end is due. */
export function* claimPastTime(
  { owner, nowMs, limit }: Pick<ClaimRequest, "owner" | "nowMs" | "limit">,
  { figures }: Context,
): Work<readonly Claimed[]> {
  const rows = yield* rowsOf(claimOverdue, { owner, now: nowMs, limit });
  for (const { destination } of rows) figures.waitNoLonger(destination);
  figures.leave("waiting", rows.length);
  figures.enter("claimed", rows.length);
  return yield* claimedOf(rows);
}

function* claimedOf(rows: readonly ClaimedRow[]): Work<readonly Claimed[]> {
  const claims: Claimed[] = [];
  let room = CONTENT_LIMIT_BYTES;
  for (const group of groups(rows)) {
    const claimed = yield* withFacts(group, room);
    // Its row is lost: one such message must not stop the queue. It stays claimed, and `integrity` names it.
    if (claimed === undefined) continue;
    room -= claimed.octets?.byteLength ?? 0;
    claims.push(claimed);
  }
  return claims;
}

/** Rows of one message and destination together, in the order in which they were due. */
function groups(rows: readonly ClaimedRow[]): readonly (readonly [ClaimedRow, ...ClaimedRow[]])[] {
  const found = new Map<string, [ClaimedRow, ...ClaimedRow[]]>();
  const inOrder = rows.toSorted((a, b) => a.due_at - b.due_at || a.message - b.message || a.position - b.position);
  for (const row of inOrder) {
    const key = `${row.message} ${row.destination}`;
    const group = found.get(key);
    if (group === undefined) found.set(key, [row]);
    else group.push(row);
  }
  return [...found.values()];
}

function* withFacts(group: readonly [ClaimedRow, ...ClaimedRow[]], roomBytes: number): Work<Claimed | undefined> {
  const id: MessageId = group[0].message;
  const row = yield* rowOf(messageFacts, { id });
  if (row === undefined) return undefined;
  const small = row.stage === null && row.size_bytes <= roomBytes ? yield* rowOf(contentOf, { message: id }) : undefined;
  return {
    facts: factsOfRow(row),
    sizeBytes: row.size_bytes,
    ...(row.stage !== null && { stage: row.stage }),
    ...(small !== undefined && { octets: small.octets }),
    recipients: group.map(recipientOfRow),
  };
}
