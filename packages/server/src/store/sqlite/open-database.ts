/**
 * Opens the database file with the settings that the store's promises rest on.
 *
 * - WAL with synchronous=FULL: a commit is one append and one fsync, and readers never wait for it.
 * - auto_vacuum=INCREMENTAL: the file shrinks again after a flood, a few pages at a time. It and the page size are
 *   fixed when the file is made.
 * - The rights of the file are made before anything is in it; WAL and shared memory get the same ones from SQLite.
 */

import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import type { Options } from "better-sqlite3";
import { sqliteDialect } from "../dialect/index.ts";
import type { Migration } from "../migrations/index.ts";
import { migrate, pendingMigrations } from "../operations/index.ts";
import { Connection } from "./connection.ts";
import { PAGE_BYTES, walLimitBytes, walPagesOf } from "./file-size.ts";
import { openingFailure } from "./opening-failure.ts";

/** The pages that every commit changes; the rest the kernel keeps as well, and is not counted as ours. */
const CACHE_KIB = 4 * 1024;

/** Makes folder and file, where there are none, for nobody but us. */
export function createFile(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    closeSync(openSync(file, "wx", 0o600));
    chmodSync(file, 0o600);
  } catch (error) {
    if (!existsSync(file)) throw openingFailure("cannot make", { file, error });
  }
}

/** The connection that writes. `busyMs`: how long it waits for another process to end its transaction. */
export function openForWriting(file: string, busyMs: number): Connection {
  return configured(file, { fileMustExist: true, timeout: busyMs }, [
    `page_size = ${PAGE_BYTES}`,
    "auto_vacuum = incremental",
    "journal_mode = wal",
    "synchronous = full",
    "foreign_keys = off",
    `wal_autocheckpoint = ${walPagesOf(file)}`,
    `journal_size_limit = ${walLimitBytes(file)}`,
    `cache_size = -${CACHE_KIB}`,
    "temp_store = memory",
  ]);
}

/** A connection that cannot write. */
export function openForReading(file: string): Connection {
  return configured(file, { fileMustExist: true, readonly: true, timeout: 5_000 }, ["cache_size = -4096"]);
}

function configured(file: string, options: Options, pragmas: readonly string[]): Connection {
  let connection: Connection | undefined;
  try {
    connection = new Connection(file, options);
    for (const pragma of pragmas) connection.pragma(pragma);
    return connection;
  } catch (error) {
    connection?.close();
    throw openingFailure("cannot open the store", { file, error });
  }
}

/** Applies migrations as one transaction; the names of those that were applied. */
export function bringUpToDate(connection: Connection, migrations: readonly Migration[]): readonly string[] {
  const work = migrate({ db: connection.db, dialect: sqliteDialect, migrations, nowMs: Date.now() });
  const applied = connection.database.transaction(() => connection.run(work)).immediate();
  return applied.map(({ name }) => name);
}

/** Whether migrations are pending. Writes nothing but the table that lists them. */
export function isBehind(connection: Connection, migrations: readonly Migration[]): boolean {
  return connection.run(pendingMigrations({ db: connection.db, dialect: sqliteDialect, migrations })).length > 0;
}
