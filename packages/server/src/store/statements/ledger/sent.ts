/** The statements on the send log, and on our own queue where it serves as one. */

import { type Kysely, sql } from "kysely";
import type { MessageRow, SentMessageRow, Tables } from "../../schema/index.ts";
import { slotsOf, statement } from "../statement.ts";

const COLUMNS = ["tenant", "stream", "sent_at", "message_id", "envelope_id", "queue_id", "reverse_path", "author", "tags"] as const;
const FOUND = ["id", ...COLUMNS] as const;
/** Messages with the same id that are looked at: a Message-ID that a program uses again and again must not make a bounce slow. */
const MOST = 16;

/** A line of the send log as it is written. */
export type SentValues = Omit<SentMessageRow, "id">;
/** A line of the send log as it is found. */
export type FoundRow = SentValues & { readonly id: number };

/** A new line. */
export const insertSent = statement<SentValues, unknown>(({ db, slot }) => db.insertInto("sent_messages").values(slotsOf(slot, COLUMNS)));

/** To whom it went; twice the same is once. */
export const insertSentRecipient = statement<{ sent: number; address: string }, unknown>(({ db, slot }) =>
  db
    .insertInto("sent_recipients")
    .values(slotsOf(slot, ["sent", "address"]))
    .onConflict((conflict) => conflict.columns(["sent", "address"]).doNothing()),
);

/** One line. */
export const sentOf = statement<{ id: number }, FoundRow>(({ db, slot }) =>
  db.selectFrom("sent_messages").select(FOUND).where("id", "=", slot("id")).$castTo<FoundRow>(),
);

/** The recipients of a line. */
export const sentRecipients = statement<{ sent: number }, { address: string }>(({ db, slot }) =>
  db.selectFrom("sent_recipients").select("address").where("sent", "=", slot("sent")),
);

/** The lines that bear an id, the newest first. */
export const sentBy = {
  "message-id": sentWhere("message_id"),
  "envelope-id": sentWhere("envelope_id"),
  "queue-id": sentWhere("queue_id"),
} as const;

function sentWhere(column: "message_id" | "envelope_id" | "queue_id") {
  return statement<{ value: string }, FoundRow>(({ db, slot }) =>
    db.selectFrom("sent_messages").select(FOUND).where(column, "=", slot("value")).orderBy("id", "desc").limit(MOST).$castTo<FoundRow>(),
  );
}

/** A message of our queue as a send log has it. */
export type QueuedRow = Pick<MessageRow, "id" | "accepted_at" | "reverse_path" | "envelope_id" | "message_id" | "client_user">;
const QUEUED = ["id", "accepted_at", "reverse_path", "envelope_id", "message_id", "client_user"] as const;

/** A notification of ours, which is about another message, is none that a bounce could be about; nor does it stand in the index. */
function sentByOurQueue(db: Kysely<Tables>) {
  return db.selectFrom("messages").select(QUEUED).where("about", "is", sql.lit(null));
}

/** Messages of our queue that bear an id, the newest first. */
export const queuedBy = {
  "message-id": queuedWhere("message_id"),
  "envelope-id": queuedWhere("envelope_id"),
} as const;

function queuedWhere(column: "message_id" | "envelope_id") {
  return statement<{ value: string }, QueuedRow>(({ db, slot }) =>
    sentByOurQueue(db).where(column, "=", slot("value")).orderBy("id", "desc").limit(MOST),
  );
}

/** One message of our queue. */
export const queuedOf = statement<{ id: number }, QueuedRow>(({ db, slot }) => sentByOurQueue(db).where("id", "=", slot("id")));

/** The recipients of a message of our queue. */
export const queuedRecipients = statement<{ message: number }, { address: string }>(({ db, slot }) =>
  db.selectFrom("recipients").select("address").where("message", "=", slot("message")),
);
