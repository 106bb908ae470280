/**
 * The suppression list: one row an address (or "@domain"), stream and tenant. What the policy needs to know of it besides
 * stands as JSON in `memory`; a row without a cause holds nothing back and only remembers.
 *
 * An import writes one line of history for thousands of entries, without an address; `imported` says of an entry which line
 * that is. It does so until the entry changes for the first time: then it gets that line as one of its own, before the change.
 */

import type { Generated } from "kysely";

export interface SuppressionTables {
  readonly suppressions: StoredSuppressionRow;
  readonly suppression_changes: SuppressionChangeRow;
}

export interface SuppressionRow {
  readonly tenant: string;
  /** "" for all. */
  readonly stream: string;
  readonly address: string;
  readonly cause: string | null;
  readonly reason: string | null;
  readonly since_at: number | null;
  readonly until_at: number | null;
  readonly outcome: number | null;
  readonly note: string | null;
  /** Failing days, applied outcomes, when it was reactivated. */
  readonly memory: string | null;
}

export interface StoredSuppressionRow extends SuppressionRow {
  /** The line of history of the import that brought it, as long as it is as it came. */
  readonly imported: number | null;
}

export interface SuppressionChangeRow {
  readonly entry: Generated<number>;
  readonly tenant: string;
  readonly stream: string;
  /** "" in the line of an import. */
  readonly address: string;
  readonly at: number;
  readonly what: string;
  readonly who: string;
  readonly cause: string | null;
  readonly reason: string | null;
  readonly outcome: number | null;
  readonly note: string | null;
}
