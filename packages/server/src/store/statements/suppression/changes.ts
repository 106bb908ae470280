/** The statements on the history of the list, and on what it tells: lines and events of many entries at once, as JSON lists. */

import { type Kysely, sql } from "kysely";
import type { SuppressionChangeRow, Tables } from "../../schema/index.ts";
import type { SuppressionKey } from "../../suppression-port.ts";
import { type Slots, slotsOf, statement } from "../statement.ts";
import type { Listed } from "./entries.ts";

/** What all lines of one transaction share. */
export interface ChangeBy {
  readonly at: number;
  readonly who: string;
  readonly what: string;
  readonly note: string | null;
}

/** A line for each listed row (tenant, address, stream, cause, reason, and what an entry has besides; its own note goes before). */
export const insertChanges = statement<Listed & ChangeBy, unknown>(({ db, slot, dialect }) =>
  db
    .insertInto("suppression_changes")
    .columns(["tenant", "stream", "address", "cause", "reason", "outcome", "note", "at", "who", "what"])
    .expression(
      db
        .selectFrom(dialect.elementsOf(slot("rows")))
        .select([
          sql<string>`listed.value ->> 0`.as("tenant"),
          sql<string>`listed.value ->> 2`.as("stream"),
          sql<string>`listed.value ->> 1`.as("address"),
          sql<string>`listed.value ->> 3`.as("cause"),
          sql<string>`listed.value ->> 4`.as("reason"),
          sql<number>`cast(listed.value ->> 7 as bigint)`.as("outcome"),
          sql<string>`coalesce(listed.value ->> 8, ${slot("note")})`.as("note"),
          slot("at").as("at"),
          slot("who").as("who"),
          slot("what").as("what"),
        ]),
    ),
);

/** One line for all that an import brings at a time; its number. */
export const insertImport = statement<ChangeBy, { entry: number }>(({ db, slot }) =>
  db
    .insertInto("suppression_changes")
    .values({
      ...{ tenant: sql.lit(""), stream: sql.lit(""), address: sql.lit("") },
      ...slotsOf(slot, ["at", "who", "what", "note"]),
    })
    .returning("entry"),
);

/** Takes the line of an import back that has brought nothing. */
export const deleteImport = statement<{ entry: number }, unknown>(({ db, slot }) =>
  db.deleteFrom("suppression_changes").where("entry", "=", slot("entry")),
);

/** Whom an import has brought. */
export const broughtBy = statement<{ entry: number }, { tenant: string; address: string }>(({ db, slot }) =>
  db.selectFrom("suppressions").select(["tenant", "address"]).where("imported", "=", slot("entry")),
);

/** The line of the import that brought an entry, in words about this one. */
export const importOfEntry = statement<SuppressionKey, ReadChange>(({ db, slot }) => lineOfImport(db, slot).select("line.entry"));

/** Gives an entry that line as one of its own. */
export const insertOwnLine = statement<SuppressionKey, unknown>(({ db, slot }) =>
  db.insertInto("suppression_changes").columns(LINE).expression(lineOfImport(db, slot)),
);

const LINE = ["tenant", "stream", "address", "at", "what", "who", "cause", "reason", "outcome", "note"] as const;

function lineOfImport(db: Kysely<Tables>, slot: Slots<SuppressionKey>) {
  return db
    .selectFrom("suppressions as one")
    .innerJoin("suppression_changes as line", "line.entry", "one.imported")
    .select(["one.tenant", "one.stream", "one.address", "line.at", "line.what", "line.who", "one.cause", "one.reason", "one.outcome"])
    .select(({ fn }) => fn.coalesce("one.note", "line.note").as("note"))
    .where("one.tenant", "=", slot("tenant"))
    .where("one.address", "=", slot("address"))
    .where("one.stream", "=", slot("stream"));
}

/** An event for each listed row (tenant, subject, data). */
export const insertListEvents = statement<Listed & { at: number; type: string }, unknown>(({ db, slot, dialect }) =>
  db
    .insertInto("events")
    .columns(["tenant", "subject", "data", "at", "type"])
    .expression(
      db
        .selectFrom(dialect.elementsOf(slot("rows")))
        .select([
          sql<string>`listed.value ->> 0`.as("tenant"),
          sql<string>`listed.value ->> 1`.as("subject"),
          sql<string>`listed.value ->> 2`.as("data"),
          slot("at").as("at"),
          slot("type").as("type"),
        ]),
    ),
);

/** A line as it is read. */
export type ReadChange = Omit<SuppressionChangeRow, "entry"> & { readonly entry: number };

/** The newest lines of one entry. */
export const changesOfEntry = statement<{ tenant: string; stream: string; address: string; limit: number }, ReadChange>(({ db, slot }) =>
  db
    .selectFrom("suppression_changes")
    .selectAll()
    .where("address", "=", slot("address"))
    .where("tenant", "=", slot("tenant"))
    .where("stream", "=", slot("stream"))
    .orderBy("entry", "desc")
    .limit(slot("limit")),
);

/** Whom lines are about, in their order. */
export const changedSince = statement<{ after: number; limit: number }, { entry: number; tenant: string; address: string }>(
  ({ db, slot }) =>
    db
      .selectFrom("suppression_changes")
      .select(["entry", "tenant", "address"])
      .where("entry", ">", slot("after"))
      .orderBy("entry")
      .limit(slot("limit")),
);

/** The last line; null where there is none. */
export const lastChange = statement<Record<never, never>, { entry: number | null }>(({ db }) =>
  db.selectFrom("suppression_changes").select(({ fn }) => fn.max("entry").as("entry")),
);

/** Tenants and addresses with an entry, in the order of keys. One that stands in several streams comes several times. */
export const heldAfter = statement<{ tenant: string; address: string; limit: number }, { tenant: string; address: string }>(
  ({ db, slot }) =>
    db
      .selectFrom("suppressions")
      .select(["tenant", "address"])
      .where("cause", "is not", sql.lit(null))
      .where(({ eb, refTuple, tuple }) => eb(refTuple("tenant", "address"), ">", tuple(slot("tenant"), slot("address"))))
      .orderBy("tenant")
      .orderBy("address")
      .limit(slot("limit")),
);
