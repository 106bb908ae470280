/**
 * The tables of the queue. Times are milliseconds since 1970, flags 0 or 1, lists JSON.
 *
 * - `messages` keeps the facts that stay the same, and how many recipients are not settled yet.
 * - `contents` keeps small content in one row. Larger content is a stage: `chunks` of up to 256 KiB that were written before
 *   their message was known. A stage whose `message` is null belongs to nobody yet.
 * - `recipients` is the queue itself. `overdue_at` is the earlier of `warn_at` and `expires_at`, so that one index finds both.
 * - `destinations` has one row for each destination where somebody waits, so that a claim never groups over the whole
 *   queue. `next_due_at` may be early, never late.
 * - `attempts` has the newest attempts of each message at which somebody was not taken, with what was said; JSON, small.
 * - `tallies` counts recipients by state.
 * - `remembered` has the addresses that did not fit into a signed path, by the id that stands in the path.
 */

import type { Generated } from "kysely";

export interface QueueTables {
  readonly messages: MessageRow;
  readonly contents: ContentRow;
  readonly stages: StageRow;
  readonly chunks: ChunkRow;
  readonly recipients: RecipientRow;
  readonly attempts: AttemptRow;
  readonly destinations: DestinationRow;
  readonly leases: LeaseRow;
  readonly audit: AuditRow;
  readonly tallies: TallyRow;
  readonly remembered: RememberedRow;
  readonly migrations: MigrationRow;
}

export interface MessageRow {
  readonly id: number;
  readonly accepted_at: number;
  readonly kind: string;
  readonly reverse_path: string;
  readonly envelope_id: string | null;
  readonly ret: string | null;
  readonly body: string;
  readonly smtp_utf8: number;
  readonly require_tls: number;
  readonly trust: string;
  readonly spf: string;
  readonly dkim: string;
  readonly client_address: string | null;
  readonly hello: string | null;
  readonly client_user: string | null;
  readonly message_id: string | null;
  readonly about: number | null;
  readonly trace: Uint8Array;
  readonly size_bytes: number;
  /** Where large content lies; null: in `contents`. */
  readonly stage: number | null;
  /** Recipients that are not settled. */
  readonly unsettled: number;
  readonly settled_at: number | null;
}

export interface ContentRow {
  readonly message: number;
  readonly octets: Uint8Array;
}

export interface StageRow {
  readonly stage: Generated<number>;
  readonly message: number | null;
}

export interface ChunkRow {
  readonly stage: number;
  readonly part: number;
  readonly octets: Uint8Array;
}

export interface RecipientRow {
  readonly message: number;
  /** Place in the envelope. */
  readonly position: number;
  readonly address: string;
  readonly notify: string;
  readonly original_recipient: string | null;
  readonly destination: string;
  readonly state: string;
  /** Who claimed it; null unless it is claimed. */
  readonly owner: string | null;
  readonly due_at: number;
  readonly expires_at: number;
  readonly warn_at: number | null;
  readonly overdue_at: number;
  readonly attempts: number;
  readonly last_at: number | null;
  readonly last_code: number | null;
  readonly last_status: string | null;
  readonly last_text: string | null;
  readonly last_verb: string | null;
  readonly last_host: string | null;
}

export interface AttemptRow {
  readonly entry: Generated<number>;
  readonly message: number;
  readonly destination: string;
  readonly at: number;
  readonly took_ms: number;
  /** JSON lists. */
  readonly recipients: string;
  readonly recipients_left_out: number;
  readonly dialogues: string;
}

export interface DestinationRow {
  readonly destination: string;
  readonly waiting: number;
  readonly next_due_at: number;
}

export interface LeaseRow {
  readonly owner: string;
  readonly until_at: number;
}

export interface AuditRow {
  /** Counted by the engine: the order in which things were done. */
  readonly entry: Generated<number>;
  readonly at: number;
  readonly who: string;
  readonly what: string;
  readonly message: number | null;
  readonly recipient: string | null;
  readonly because: string;
}

export interface TallyRow {
  readonly state: string;
  readonly recipients: number;
}

export interface RememberedRow {
  readonly id: string;
  readonly address: string;
  readonly until_at: number;
}

export interface MigrationRow {
  readonly version: number;
  readonly name: string;
  readonly applied_at: number;
}
