/** Links that let somebody in, and those who are in. */

import type { Compilable, Kysely } from "kysely";
import type { Dialect } from "../dialect/index.ts";
import type { Tables } from "../schema/index.ts";
import type { Migration } from "./migration.ts";

/** Version 6. */
export const sessionMigration: Migration = {
  version: 6,
  name: "sessions",
  statements: (db, dialect) => [...sessionTables(db, dialect)],
};

function sessionTables({ schema }: Kysely<Tables>, { types }: Dialect): readonly Compilable[] {
  return [
    schema
      .createTable("sign_in_links")
      .addColumn("hash", types.text, (column) => column.primaryKey().notNull())
      .addColumn("role", types.text, (column) => column.notNull())
      .addColumn("created_at", types.integer, (column) => column.notNull())
      .addColumn("expires_at", types.integer, (column) => column.notNull()),
    schema
      .createTable("sessions")
      .addColumn("hash", types.text, (column) => column.primaryKey().notNull())
      .addColumn("id", types.text, (column) => column.notNull())
      .addColumn("role", types.text, (column) => column.notNull())
      .addColumn("created_at", types.integer, (column) => column.notNull())
      .addColumn("last_seen_at", types.integer, (column) => column.notNull())
      .addColumn("expires_at", types.integer, (column) => column.notNull()),
  ];
}
