/**
 * What a step from one version of the schema to the next is. A migration that was published is never changed: another
 * one is written after it.
 */

import type { Compilable, Kysely } from "kysely";
import type { Dialect } from "../dialect/index.ts";
import type { Tables } from "../schema/index.ts";

/** One step of the schema; all its statements are one transaction. */
export interface Migration {
  /** 1 for the first, without a gap. */
  readonly version: number;
  readonly name: string;
  readonly statements: (db: Kysely<Tables>, dialect: Dialect) => readonly Compilable[];
}
