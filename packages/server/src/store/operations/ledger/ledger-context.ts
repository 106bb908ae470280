/** What operations on the ledger are handed besides what they were asked. */

import type { Kysely } from "kysely";
import type { Tables } from "../../schema/index.ts";
import type { SuppressionRules } from "../../suppression-port.ts";
import type { RateSums } from "./rate-sums.ts";
import type { Strangers } from "./strangers.ts";

/** The transaction that an operation is part of, as far as the ledger is concerned. */
export interface LedgerContext {
  readonly db: Kysely<Tables>;
  readonly rates: RateSums;
  readonly strangers: Strangers;
  /** The default rules when absent. */
  readonly suppression?: SuppressionRules;
}
