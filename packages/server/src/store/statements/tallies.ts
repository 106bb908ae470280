/** The statements on the tallies: recipients by state, counted as they move, so that nobody counts a million rows. */

import { sql } from "kysely";
import type { TallyRow } from "../schema/index.ts";
import { statement } from "./statement.ts";

/** More recipients are in a state, or fewer. */
export const addTally = statement<TallyRow, unknown>(({ db, slot }) =>
  db
    .updateTable("tallies")
    .set((eb) => ({ recipients: eb("recipients", "+", slot("recipients")) }))
    .where("state", "=", slot("state")),
);

/** States in which there is somebody. */
export const allTallies = statement<Record<never, never>, TallyRow>(({ db }) =>
  db.selectFrom("tallies").select(["state", "recipients"]).where("recipients", ">", sql.lit(0)),
);

/** When the oldest message was accepted for which somebody waits. */
export const oldestWaiting = statement<Record<never, never>, { accepted_at: number }>(({ db }) =>
  db
    .selectFrom("messages")
    .select("accepted_at")
    .where("settled_at", "is", sql.lit(null))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("recipients")
          .select("recipients.message")
          .whereRef("recipients.message", "=", "messages.id")
          .where("recipients.state", "=", sql.lit("waiting")),
      ),
    )
    .orderBy("accepted_at")
    .limit(sql.lit(1)),
);
