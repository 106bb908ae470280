/** The statement that writes an event. */

import type { EventRow } from "../../schema/index.ts";
import { slotsOf, statement } from "../statement.ts";

/** An event as it is written. */
export type EventValues = Omit<EventRow, "entry">;

/** A new event. */
export const insertEvent = statement<EventValues, unknown>(({ db, slot }) =>
  db.insertInto("events").values(slotsOf(slot, ["at", "tenant", "type", "subject", "outcome", "data"])),
);
