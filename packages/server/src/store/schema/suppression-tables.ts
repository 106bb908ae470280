/**
 * The suppression list: one row an address (or "@domain"), stream and tenant. What the policy needs to know of it besides
 * stands as JSON in `memory`; a row without a cause holds nothing back and only remembers.
 */

import type { Generated } from "kysely";

export interface SuppressionTables {
  readonly suppressions: SuppressionRow;
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

export interface SuppressionChangeRow {
  readonly entry: Generated<number>;
  readonly tenant: string;
  readonly stream: string;
  readonly address: string;
  readonly at: number;
  readonly what: string;
  readonly who: string;
  readonly cause: string | null;
  readonly reason: string | null;
  readonly outcome: number | null;
  readonly note: string | null;
}
