/** A database file of this version with nothing in it, open for writing; whoever asked for it closes it. */

import { MIGRATIONS } from "../migrations/index.ts";
import type { Connection } from "./connection.ts";
import { bringUpToDate, createFile, openForWriting } from "./open-database.ts";

export function freshDatabase(file: string, busyMs = 0): Connection {
  createFile(file);
  const connection = openForWriting(file, busyMs);
  bringUpToDate(connection, MIGRATIONS);
  return connection;
}
