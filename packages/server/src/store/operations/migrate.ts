/**
 * Brings the schema up to date, each step in the transaction of the caller, and writes down which steps were taken. A
 * schema newer than this program is refused: an older program would not keep its promises.
 */

import type { Compilable, Kysely } from "kysely";
import type { Dialect } from "../dialect/index.ts";
import type { Migration } from "../migrations/index.ts";
import type { Tables } from "../schema/index.ts";
import { StoreFailure } from "../store-failure.ts";
import { rowsOfQuery, type Work } from "./work.ts";

/** What a migration is applied with. */
export interface MigrateOptions {
  readonly db: Kysely<Tables>;
  readonly dialect: Dialect;
  readonly migrations: readonly Migration[];
  readonly nowMs: number;
}

/** Versions that are still to be applied, in order. Throws when the schema is newer than any that is known. */
export function* pendingMigrations({ db, dialect, migrations }: Omit<MigrateOptions, "nowMs">): Work<readonly Migration[]> {
  yield* execute(
    db.schema
      .createTable("migrations")
      .ifNotExists()
      .addColumn("version", dialect.types.integer, (column) => column.primaryKey())
      .addColumn("name", dialect.types.text, (column) => column.notNull())
      .addColumn("applied_at", dialect.types.integer, (column) => column.notNull()),
  );
  const applied = yield* rowsOfQuery(db.selectFrom("migrations").select("version").orderBy("version").compile());
  const newest = applied[applied.length - 1]?.version ?? 0;
  const known = migrations[migrations.length - 1]?.version ?? 0;
  if (newest > known) throw newerSchema(newest, known);
  return migrations.filter(({ version }) => version > newest);
}

/** Applies what is pending; which steps those were. */
export function* migrate(options: MigrateOptions): Work<readonly Migration[]> {
  const { db, dialect, nowMs } = options;
  const pending = yield* pendingMigrations(options);
  for (const { version, name, statements } of pending) {
    for (const statement of statements(db, dialect)) yield* execute(statement);
    yield* execute(db.insertInto("migrations").values({ version, name, applied_at: nowMs }));
  }
  return pending;
}

function execute(query: Compilable): Work<readonly unknown[]> {
  return rowsOfQuery(query.compile());
}

function newerSchema(found: number, known: number): StoreFailure {
  return new StoreFailure(
    "newer",
    `the store has schema version ${found}, and this program knows versions up to ${known}; start the newer program that wrote it`,
  );
}
