/** The statements on alarms. */

import { type Compilable, type Kysely, sql } from "kysely";
import type { AlarmFilter } from "../alarm-port.ts";
import type { AlarmRow, Tables } from "../schema/index.ts";
import { slotsOf, statement } from "./statement.ts";

/** An alarm as it is read. */
export type ReadAlarm = Omit<AlarmRow, "id"> & { readonly id: number };
type Place = Pick<AlarmRow, "tenant" | "kind" | "subject">;

/** The active one of its place. */
export const activeAlarm = statement<Place, { id: number }>(({ db, slot }) =>
  db
    .selectFrom("alarms")
    .select("id")
    .where("tenant", "=", slot("tenant"))
    .where("kind", "=", slot("kind"))
    .where("subject", "=", slot("subject"))
    .where("until_at", "is", sql.lit(null))
    .$castTo<{ id: number }>(),
);

/** A new one. */
export const insertAlarm = statement<Place & Pick<AlarmRow, "since_at" | "data">, { id: number }>(({ db, slot }) =>
  db
    .insertInto("alarms")
    .values({ ...slotsOf(slot, ["tenant", "kind", "subject", "since_at", "data"]), until_at: sql.lit(null) })
    .returning("id")
    .$castTo<{ id: number }>(),
);

/** Ends one, and says what it was. */
export const endAlarm = statement<{ id: number; until_at: number }, ReadAlarm>(({ db, slot }) =>
  db
    .updateTable("alarms")
    .set({ until_at: slot("until_at") })
    .where("id", "=", slot("id"))
    .where("until_at", "is", sql.lit(null))
    .returningAll()
    .$castTo<ReadAlarm>(),
);

/** That somebody knows of one; null is every tenant. */
export const noteAcknowledged = statement<
  { id: number; tenant: string | null } & Pick<AlarmRow, "acknowledged_at" | "acknowledged_by" | "note">,
  ReadAlarm
>(({ db, slot }) =>
  db
    .updateTable("alarms")
    .set(slotsOf(slot, ["acknowledged_at", "acknowledged_by", "note"]))
    .where("id", "=", slot("id"))
    .where((eb) => eb.or([eb(slot("tenant"), "is", sql.lit(null)), eb("tenant", "=", slot("tenant"))]))
    .returningAll()
    .$castTo<ReadAlarm>(),
);

/** A page, the newest first. */
export function alarmListing(db: Kysely<Tables>, { tenant, isActive, kind, before, limit }: AlarmFilter): Compilable<ReadAlarm> {
  let query = db.selectFrom("alarms").selectAll();
  if (kind !== undefined) query = query.where("kind", "=", kind);
  if (tenant !== undefined) query = query.where("tenant", "=", tenant);
  if (isActive !== undefined) query = query.where("until_at", isActive ? "is" : "is not", null);
  if (before !== undefined) query = query.where(sql.ref("id"), "<", before);
  return query.orderBy("id", "desc").limit(limit) as unknown as Compilable<ReadAlarm>;
}
