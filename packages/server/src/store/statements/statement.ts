/**
 * A statement with named slots: written once with the query builder, compiled once for an engine, then only filled in. So the
 * hot path builds no SQL, and a value can never become a part of it.
 */

import { type Compilable, type Kysely, type RawBuilder, sql } from "kysely";
import type { Dialect } from "../dialect/index.ts";
import type { Tables } from "../schema/index.ts";

/** A value of SQL. */
export type SqlValue = string | number | Uint8Array | null;

/** Puts a slot into a statement: `slot("dueAt")`. */
export type Slots<P> = <K extends keyof P & string>(name: K) => RawBuilder<P[K]>;

/** Values by the names of their slots. */
export type SqlValues = Readonly<Record<string, SqlValue>>;

/** A statement, whatever it takes and returns. */
export type AnyStatement = Statement<SqlValues, unknown>;

/** The builder of one statement. P: the values that it takes. R: a row that it returns. */
export interface Statement<P, R> {
  build(door: StatementDoor<P>): Compilable<R>;
}

/** What a statement is built with. */
export interface StatementDoor<P> {
  readonly db: Kysely<Tables>;
  readonly slot: Slots<P>;
  readonly dialect: Dialect;
}

/** SQL, and for each of its parameters the slot that fills it or the constant that it is. */
export interface CompiledStatement {
  readonly sql: string;
  readonly parameters: readonly (Slot | SqlValue)[];
}

/** Stands in the place of a value while a statement is compiled. */
export class Slot {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** Declares a statement; it is compiled by whoever runs it. */
export function statement<P, R>(build: (door: StatementDoor<P>) => Compilable<R>): Statement<P, R> {
  return { build };
}

/** A slot for each column, of the column's name: what an INSERT of whole rows is given. */
export function slotsOf<P, C extends keyof P & string>(slot: Slots<P>, columns: readonly C[]): { readonly [K in C]: RawBuilder<P[K]> } {
  return Object.fromEntries(columns.map((column) => [column, slot(column)])) as { readonly [K in C]: RawBuilder<P[K]> };
}

/** Compiles a statement for an engine. */
export function compileStatement(one: AnyStatement, engine: Omit<StatementDoor<SqlValues>, "slot">): CompiledStatement {
  const { sql: text, parameters } = one.build({ ...engine, slot: (name) => sql`${new Slot(name)}` }).compile();
  return { sql: text, parameters: parameters as readonly (Slot | SqlValue)[] };
}
