/** The ledger: arrivals and outcomes, the send log, figures by hour, alarms, how far each source was read. */

import { type Compilable, type Kysely, sql } from "kysely";
import type { Dialect } from "../dialect/index.ts";
import type { Tables } from "../schema/index.ts";
import type { Migration } from "./migration.ts";

/** Version 2. */
export const ledgerMigration: Migration = {
  version: 2,
  name: "ledger",
  statements: (db, dialect) => [...arrivalTables(db, dialect), ...sentTables(db, dialect), ...figureTables(db, dialect)],
};

function arrivalTables({ schema }: Kysely<Tables>, { types, counted }: Dialect): readonly Compilable[] {
  return [
    schema
      .createTable("arrivals")
      .addColumn("entry", types.integer, counted)
      .addColumn("key", types.text, (column) => column.notNull())
      .addColumn("source", types.text, (column) => column.notNull())
      .addColumn("account", types.text, (column) => column.notNull())
      .addColumn("at", types.integer, (column) => column.notNull())
      .addColumn("tenant", types.text, (column) => column.notNull())
      .addColumn("kind", types.text, (column) => column.notNull())
      .addColumn("format", types.text, (column) => column.notNull())
      .addColumn("verdict", types.text, (column) => column.notNull())
      .addColumn("strength", types.text, (column) => column.notNull())
      .addColumn("size_bytes", types.integer, (column) => column.notNull())
      .addColumn("envelope", types.text)
      .addColumn("report", types.text)
      .addColumn("evidence", types.text)
      .addColumn("named", types.integer, (column) => column.notNull()),
    schema.createIndex("arrivals_key").unique().on("arrivals").column("key"),
    // What is too old is looked for by age, what has still addresses in it apart from the rest.
    schema.createIndex("arrivals_at").on("arrivals").columns(["named", "at"]),
    schema
      .createTable("arrival_bodies")
      .addColumn("arrival", types.integer, (column) => column.primaryKey().notNull())
      .addColumn("octets", types.octets, (column) => column.notNull()),
    schema
      .createTable("outcomes")
      .addColumn("entry", types.integer, counted)
      .addColumn("arrival", types.integer, (column) => column.notNull())
      .addColumn("position", types.integer, (column) => column.notNull())
      .addColumn("at", types.integer, (column) => column.notNull())
      .addColumn("tenant", types.text, (column) => column.notNull())
      .addColumn("stream", types.text, (column) => column.notNull())
      .addColumn("recipient", types.text, (column) => column.notNull())
      .addColumn("domain", types.text, (column) => column.notNull())
      .addColumn("sender_domain", types.text, (column) => column.notNull())
      .addColumn("provider", types.text, (column) => column.notNull())
      .addColumn("source", types.text, (column) => column.notNull())
      .addColumn("verdict", types.text, (column) => column.notNull())
      .addColumn("action", types.text, (column) => column.notNull())
      .addColumn("status", types.text)
      .addColumn("code", types.integer)
      .addColumn("reason", types.text, (column) => column.notNull())
      .addColumn("bounce", types.text, (column) => column.notNull())
      .addColumn("rule", types.text)
      .addColumn("confidence", types.integer, (column) => column.notNull())
      .addColumn("proven", types.integer, (column) => column.notNull())
      .addColumn("feedback_type", types.text)
      .addColumn("text", types.text, (column) => column.notNull())
      .addColumn("remote_mta", types.text)
      .addColumn("reporting_mta", types.text)
      .addColumn("message_id", types.text)
      .addColumn("queued", types.integer)
      .addColumn("sent", types.integer),
    schema.createIndex("outcomes_recipient").on("outcomes").columns(["recipient", "entry"]),
    schema.createIndex("outcomes_reason").on("outcomes").columns(["reason", "entry"]),
    schema.createIndex("outcomes_provider").on("outcomes").columns(["provider", "entry"]),
    schema.createIndex("outcomes_domain").on("outcomes").columns(["domain", "entry"]),
    schema.createIndex("outcomes_sender").on("outcomes").columns(["sender_domain", "entry"]),
    schema.createIndex("outcomes_rule").on("outcomes").columns(["rule", "entry"]),
    // Where nearly all rows are alike only the others are looked for with an index: see statements/ledger/outcome-listing.ts.
    schema.createIndex("outcomes_tenant").on("outcomes").columns(["tenant", "entry"]).where(sql.ref("tenant"), "<>", sql.lit("default")),
    schema.createIndex("outcomes_bounce").on("outcomes").columns(["bounce", "entry"]).where(sql.ref("bounce"), "<>", sql.lit("hard")),
    schema.createIndex("outcomes_action").on("outcomes").columns(["action", "entry"]).where(sql.ref("action"), "<>", sql.lit("failed")),
    schema.createIndex("outcomes_source").on("outcomes").columns(["source", "entry"]).where(sql.ref("source"), "<>", sql.lit("smtp")),
    schema.createIndex("outcomes_unproven").on("outcomes").column("entry").where(sql.ref("proven"), "=", sql.lit(0)),
    schema.createIndex("outcomes_arrival").on("outcomes").column("arrival"),
    schema.createIndex("outcomes_queued").on("outcomes").column("queued").where(sql.ref("queued"), "is not", null),
    schema.createIndex("outcomes_sent").on("outcomes").column("sent").where(sql.ref("sent"), "is not", null),
  ];
}

function sentTables({ schema }: Kysely<Tables>, { types, counted, inKeyOrder }: Dialect): readonly Compilable[] {
  return [
    schema
      .createTable("sent_messages")
      .addColumn("id", types.integer, counted)
      .addColumn("tenant", types.text, (column) => column.notNull())
      .addColumn("stream", types.text, (column) => column.notNull())
      .addColumn("sent_at", types.integer, (column) => column.notNull())
      .addColumn("message_id", types.text)
      .addColumn("envelope_id", types.text)
      .addColumn("queue_id", types.text)
      .addColumn("reverse_path", types.text)
      .addColumn("author", types.text)
      .addColumn("tags", types.text),
    schema.createIndex("sent_message_id").on("sent_messages").column("message_id").where(sql.ref("message_id"), "is not", null),
    schema.createIndex("sent_envelope_id").on("sent_messages").column("envelope_id").where(sql.ref("envelope_id"), "is not", null),
    schema.createIndex("sent_queue_id").on("sent_messages").column("queue_id").where(sql.ref("queue_id"), "is not", null),
    schema.createIndex("sent_at").on("sent_messages").column("sent_at"),
    // Our own queue is a send log too, as long as it keeps what was settled.
    schema.createIndex("messages_message_id").on("messages").column("message_id").where(sql.ref("message_id"), "is not", null),
    schema.createIndex("messages_envelope_id").on("messages").column("envelope_id").where(sql.ref("envelope_id"), "is not", null),
    schema
      .createTable("sent_recipients")
      .addColumn("sent", types.integer, (column) => column.notNull())
      .addColumn("address", types.text, (column) => column.notNull())
      .addPrimaryKeyConstraint("sent_recipients_key", ["sent", "address"])
      .modifyEnd(inKeyOrder),
    schema.createIndex("sent_recipients_address").on("sent_recipients").column("address"),
  ];
}

function figureTables({ schema }: Kysely<Tables>, { types, counted, inKeyOrder }: Dialect): readonly Compilable[] {
  return [
    schema
      .createTable("rates")
      .addColumn("hour", types.integer, (column) => column.notNull())
      .addColumn("tenant", types.text, (column) => column.notNull())
      .addColumn("stream", types.text, (column) => column.notNull())
      .addColumn("sender_domain", types.text, (column) => column.notNull())
      .addColumn("provider", types.text, (column) => column.notNull())
      .addColumn("measure", types.text, (column) => column.notNull())
      .addColumn("reason", types.text, (column) => column.notNull())
      .addColumn("total", types.integer, (column) => column.notNull())
      .addPrimaryKeyConstraint("rates_key", ["hour", "tenant", "stream", "sender_domain", "provider", "measure", "reason"])
      .modifyEnd(inKeyOrder),
    schema
      .createTable("intake_positions")
      .addColumn("account", types.text, (column) => column.primaryKey().notNull())
      .addColumn("source", types.text, (column) => column.notNull())
      .addColumn("position", types.text, (column) => column.notNull())
      .addColumn("at", types.integer, (column) => column.notNull())
      .addColumn("trouble", types.text)
      .addColumn("arrivals", types.integer, (column) => column.notNull()),
    schema
      .createTable("alarms")
      .addColumn("id", types.integer, counted)
      .addColumn("tenant", types.text, (column) => column.notNull())
      .addColumn("kind", types.text, (column) => column.notNull())
      .addColumn("subject", types.text, (column) => column.notNull())
      .addColumn("since_at", types.integer, (column) => column.notNull())
      .addColumn("until_at", types.integer)
      .addColumn("data", types.text, (column) => column.notNull())
      .addColumn("acknowledged_at", types.integer)
      .addColumn("acknowledged_by", types.text)
      .addColumn("note", types.text),
    schema.createIndex("alarms_active").on("alarms").columns(["tenant", "kind", "subject"]).where(sql.ref("until_at"), "is", null),
    schema.createIndex("alarms_over").on("alarms").column("until_at").where(sql.ref("until_at"), "is not", sql.lit(null)),
  ];
}
