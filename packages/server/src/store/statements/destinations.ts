/** The statements on destinations: how many wait for each, and when the next of them is due. */

import { sql } from "kysely";
import type { DestinationRow } from "../schema/index.ts";
import { statement } from "./statement.ts";

/** More wait for a destination, or fewer. It is due at that time if it was not due before. */
export const noteWaiting = statement<DestinationRow, unknown>(({ db, slot }) =>
  db
    .insertInto("destinations")
    .values({ destination: slot("destination"), waiting: slot("waiting"), next_due_at: slot("next_due_at") })
    .onConflict((conflict) =>
      conflict.column("destination").doUpdateSet((eb) => ({
        waiting: eb("destinations.waiting", "+", eb.ref("excluded.waiting")),
        next_due_at: eb
          .case()
          .when("excluded.next_due_at", "<", eb.ref("destinations.next_due_at"))
          .then(eb.ref("excluded.next_due_at"))
          .else(eb.ref("destinations.next_due_at"))
          .end(),
      })),
    ),
);

/** Fewer wait for a destination, and the next of them is due when its index says so. */
export const renewDestination = statement<{ destination: string; fewer: number }, unknown>(({ db, slot }) =>
  db
    .updateTable("destinations")
    .set((eb) => ({
      waiting: eb("waiting", "-", slot("fewer")),
      next_due_at: eb.fn.coalesce(
        eb
          .selectFrom("recipients")
          .select((inner) => inner.fn.min("recipients.due_at").as("due_at"))
          .where("recipients.destination", "=", slot("destination"))
          .where("recipients.state", "=", sql.lit("waiting")),
        eb.ref("next_due_at"),
      ),
    }))
    .where("destination", "=", slot("destination")),
);

/** Forgets a destination for which nobody waits. */
export const deleteIdleDestination = statement<{ destination: string }, unknown>(({ db, slot }) =>
  db.deleteFrom("destinations").where("destination", "=", slot("destination")).where("waiting", "<=", sql.lit(0)),
);

/** Destinations in the order in which they are due, a page at a time. */
export const destinationsDue = statement<{ due_at: number; destination: string; until: number; limit: number }, DestinationRow>(
  ({ db, slot }) =>
    db
      .selectFrom("destinations")
      .select(["destination", "waiting", "next_due_at"])
      .where(({ eb, refTuple, tuple }) => eb(refTuple("next_due_at", "destination"), ">", tuple(slot("due_at"), slot("destination"))))
      .where("next_due_at", "<=", slot("until"))
      .orderBy("next_due_at")
      .orderBy("destination")
      .limit(slot("limit")),
);

/** Every destination, the one with most mail first. */
export const destinationsByWaiting = statement<{ limit: number }, DestinationRow>(({ db, slot }) =>
  db
    .selectFrom("destinations")
    .select(["destination", "waiting", "next_due_at"])
    .orderBy("waiting", "desc")
    .orderBy("destination")
    .limit(slot("limit")),
);
