/**
 * One connection to the database file, with its prepared statements: runs the steps of a piece of work to its end. What is
 * prepared stays prepared; queries that are built anew each time share a small store of their own.
 *
 * Values keep no reference to memory of ours after a step: SQLite copies what it binds.
 */

import Database from "better-sqlite3";
import { Kysely } from "kysely";
import { sqliteDialect } from "../dialect/index.ts";
import type { Answer, Step, Work } from "../operations/index.ts";
import type { Tables } from "../schema/index.ts";
import { type AnyStatement, compileStatement, Slot, type SqlValue, type SqlValues } from "../statements/index.ts";

interface Prepared {
  readonly statement: Database.Statement<[readonly SqlValue[]]>;
  readonly parameters: readonly (Slot | SqlValue)[];
}

const NONE: readonly unknown[] = [];

/** Queries of different shape that stay prepared; a list has that many at most. */
const SHAPES = 64;

/** A connection that nobody else uses. */
export class Connection {
  readonly database: Database.Database;
  readonly db = new Kysely<Tables>({ dialect: sqliteDialect.builder });
  readonly #prepared = new Map<AnyStatement, Prepared>();
  readonly #shapes = new Map<string, Database.Statement<[readonly SqlValue[]]>>();

  constructor(file: string, options: Database.Options) {
    this.database = new Database(file, options);
  }

  /** Does all steps of a piece of work. An error of a step is thrown as it is, and the rest is not done. */
  run<R>(work: Work<R>): R {
    let next = work.next();
    while (next.done !== true) next = work.next(this.#step(next.value));
    return next.value;
  }

  /** Reads all of it from one state of the database. */
  snapshot<R>(body: () => R): R {
    this.#shape("begin").run([]);
    try {
      return body();
    } finally {
      if (this.database.inTransaction) this.#shape("commit").run([]);
    }
  }

  /** The first column of the first row that a PRAGMA answers with. */
  pragma(text: string): unknown {
    return this.database.pragma(text, { simple: true });
  }

  close(): void {
    this.database.close();
  }

  #step({ statement, values, query }: Step & { readonly values?: SqlValues }): Answer {
    if (statement === undefined) return answerOf(this.#shape(query.sql), query.parameters as readonly SqlValue[]);
    const prepared = this.#prepared.get(statement) ?? this.#prepare(statement);
    const parameters = prepared.parameters.map((one) => (one instanceof Slot ? (values?.[one.name] ?? null) : one));
    return answerOf(prepared.statement, parameters);
  }

  #prepare(statement: AnyStatement): Prepared {
    const { sql, parameters } = compileStatement(statement, { db: this.db, dialect: sqliteDialect });
    const prepared = { statement: this.database.prepare<[readonly SqlValue[]]>(sql), parameters };
    this.#prepared.set(statement, prepared);
    return prepared;
  }

  #shape(sql: string): Database.Statement<[readonly SqlValue[]]> {
    const known = this.#shapes.get(sql);
    if (known !== undefined) return known;
    if (this.#shapes.size >= SHAPES) this.#shapes.clear();
    const statement = this.database.prepare<[readonly SqlValue[]]>(sql);
    this.#shapes.set(sql, statement);
    return statement;
  }
}

function answerOf(statement: Database.Statement<[readonly SqlValue[]]>, parameters: readonly SqlValue[]): Answer {
  // A list of values is bound as it is; spread out, it would be gathered again.
  if (!statement.reader) {
    const { changes, lastInsertRowid } = statement.run(parameters);
    return { rows: NONE, changes, entry: Number(lastInsertRowid) };
  }
  const rows = statement.all(parameters);
  return { rows, changes: rows.length };
}
