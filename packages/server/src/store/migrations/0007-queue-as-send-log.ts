/**
 * The queue as a send log without our own notifications, which no bounce is about: their Message-IDs stand in no order, so each
 * of them made a commit write one more page.
 */

import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** Version 7. */
export const queueAsSendLogMigration: Migration = {
  version: 7,
  name: "queue as send log",
  statements: ({ schema }) => [
    schema.dropIndex("messages_message_id"),
    schema
      .createIndex("messages_message_id")
      .on("messages")
      .column("message_id")
      .where(sql.ref("message_id"), "is not", null)
      .where(sql.ref("about"), "is", null),
  ],
};
