/** The tables, as the query builder knows them. */

import type { AccessTables } from "./access-tables.ts";
import type { LedgerTables } from "./ledger-tables.ts";
import type { OutboxTables } from "./outbox-tables.ts";
import type { QueueTables } from "./queue-tables.ts";
import type { SessionTables } from "./session-tables.ts";
import type { SuppressionTables } from "./suppression-tables.ts";

/** Every table by its name. */
export interface Tables extends QueueTables, LedgerTables, SuppressionTables, OutboxTables, AccessTables, SessionTables {}
