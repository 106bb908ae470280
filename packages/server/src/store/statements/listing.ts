/** The queue's list: the one statement that is built anew each time, from what a filter names. Values are still only parameters. */

import { type Compilable, type Kysely, sql } from "kysely";
import type { QueueFilter } from "../port.ts";
import type { MessageRow, Tables } from "../schema/index.ts";
import { CLAIMED_COLUMNS, type ClaimedRow } from "./claims.ts";

/** A line of the list. */
export type ListedRow = ClaimedRow & Pick<MessageRow, "reverse_path" | "accepted_at" | "size_bytes">;

/** Recipients and their messages in the order of their keys. */
export function listing(db: Kysely<Tables>, filter: QueueFilter): Compilable<ListedRow> {
  const { states, destination, sender, recipient, message, about, acceptedBeforeMs, after, limit } = filter;
  let query = db
    .selectFrom("recipients")
    .innerJoin("messages", "messages.id", "recipients.message")
    .select(CLAIMED_COLUMNS.map((column) => `recipients.${column}` as const))
    .select(["messages.reverse_path", "messages.accepted_at", "messages.size_bytes"]);
  if (states !== undefined) query = query.where("recipients.state", "in", states);
  if (destination !== undefined) query = query.where("recipients.destination", "=", destination);
  if (recipient !== undefined) query = query.where("recipients.address", "=", recipient);
  if (sender !== undefined) query = query.where("messages.reverse_path", "=", sender);
  if (message !== undefined) query = query.where("recipients.message", "=", message);
  if (about !== undefined) query = query.where("messages.about", "=", about);
  if (acceptedBeforeMs !== undefined) query = query.where("messages.accepted_at", "<", acceptedBeforeMs);
  if (after !== undefined) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple("recipients.message", "recipients.position"), ">", tuple(sql.val(after.message), sql.val(after.index))),
    );
  }
  return query.orderBy("recipients.message").orderBy("recipients.position").limit(limit);
}
