/** The statements on attempts: the newest of each message stay. */

import { sql } from "kysely";
import type { AttemptRow } from "../schema/index.ts";
import { slotsOf, statement } from "./statement.ts";

/** An attempt as it is read. */
export type ReadAttempt = Omit<AttemptRow, "entry">;

/** One more. */
export const insertAttempt = statement<ReadAttempt, unknown>(({ db, slot }) =>
  db
    .insertInto("attempts")
    .values(slotsOf(slot, ["message", "destination", "at", "took_ms", "recipients", "recipients_left_out", "dialogues"])),
);

/** The newest of a message that is one too many. Apart from forgetting: nearly always there is none, and to look costs half of what it costs to forget nothing. */
export const surplusAttempt = statement<{ message: number; keep: number }, { entry: number }>(({ db, slot }) =>
  db
    .selectFrom("attempts")
    .select("entry")
    .where("message", "=", slot("message"))
    .orderBy(sql.ref("entry"), "desc")
    .limit(1)
    .offset(slot("keep")),
);

/** Forgets those of a message up to one. */
export const deleteAttemptsUpTo = statement<{ message: number; entry: number }, unknown>(({ db, slot }) =>
  db.deleteFrom("attempts").where("message", "=", slot("message")).where(sql.ref("entry"), "<=", slot("entry")),
);

/** All of a message, the oldest first. */
export const attemptsAt = statement<{ message: number }, ReadAttempt>(({ db, slot }) =>
  db.selectFrom("attempts").selectAll().where("message", "=", slot("message")).orderBy(sql.ref("entry")).$castTo<ReadAttempt>(),
);

/** Forgets all of a message. */
export const deleteAttempts = statement<{ message: number }, unknown>(({ db, slot }) =>
  db.deleteFrom("attempts").where("message", "=", slot("message")),
);
