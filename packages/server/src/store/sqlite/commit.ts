/**
 * Group commit: all operations that wait become one transaction. When one of them fails the others must not suffer:
 *
 * | step | how                                                    | when                                   |
 * |------|--------------------------------------------------------|----------------------------------------|
 * | 1    | all in one transaction, one commit                     | always                                 |
 * | 2    | again, each behind a savepoint of its own, one commit  | an operation failed in 1               |
 * | 3    | again, each in a transaction of its own                | the commit itself failed: no room, I/O |
 *
 * An operation is answered only after its commit: what was answered with success is on the disk.
 */

import type { RunResult } from "better-sqlite3";
import { beginTransaction, type Context, endTransaction, type Settings, Strangers, type Work } from "../operations/index.ts";
import type { StoreFailure } from "../store-failure.ts";
import type { Connection } from "./connection.ts";
import { failureOf } from "./failure-of.ts";

/** Starts the work of one operation anew; called again when a transaction was rolled back. */
export type Operation = (context: Context) => Work<unknown>;

/** What an operation came to. */
export type Outcome = { readonly value: unknown; readonly failure?: never } | { readonly failure: StoreFailure };

/** Commits operations for one connection. */
export class Committer {
  readonly #connection: Connection;
  readonly #settings: Settings;
  readonly #statements: Readonly<Record<"begin" | "commit" | "rollback" | "savepoint" | "release" | "back", () => RunResult>>;
  /** Commits that succeeded. */
  commits = 0;

  constructor(connection: Connection, settings: Omit<Settings, "strangers">) {
    this.#connection = connection;
    this.#settings = { ...settings, strangers: new Strangers() };
    const prepared = (sql: string) => {
      const statement = connection.database.prepare(sql);
      return () => statement.run();
    };
    this.#statements = {
      begin: prepared("begin immediate"),
      commit: prepared("commit"),
      rollback: prepared("rollback"),
      savepoint: prepared("savepoint one"),
      release: prepared("release one"),
      back: prepared("rollback to one"),
    };
  }

  /** Does operations, in their order; an outcome for each. Throws nothing. */
  commit(operations: readonly Operation[]): readonly Outcome[] {
    try {
      return this.#transaction(() => this.#together(operations));
    } catch (error) {
      const failure = failureOf(error);
      // Another process is writing: each operation alone would wait for it as long again.
      if (failure.code === "busy" || operations.length === 1) return operations.map(() => ({ failure }));
      return this.#isolated(operations);
    }
  }

  #isolated(operations: readonly Operation[]): readonly Outcome[] {
    try {
      return this.#transaction(() => operations.map((operation) => this.#saved(operation)));
    } catch {
      return operations.map((operation) => this.#alone(operation));
    }
  }

  #together(operations: readonly Operation[]): readonly Outcome[] {
    const context = beginTransaction(this.#connection.db, this.#settings);
    const outcomes = operations.map((operation) => ({ value: this.#connection.run(operation(context)) }));
    this.#connection.run(endTransaction(context));
    return outcomes;
  }

  #saved(operation: Operation): Outcome {
    this.#statements.savepoint();
    try {
      const [outcome] = this.#together([operation]);
      this.#statements.release();
      return outcome as Outcome;
    } catch (error) {
      // A full disk rolls all back by itself; then there is no savepoint any more, and the whole transaction is to fail.
      if (!this.#connection.database.inTransaction) throw error;
      this.#statements.back();
      this.#statements.release();
      return { failure: failureOf(error) };
    }
  }

  #alone(operation: Operation): Outcome {
    try {
      const [outcome] = this.#transaction(() => this.#together([operation]));
      return outcome as Outcome;
    } catch (error) {
      return { failure: failureOf(error) };
    }
  }

  #transaction<R>(body: () => R): R {
    this.#statements.begin();
    try {
      const result = body();
      this.#statements.commit();
      this.commits += 1;
      return result;
    } catch (error) {
      if (this.#connection.database.inTransaction) this.#statements.rollback();
      throw error;
    }
  }
}
