/** The statements that forget: a little at a time, what is oldest first. */

import { sql } from "kysely";
import type { ArrivalRow, OutcomeRow } from "../../schema/index.ts";
import { statement } from "../statement.ts";

/** Arrivals from before a time, those with addresses in them (`named` 1) or without. */
export const oldArrivals = statement<{ named: number; before: number; limit: number }, { entry: number }>(({ db, slot }) =>
  db
    .selectFrom("arrivals")
    .select("entry")
    .where("named", "=", slot("named"))
    .where("at", "<", slot("before"))
    .orderBy("at")
    .limit(slot("limit"))
    .$castTo<{ entry: number }>(),
);

/** The oldest mails, with the time of their arrivals. */
export const oldestBodies = statement<{ limit: number }, { arrival: number } & Pick<ArrivalRow, "at">>(({ db, slot }) =>
  db
    .selectFrom("arrival_bodies")
    .innerJoin("arrivals", "arrivals.entry", "arrival_bodies.arrival")
    .select(["arrival_bodies.arrival", "arrivals.at"])
    .orderBy("arrival_bodies.arrival")
    .limit(slot("limit")),
);

/** Forgets the mail of an arrival. */
export const deleteArrivalBody = statement<{ arrival: number }, unknown>(({ db, slot }) =>
  db.deleteFrom("arrival_bodies").where("arrival", "=", slot("arrival")),
);

/** The outcomes of an arrival: their addresses. */
export const recipientsOfArrival = statement<{ arrival: number }, { entry: number } & Pick<OutcomeRow, "recipient" | "arrival">>(
  ({ db, slot }) =>
    db
      .selectFrom("outcomes")
      .select(["entry", "recipient", "arrival"])
      .where("arrival", "=", slot("arrival"))
      .$castTo<{ entry: number; recipient: string; arrival: number }>(),
);

/** Puts a hash in the place of an address, and takes out the words in which it may stand. */
export const hideRecipient = statement<{ entry: number; recipient: string }, unknown>(({ db, slot }) =>
  db
    .updateTable("outcomes")
    .set({ recipient: slot("recipient"), text: sql.lit("") })
    .where("entry", "=", slot("entry")),
);

/** Takes out of an arrival all in which addresses stand. */
export const hideArrival = statement<{ entry: number }, unknown>(({ db, slot }) =>
  db
    .updateTable("arrivals")
    .set({ named: sql.lit(0), envelope: sql.lit(null), report: sql.lit(null), evidence: sql.lit(null) })
    .where("entry", "=", slot("entry")),
);

/** Forgets the outcomes of an arrival. */
export const deleteOutcomes = statement<{ arrival: number }, unknown>(({ db, slot }) =>
  db.deleteFrom("outcomes").where("arrival", "=", slot("arrival")),
);

/** Forgets an arrival. */
export const deleteArrival = statement<{ entry: number }, unknown>(({ db, slot }) =>
  db.deleteFrom("arrivals").where("entry", "=", slot("entry")),
);

/** Lines of the send log from before a time. */
export const oldSent = statement<{ before: number; limit: number }, { id: number }>(({ db, slot }) =>
  db
    .selectFrom("sent_messages")
    .select("id")
    .where("sent_at", "<", slot("before"))
    .orderBy("sent_at")
    .limit(slot("limit"))
    .$castTo<{ id: number }>(),
);

/** Forgets to whom a line went. */
export const deleteSentRecipients = statement<{ sent: number }, unknown>(({ db, slot }) =>
  db.deleteFrom("sent_recipients").where("sent", "=", slot("sent")),
);

/** Forgets a line. */
export const deleteSent = statement<{ id: number }, unknown>(({ db, slot }) => db.deleteFrom("sent_messages").where("id", "=", slot("id")));

/** The oldest hour of the figures. */
export const oldestHour = statement<Record<never, never>, { hour: number | null }>(({ db }) =>
  db.selectFrom("rates").select(({ fn }) => fn.min<number | null>("hour").as("hour")),
);

/** Forgets the figures of an hour. */
export const deleteHour = statement<{ hour: number }, unknown>(({ db, slot }) => db.deleteFrom("rates").where("hour", "=", slot("hour")));

/** Alarms that were over before a time. */
export const overAlarms = statement<{ before: number; limit: number }, { id: number }>(({ db, slot }) =>
  db
    .selectFrom("alarms")
    .select("id")
    .where("until_at", "<", slot("before"))
    .orderBy("until_at")
    .limit(slot("limit"))
    .$castTo<{ id: number }>(),
);

/** Forgets an alarm. */
export const deleteAlarm = statement<{ id: number }, unknown>(({ db, slot }) => db.deleteFrom("alarms").where("id", "=", slot("id")));

/** The oldest events. */
export const oldestEvents = statement<{ limit: number }, { entry: number; at: number }>(({ db, slot }) =>
  db.selectFrom("events").select(["entry", "at"]).orderBy("entry").limit(slot("limit")).$castTo<{ entry: number; at: number }>(),
);

/** Forgets an event. */
export const deleteEvent = statement<{ entry: number }, unknown>(({ db, slot }) =>
  db.deleteFrom("events").where("entry", "=", slot("entry")),
);

/** The oldest lines of the history of the suppression list, but never the newest: it says up to where the list is known. */
export const oldestChanges = statement<{ limit: number }, { entry: number; at: number }>(({ db, slot }) =>
  db
    .selectFrom("suppression_changes")
    .select(["entry", "at"])
    .where(
      "entry",
      "<",
      db.selectFrom("suppression_changes").select(({ fn }) => fn.max<number>("entry").as("newest")),
    )
    .orderBy("entry")
    .limit(slot("limit"))
    .$castTo<{ entry: number; at: number }>(),
);

/** Forgets a line of the history. */
export const deleteChange = statement<{ entry: number }, unknown>(({ db, slot }) =>
  db.deleteFrom("suppression_changes").where("entry", "=", slot("entry")),
);
