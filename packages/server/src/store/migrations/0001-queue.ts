/**
 * The tables of the queue as they were first. The indexes on recipients are partial: what is settled stands in none of
 * them, and what is claimed at once and settled soon never enters those of the waiting.
 */

import { type Compilable, type Kysely, sql } from "kysely";
import type { Dialect } from "../dialect/index.ts";
import type { Tables } from "../schema/index.ts";
import type { Migration } from "./migration.ts";

const STATES = ["waiting", "claimed", "held", "delivered", "relayed", "expanded", "failed", "suppressed", "quarantined", "dropped"];

/** Version 1. */
export const queueMigration: Migration = {
  version: 1,
  name: "queue",
  statements: (db, dialect) => [
    ...messageTables(db, dialect),
    ...recipientTables(db, dialect),
    ...otherTables(db, dialect),
    db.insertInto("tallies").values(STATES.map((state) => ({ state, recipients: 0 }))),
  ],
};

function messageTables({ schema }: Kysely<Tables>, { types, counted, inKeyOrder }: Dialect): readonly Compilable[] {
  return [
    schema
      .createTable("messages")
      .addColumn("id", types.integer, (column) => column.primaryKey())
      .addColumn("accepted_at", types.integer, (column) => column.notNull())
      .addColumn("kind", types.text, (column) => column.notNull())
      .addColumn("reverse_path", types.text, (column) => column.notNull())
      .addColumn("envelope_id", types.text)
      .addColumn("ret", types.text)
      .addColumn("body", types.text, (column) => column.notNull())
      .addColumn("smtp_utf8", types.integer, (column) => column.notNull())
      .addColumn("require_tls", types.integer, (column) => column.notNull())
      .addColumn("trust", types.text, (column) => column.notNull())
      .addColumn("spf", types.text, (column) => column.notNull())
      .addColumn("dkim", types.text, (column) => column.notNull())
      .addColumn("client_address", types.text)
      .addColumn("hello", types.text)
      .addColumn("client_user", types.text)
      .addColumn("message_id", types.text)
      .addColumn("about", types.integer)
      .addColumn("trace", types.octets, (column) => column.notNull())
      .addColumn("size_bytes", types.integer, (column) => column.notNull())
      .addColumn("stage", types.integer)
      .addColumn("unsettled", types.integer, (column) => column.notNull())
      .addColumn("settled_at", types.integer),
    // Those that are not settled by their age, and the others by when they were settled.
    schema.createIndex("messages_by_age").on("messages").columns(["settled_at", "accepted_at"]),
    // Only notifications are about anything.
    schema.createIndex("messages_about").on("messages").column("about").where(sql.ref("about"), "is not", null),
    schema
      .createTable("contents")
      .addColumn("message", types.integer, (column) => column.primaryKey())
      .addColumn("octets", types.octets, (column) => column.notNull()),
    schema.createTable("stages").addColumn("stage", types.integer, counted).addColumn("message", types.integer),
    schema
      .createTable("chunks")
      .addColumn("stage", types.integer, (column) => column.notNull())
      .addColumn("part", types.integer, (column) => column.notNull())
      .addColumn("octets", types.octets, (column) => column.notNull())
      .addPrimaryKeyConstraint("chunks_key", ["stage", "part"])
      .modifyEnd(inKeyOrder),
  ];
}

function recipientTables({ schema }: Kysely<Tables>, { types, inKeyOrder }: Dialect): readonly Compilable[] {
  return [
    schema
      .createTable("recipients")
      .addColumn("message", types.integer, (column) => column.notNull())
      .addColumn("position", types.integer, (column) => column.notNull())
      .addColumn("address", types.text, (column) => column.notNull())
      .addColumn("notify", types.text, (column) => column.notNull())
      .addColumn("original_recipient", types.text)
      .addColumn("destination", types.text, (column) => column.notNull())
      .addColumn("state", types.text, (column) => column.notNull())
      .addColumn("owner", types.text)
      .addColumn("due_at", types.integer, (column) => column.notNull())
      .addColumn("expires_at", types.integer, (column) => column.notNull())
      .addColumn("warn_at", types.integer)
      .addColumn("overdue_at", types.integer, (column) => column.notNull())
      .addColumn("attempts", types.integer, (column) => column.notNull())
      .addColumn("last_at", types.integer)
      .addColumn("last_code", types.integer)
      .addColumn("last_status", types.text)
      .addColumn("last_text", types.text)
      .addColumn("last_verb", types.text)
      .addColumn("last_host", types.text)
      .addPrimaryKeyConstraint("recipients_key", ["message", "position"])
      .modifyEnd(inKeyOrder),
    schema.createIndex("recipients_due").on("recipients").columns(["destination", "due_at"]).where(sql.ref("state"), "=", "waiting"),
    schema.createIndex("recipients_overdue").on("recipients").column("overdue_at").where(sql.ref("state"), "=", "waiting"),
    schema.createIndex("recipients_claimed").on("recipients").column("owner").where(sql.ref("state"), "=", "claimed"),
  ];
}

function otherTables({ schema }: Kysely<Tables>, { types, counted, inKeyOrder }: Dialect): readonly Compilable[] {
  return [
    schema
      .createTable("attempts")
      .addColumn("entry", types.integer, counted)
      .addColumn("message", types.integer, (column) => column.notNull())
      .addColumn("destination", types.text, (column) => column.notNull())
      .addColumn("at", types.integer, (column) => column.notNull())
      .addColumn("took_ms", types.integer, (column) => column.notNull())
      .addColumn("recipients", types.text, (column) => column.notNull())
      .addColumn("recipients_left_out", types.integer, (column) => column.notNull())
      .addColumn("dialogues", types.text, (column) => column.notNull()),
    schema.createIndex("attempts_of_message").on("attempts").columns(["message", "entry"]),
    schema
      .createTable("destinations")
      .addColumn("destination", types.text, (column) => column.primaryKey().notNull())
      .addColumn("waiting", types.integer, (column) => column.notNull())
      .addColumn("next_due_at", types.integer, (column) => column.notNull())
      .modifyEnd(inKeyOrder),
    schema.createIndex("destinations_due").on("destinations").columns(["next_due_at", "destination"]),
    schema
      .createTable("leases")
      .addColumn("owner", types.text, (column) => column.primaryKey().notNull())
      .addColumn("until_at", types.integer, (column) => column.notNull()),
    schema
      .createTable("audit")
      .addColumn("entry", types.integer, counted)
      .addColumn("at", types.integer, (column) => column.notNull())
      .addColumn("who", types.text, (column) => column.notNull())
      .addColumn("what", types.text, (column) => column.notNull())
      .addColumn("message", types.integer)
      .addColumn("recipient", types.text)
      .addColumn("because", types.text, (column) => column.notNull()),
    schema
      .createTable("remembered")
      .addColumn("id", types.text, (column) => column.primaryKey().notNull())
      .addColumn("address", types.text, (column) => column.notNull())
      .addColumn("until_at", types.integer, (column) => column.notNull()),
    schema.createIndex("remembered_until").on("remembered").column("until_at"),
    schema
      .createTable("tallies")
      .addColumn("state", types.text, (column) => column.primaryKey().notNull())
      .addColumn("recipients", types.integer, (column) => column.notNull()),
  ];
}
