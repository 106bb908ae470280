/** What every operation is handed besides what it was asked. */

import type { Endings } from "./endings.ts";
import type { Figures } from "./figures.ts";
import type { LedgerContext } from "./ledger/index.ts";

/** The transaction that an operation is part of. */
export interface Context extends LedgerContext {
  readonly figures: Figures;
  readonly endings: Endings;
  /** How long settled messages stay; undefined: until `purge`. */
  readonly keepSettledMs?: number;
}
