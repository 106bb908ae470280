/**
 * The few things in which the SQL of our engines differs and that the query builder does not hide. All else is written once.
 * An engine that is added fills in this table.
 */

import type { AliasedRawBuilder, Dialect as BuilderDialect, ColumnDefinitionBuilder, RawBuilder } from "kysely";

/** Types of columns, in the engine's words. */
export interface ColumnTypes {
  /** An integer below 2^53. */
  readonly integer: RawBuilder<unknown>;
  readonly octets: RawBuilder<unknown>;
  readonly text: RawBuilder<unknown>;
}

/** What is special about an engine. */
export interface Dialect {
  /** For the query builder, which only writes SQL and never opens a connection. */
  readonly builder: BuilderDialect;
  readonly types: ColumnTypes;
  /** Makes an integer column the key that the engine counts by itself and never uses again. */
  readonly counted: (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;
  /** What stands behind CREATE TABLE for rows that lie in the order of a key of several columns. */
  readonly inKeyOrder: RawBuilder<unknown>;
  /** What stands behind a SELECT whose rows are about to be claimed, so that two nodes do not wait for each other. */
  readonly skipClaimed: RawBuilder<unknown>;
  /** The elements of a JSON list as rows, so that one statement does the work of thousands: `value ->> n` is a member of one. */
  readonly elementsOf: (list: RawBuilder<string>) => AliasedRawBuilder<{ readonly value: string }, "listed">;
  /** What the engine finds wrong with its own files; "ok" when nothing is. */
  readonly selfCheck: RawBuilder<{ readonly finding: string }>;
}
