/**
 * A copy of the store as it stands at one moment, while a daemon goes on writing: one read transaction, for which no writer waits.
 * What a copy of the file alone would hold, without the log that is written ahead of it, is not what was committed.
 *
 * Always holds: a file under the name of the copy is a whole copy, and on the disk; it replaces no other.
 */

import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { StoreFailure } from "../store-failure.ts";
import { failureOf } from "./failure-of.ts";
import { createFile, openForReading } from "./open-database.ts";

/** Writes the copy; how many octets it has. Throws StoreFailure: "missing" where there is no store, "id-taken" where something has the name of the copy. */
export function copyStore(file: string, copy: string): number {
  if (!existsSync(file)) throw new StoreFailure("missing", `there is no store at ${file}`);
  if (existsSync(copy)) throw new StoreFailure("id-taken", `${copy} is there already; name another folder`);
  const draft = `${copy}.part`;
  try {
    rmSync(draft, { force: true });
    createFile(draft);
    write(file, draft);
    renameSync(draft, copy);
    flush(dirname(copy));
    return statSync(copy).size;
  } catch (error) {
    rmSync(draft, { force: true });
    throw failureOf(error);
  }
}

function write(file: string, draft: string): void {
  const connection = openForReading(file);
  try {
    connection.database.prepare("vacuum into ?").run(draft);
  } finally {
    connection.close();
  }
  flush(draft);
}

function flush(path: string): void {
  const opened = openSync(path, "r");
  fsyncSync(opened);
  closeSync(opened);
}
