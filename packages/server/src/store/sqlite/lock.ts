/**
 * One process at a time serves a store. The lock is SQLite's own, on a small file beside the store: the kernel takes it
 * back when its process dies, however it dies, so that no lock is ever left over. Who holds it stands in that file, for the message.
 *
 * Whoever only reads, or gives an order as `ricochet queue` does, needs no lock: its transactions are short.
 */

import Database from "better-sqlite3";
import { StoreFailure } from "../store-failure.ts";
import { failureOf } from "./failure-of.ts";
import { createFile } from "./open-database.ts";
import { openingFailure } from "./opening-failure.ts";

/** A lock that is held. */
export interface Lock {
  release(): void;
}

/** Takes the lock of a store. Throws StoreFailure "busy", which names the process, when another has it. */
export function takeLock(file: string, pid = process.pid): Lock {
  const lockFile = `${file}-lock`;
  createFile(lockFile);
  const database = opened(file, lockFile);
  try {
    database.exec("begin immediate");
    // PRAGMA user_version is a number of ours in the file's header; it can be read while the lock is held.
    database.pragma(`user_version = ${pid}`);
    database.exec("commit; begin immediate");
  } catch (error) {
    const failure = failureOf(error);
    const holder = heldBy(database);
    database.close();
    // A disk without room for the journal of that small file is nobody's lock.
    if (failure.code !== "busy") throw openingFailure("cannot lock the store", { file, needed: lockFile, error });
    throw new StoreFailure("busy", `the store ${file} is in use by process ${holder}; stop that first, or ask it`, error);
  }
  return { release: () => database.close() };
}

function opened(file: string, lockFile: string): Database.Database {
  try {
    return new Database(lockFile, { timeout: 0 });
  } catch (error) {
    throw openingFailure("cannot lock the store", { file, needed: lockFile, error });
  }
}

function heldBy(database: Database.Database): string {
  try {
    return String(database.pragma("user_version", { simple: true }));
  } catch {
    return "unknown";
  }
}
