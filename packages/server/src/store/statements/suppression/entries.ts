/**
 * The statements on the entries of the suppression list. Many at once are handed in as one JSON list of rows, each a list of
 * its columns: a page of ten thousand is one statement, and what a row costs is the engine's work alone.
 */

import { type RawBuilder, sql } from "kysely";
import type { StoredSuppressionRow, SuppressionRow } from "../../schema/index.ts";
import { statement } from "../statement.ts";

/** The columns of a listed row, in their order; those that are numbers. */
export const ENTRY_COLUMNS = [
  "tenant",
  "address",
  "stream",
  "cause",
  "reason",
  "since_at",
  "until_at",
  "outcome",
  "note",
  "memory",
] as const satisfies readonly (keyof SuppressionRow)[];
const NUMBERS: ReadonlySet<string> = new Set(["since_at", "until_at", "outcome"]);

/** Rows or keys as a JSON list of lists. */
export interface Listed {
  readonly rows: string;
}

/** A member of a listed row. JSON knows texts and numbers, and not all engines take the one for the other. */
function member(name: string, at: number): RawBuilder<never> {
  const value = sql<never>`listed.value ->> ${sql.lit(at)}`;
  return NUMBERS.has(name) ? sql<never>`cast(${value} as bigint)` : value;
}

/** The rows at the listed keys. */
export const entriesAt = statement<Listed, StoredSuppressionRow>(({ db, slot, dialect }) =>
  db
    .selectFrom(dialect.elementsOf(slot("rows")))
    .innerJoin("suppressions as one", (join) =>
      join.on(sql<boolean>`one.tenant = listed.value ->> 0 and one.address = listed.value ->> 1 and one.stream = listed.value ->> 2`),
    )
    .select([...ENTRY_COLUMNS.map((column) => `one.${column}` as const), "one.imported"]),
);

/** Rows of which none is there yet. */
export const insertEntries = statement<Listed, unknown>(({ db, slot, dialect }) =>
  db
    .insertInto("suppressions")
    .columns(ENTRY_COLUMNS)
    .expression(db.selectFrom(dialect.elementsOf(slot("rows"))).select(ENTRY_COLUMNS.map((name, at) => member(name, at).as(name)))),
);

/** Rows that an import brings, but those that are there already. */
export const insertImported = statement<Listed & { imported: number }, unknown>(({ db, slot, dialect }) =>
  db
    .insertInto("suppressions")
    .columns([...ENTRY_COLUMNS, "imported"])
    .expression(
      db
        .selectFrom(dialect.elementsOf(slot("rows")))
        .select([...ENTRY_COLUMNS.map((name, at) => member(name, at).as(name)), slot("imported").as("imported")])
        // without it SQLite takes the conflict for a join
        .where(sql.lit(true)),
    )
    .onConflict((conflict) => conflict.doNothing()),
);

/** A row as it is from now on. */
export const updateEntry = statement<SuppressionRow, unknown>(({ db, slot }) =>
  db
    .updateTable("suppressions")
    .set({
      cause: slot("cause"),
      reason: slot("reason"),
      since_at: slot("since_at"),
      until_at: slot("until_at"),
      outcome: slot("outcome"),
      note: slot("note"),
      memory: slot("memory"),
      imported: sql.lit(null),
    })
    .where("tenant", "=", slot("tenant"))
    .where("address", "=", slot("address"))
    .where("stream", "=", slot("stream")),
);

/** What holds mail back at the listed questions (place, tenant, stream, address, "@domain"). */
export const holdsFor = statement<Listed & { nowMs: number }, SuppressionRow & { readonly place: number }>(({ db, slot, dialect }) =>
  db
    .selectFrom(dialect.elementsOf(slot("rows")))
    .innerJoin("suppressions as one", (join) =>
      join
        .on(sql<boolean>`one.tenant = listed.value ->> 1`)
        .on(sql<boolean>`one.address in (listed.value ->> 3, listed.value ->> 4)`)
        .on(sql<boolean>`one.stream in ('', listed.value ->> 2)`),
    )
    .select(ENTRY_COLUMNS.map((column) => `one.${column}` as const))
    .select(sql<number>`cast(listed.value ->> 0 as bigint)`.as("place"))
    .where("one.cause", "is not", sql.lit(null))
    .where(({ eb, or }) => or([eb("one.until_at", "is", sql.lit(null)), eb("one.until_at", ">", slot("nowMs"))])),
);
