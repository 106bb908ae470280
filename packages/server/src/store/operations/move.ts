/**
 * What a person does to queued mail. Which recipients are meant was found out by reading; here each is moved if it is
 * still in the state in which it was seen, a few at a time, so that an order for a million never delays the mail.
 */

import { GIVEN_UP_AT_MS, MOVES, NEVER_DUE_AT_MS, ORDERED_AT_MS } from "../moves.ts";
import type { AuditEntry, QueueCommand, RecipientKey, RecipientState } from "../port.ts";
import { giveUpRecipient, moveRecipient } from "../statements/index.ts";
import { appendAudit } from "./audit.ts";
import { endRecipients } from "./message-end.ts";
import type { Context } from "./operation.ts";
import { rowOf, type Work } from "./work.ts";

/** Recipients as they were seen, and what is to be done to them. */
export interface MoveRequest {
  readonly command: QueueCommand;
  readonly recipients: readonly { readonly key: RecipientKey; readonly state: RecipientState }[];
  /** Written with the first ones that are moved. */
  readonly audit?: AuditEntry;
  readonly nowMs: number;
}

/** Moves recipients; how many were still there to be moved. */
export function* move(request: MoveRequest, context: Context): Work<number> {
  let moved = 0;
  for (const recipient of request.recipients) {
    const isMoved = request.command === "expire" ? yield* giveUp(recipient, context) : yield* moveOne(recipient, { request, context });
    if (isMoved) moved += 1;
  }
  if (moved > 0 && request.audit !== undefined) yield* appendAudit(request.audit);
  return moved;
}

interface Door {
  readonly request: MoveRequest;
  readonly context: Context;
}

/** What a person orders to be tried is due before all else, and by that known as ordered. */
function dueAt({ command, nowMs }: MoveRequest): number {
  return command === "retry" ? ORDERED_AT_MS : nowMs;
}

function* moveOne({ key, state }: MoveRequest["recipients"][number], { request, context }: Door): Work<boolean> {
  const { to } = MOVES[request.command];
  const { figures } = context;
  const dueAtMs = to === "waiting" ? dueAt(request) : null;
  const row = yield* rowOf(moveRecipient, { message: key.message, position: key.index, from: state, to, due_at: dueAtMs });
  if (row === undefined) return false;
  figures.leave(state);
  figures.enter(to);
  if (to === "waiting") figures.wait(row.destination, row.due_at, state === "waiting" ? 0 : 1);
  else if (state === "waiting") figures.waitNoLonger(row.destination);
  if (to === "dropped") yield* endRecipients({ message: key.message, recipients: 1, nowMs: request.nowMs }, context);
  return true;
}

/** An attempt may have begun or ended since it was seen: what is under way is meant too, and must not slip through. */
function* giveUp({ key, state }: MoveRequest["recipients"][number], { figures }: Context): Work<boolean> {
  for (const from of new Set<RecipientState>([state, "waiting", "claimed"])) {
    const to = from === "claimed" ? from : MOVES.expire.to;
    const dueAtMs = from === "claimed" ? null : NEVER_DUE_AT_MS;
    const values = { message: key.message, position: key.index, from, to, due_at: dueAtMs, expires_at: GIVEN_UP_AT_MS };
    const row = yield* rowOf(giveUpRecipient, values);
    if (row === undefined) continue;
    figures.leave(from);
    figures.enter(to);
    if (to === "waiting") figures.wait(row.destination, NEVER_DUE_AT_MS, from === "waiting" ? 0 : 1);
    return true;
  }
  return false;
}
