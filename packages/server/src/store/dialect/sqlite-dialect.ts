/**
 * SQLite's own ways: a table without rowid is its own index of a key of several columns, and nobody else writes while we
 * claim, so that no row needs to be skipped.
 */

import { DummyDriver, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, sql } from "kysely";
import type { Dialect } from "./dialect.ts";

/**
 * A bare value in LIMIT, or equal to a column beside ORDER BY, is looked at by SQLite's planner: it would prepare the statement anew
 * for each value, which costs several times what the statement does. Behind a sign, which changes nothing, it does not look.
 */
class QueryCompiler extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return "+?";
  }
}

/** SQLite 3.35 or later (RETURNING). */
export const sqliteDialect: Dialect = {
  builder: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new QueryCompiler(),
  },
  types: { integer: sql`integer`, octets: sql`blob`, text: sql`text` },
  counted: (column) => column.primaryKey().autoIncrement(),
  inKeyOrder: sql`without rowid`,
  skipClaimed: sql``,
  elementsOf: (list) => sql<{ readonly value: string }>`json_each(${list})`.as("listed"),
  selfCheck: sql`select integrity_check as finding from pragma_integrity_check`,
};
