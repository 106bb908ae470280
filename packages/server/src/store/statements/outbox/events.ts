/** The statements that read events, in their order. */

import type { EventRow } from "../../schema/index.ts";
import { statement } from "../statement.ts";

/** An event as it is read. */
export type ReadEvent = Omit<EventRow, "entry"> & { readonly entry: number };

/** Events behind one. */
export const eventsAfter = statement<{ after: number; limit: number }, ReadEvent>(({ db, slot }) =>
  db.selectFrom("events").selectAll().where("entry", ">", slot("after")).orderBy("entry").limit(slot("limit")).$castTo<ReadEvent>(),
);

/** Those of one tenant. */
export const tenantEventsAfter = statement<{ after: number; limit: number; tenant: string }, ReadEvent>(({ db, slot }) =>
  db
    .selectFrom("events")
    .selectAll()
    .where("entry", ">", slot("after"))
    .where("tenant", "=", slot("tenant"))
    .orderBy("entry")
    .limit(slot("limit"))
    .$castTo<ReadEvent>(),
);

/** One event. */
export const oneEvent = statement<{ entry: number }, ReadEvent>(({ db, slot }) =>
  db.selectFrom("events").selectAll().where("entry", "=", slot("entry")).$castTo<ReadEvent>(),
);

/** The newest; null where there is none. */
export const newestEvent = statement<Record<never, never>, { entry: number | null }>(({ db }) =>
  db.selectFrom("events").select(({ fn }) => fn.max<number | null>("entry").as("entry")),
);
