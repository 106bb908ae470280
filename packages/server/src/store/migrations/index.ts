/** Every step of the schema, the first one first; a new one stands at the end. */
import { queueMigration } from "./0001-queue.ts";
import type { Migration } from "./migration.ts";

export type { Migration } from "./migration.ts";
/** What `migrate` applies. */
export const MIGRATIONS: readonly Migration[] = [queueMigration];
