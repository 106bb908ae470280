/** What every operation is handed besides what it was asked. */

import type { Kysely } from "kysely";
import type { Tables } from "../schema/index.ts";
import type { Figures } from "./figures.ts";

/** The transaction that an operation is part of. */
export interface Context {
  readonly db: Kysely<Tables>;
  readonly figures: Figures;
  /** How long settled messages stay; undefined: until `purge`. */
  readonly keepSettledMs?: number;
}
