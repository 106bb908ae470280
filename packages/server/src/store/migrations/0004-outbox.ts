/** Events, webhooks, and what these have still to hear. */

import type { Compilable, Kysely } from "kysely";
import type { Dialect } from "../dialect/index.ts";
import type { Tables } from "../schema/index.ts";
import type { Migration } from "./migration.ts";

/** Version 4. */
export const outboxMigration: Migration = {
  version: 4,
  name: "outbox",
  statements: (db, dialect) => [...outboxTables(db, dialect)],
};

function outboxTables({ schema }: Kysely<Tables>, { types, counted, inKeyOrder }: Dialect): readonly Compilable[] {
  return [
    schema
      .createTable("events")
      .addColumn("entry", types.integer, counted)
      .addColumn("at", types.integer, (column) => column.notNull())
      .addColumn("tenant", types.text, (column) => column.notNull())
      .addColumn("type", types.text, (column) => column.notNull())
      .addColumn("subject", types.text, (column) => column.notNull())
      .addColumn("outcome", types.integer)
      .addColumn("data", types.text),
    schema
      .createTable("webhooks")
      .addColumn("id", types.text, (column) => column.primaryKey().notNull())
      .addColumn("tenant", types.text, (column) => column.notNull())
      .addColumn("url", types.text, (column) => column.notNull())
      .addColumn("types", types.text, (column) => column.notNull())
      .addColumn("secrets", types.text, (column) => column.notNull())
      .addColumn("shape", types.text, (column) => column.notNull())
      .addColumn("authorization", types.text)
      .addColumn("enabled", types.integer, (column) => column.notNull())
      .addColumn("trouble", types.text)
      .addColumn("note", types.text)
      .addColumn("created_at", types.integer, (column) => column.notNull())
      .addColumn("position", types.integer, (column) => column.notNull()),
    schema
      .createTable("webhook_deliveries")
      .addColumn("webhook", types.text, (column) => column.notNull())
      .addColumn("event", types.integer, (column) => column.notNull())
      .addColumn("subject", types.text, (column) => column.notNull())
      .addColumn("state", types.text, (column) => column.notNull())
      .addColumn("attempts", types.integer, (column) => column.notNull())
      .addColumn("due_at", types.integer, (column) => column.notNull())
      .addColumn("first_at", types.integer, (column) => column.notNull())
      .addColumn("last_at", types.integer)
      .addColumn("last_code", types.integer)
      .addColumn("last_text", types.text)
      .addPrimaryKeyConstraint("webhook_deliveries_key", ["webhook", "event"])
      .modifyEnd(inKeyOrder),
    schema.createIndex("webhook_deliveries_due").on("webhook_deliveries").columns(["webhook", "state", "due_at"]),
    schema.createIndex("webhook_deliveries_subject").on("webhook_deliveries").columns(["webhook", "subject", "state", "event"]),
  ];
}
