/** Keys of the API, and answers that are given again. */

import type { Compilable, Kysely } from "kysely";
import type { Dialect } from "../dialect/index.ts";
import type { Tables } from "../schema/index.ts";
import type { Migration } from "./migration.ts";

/** Version 5. */
export const accessMigration: Migration = {
  version: 5,
  name: "access",
  statements: (db, dialect) => [...accessTables(db, dialect)],
};

function accessTables({ schema }: Kysely<Tables>, { types, inKeyOrder }: Dialect): readonly Compilable[] {
  return [
    schema
      .createTable("api_keys")
      .addColumn("id", types.text, (column) => column.primaryKey().notNull())
      .addColumn("tenant", types.text, (column) => column.notNull())
      .addColumn("name", types.text, (column) => column.notNull())
      .addColumn("hash", types.text, (column) => column.notNull())
      .addColumn("scopes", types.text, (column) => column.notNull())
      .addColumn("created_at", types.integer, (column) => column.notNull())
      .addColumn("expires_at", types.integer)
      .addColumn("revoked_at", types.integer)
      .addColumn("last_used_at", types.integer),
    schema.createIndex("api_keys_hash").unique().on("api_keys").column("hash"),
    schema
      .createTable("answers")
      .addColumn("api_key", types.text, (column) => column.notNull())
      .addColumn("key", types.text, (column) => column.notNull())
      .addColumn("request", types.text, (column) => column.notNull())
      .addColumn("status", types.integer, (column) => column.notNull())
      .addColumn("body", types.text, (column) => column.notNull())
      .addColumn("at", types.integer, (column) => column.notNull())
      .addPrimaryKeyConstraint("answers_key", ["api_key", "key"])
      .modifyEnd(inKeyOrder),
    schema.createIndex("answers_at").on("answers").column("at"),
  ];
}
