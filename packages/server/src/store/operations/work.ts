/**
 * Work on the database, written without knowing who does it: a generator that yields one statement at a time and is
 * given its rows. A thread with SQLite runs it to the end at once; an engine behind a socket would wait between two steps.
 */

import type { CompiledQuery } from "kysely";
import type { AnyStatement, SqlValues, Statement } from "../statements/index.ts";

/** One step: a statement with its values, or a query that was built for this once. */
export type Step =
  | { readonly statement: AnyStatement; readonly values: SqlValues; readonly query?: never }
  | { readonly query: CompiledQuery; readonly statement?: never };

/** What a step came to. */
export interface Answer {
  readonly rows: readonly unknown[];
  /** Rows that it wrote; of one that returns rows, their number. */
  readonly changes: number;
  /** What the engine counted the row by that was inserted last, if there was one. */
  readonly entry?: number;
}

/** Steps of one transaction, and what they come to. */
export type Work<R> = Generator<Step, R, Answer>;

/** All rows of a statement. */
export function* rowsOf<P, R>(statement: Statement<P, R>, values: P): Work<readonly R[]> {
  return (yield step(statement, values)).rows as readonly R[];
}

/** The first row of a statement. */
export function* rowOf<P, R>(statement: Statement<P, R>, values: P): Work<R | undefined> {
  return (yield step(statement, values)).rows[0] as R | undefined;
}

/** How many rows a statement has written. */
export function* changesOf<P>(statement: Statement<P, unknown>, values: P): Work<number> {
  return (yield step(statement, values)).changes;
}

/** By what the engine counts the row that a statement has inserted; undefined where it has inserted none. */
export function* entryOf<P>(statement: Statement<P, unknown>, values: P): Work<number | undefined> {
  const { changes, entry } = yield step(statement, values);
  return changes === 0 ? undefined : entry;
}

/** All rows of a query that is built for this once. */
export function* rowsOfQuery<R>(query: CompiledQuery<R>): Work<readonly R[]> {
  return (yield { query }).rows as readonly R[];
}

// The slots were checked against the values where the two met; from here on both are only names and values.
function step<P>(statement: Statement<P, unknown>, values: P): Step {
  return { statement: statement as unknown as AnyStatement, values: values as SqlValues };
}
