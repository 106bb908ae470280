/** Every step of the schema, the first one first; a new one stands at the end. */
import { queueMigration } from "./0001-queue.ts";
import { ledgerMigration } from "./0002-ledger.ts";
import { suppressionMigration } from "./0003-suppressions.ts";
import { outboxMigration } from "./0004-outbox.ts";
import { accessMigration } from "./0005-access.ts";
import { sessionMigration } from "./0006-sessions.ts";
import { queueAsSendLogMigration } from "./0007-queue-as-send-log.ts";
import type { Migration } from "./migration.ts";

export type { Migration } from "./migration.ts";
/** What `migrate` applies. */
export const MIGRATIONS: readonly Migration[] = [
  queueMigration,
  ledgerMigration,
  suppressionMigration,
  outboxMigration,
  accessMigration,
  sessionMigration,
  queueAsSendLogMigration,
];
