/** The suppression list and its history. */

import { type Compilable, type Kysely, sql } from "kysely";
import type { Dialect } from "../dialect/index.ts";
import type { Tables } from "../schema/index.ts";
import type { Migration } from "./migration.ts";

/** Version 3. */
export const suppressionMigration: Migration = {
  version: 3,
  name: "suppressions",
  statements: (db, dialect) => [...suppressionTables(db, dialect)],
};

function suppressionTables({ schema }: Kysely<Tables>, { types, counted, inKeyOrder }: Dialect): readonly Compilable[] {
  return [
    schema
      .createTable("suppressions")
      .addColumn("tenant", types.text, (column) => column.notNull())
      .addColumn("stream", types.text, (column) => column.notNull())
      .addColumn("address", types.text, (column) => column.notNull())
      .addColumn("cause", types.text)
      .addColumn("reason", types.text)
      .addColumn("since_at", types.integer)
      .addColumn("until_at", types.integer)
      .addColumn("outcome", types.integer)
      .addColumn("note", types.text)
      .addColumn("memory", types.text)
      .addColumn("imported", types.integer)
      .addPrimaryKeyConstraint("suppressions_key", ["tenant", "address", "stream"])
      .modifyEnd(inKeyOrder),
    // whoever keeps a filter of the list learns by it what an import has brought
    schema.createIndex("suppressions_imported").on("suppressions").column("imported").where("imported", "is not", sql.lit(null)),
    schema
      .createTable("suppression_changes")
      .addColumn("entry", types.integer, counted)
      .addColumn("tenant", types.text, (column) => column.notNull())
      .addColumn("stream", types.text, (column) => column.notNull())
      .addColumn("address", types.text, (column) => column.notNull())
      .addColumn("at", types.integer, (column) => column.notNull())
      .addColumn("what", types.text, (column) => column.notNull())
      .addColumn("who", types.text, (column) => column.notNull())
      .addColumn("cause", types.text)
      .addColumn("reason", types.text)
      .addColumn("outcome", types.integer)
      .addColumn("note", types.text),
    schema.createIndex("suppression_changes_address").on("suppression_changes").columns(["address", "entry"]),
  ];
}
