/**
 * What the writer does while nobody asks for anything: brings the WAL back into the file, so that a start after a crash is
 * quick, and gives pages back to the file system after a flood. A little at a time; whoever asks waits for one step at most.
 */

import type { Connection } from "./connection.ts";

/** Pages that one step gives back. */
const STEP_PAGES = 256;
/** Fewer free pages than this are kept: the next mail needs them. */
const KEPT_PAGES = 4_096;

/** Does one step; whether there may be another. */
export function keepHouse(connection: Connection, keptPages = KEPT_PAGES): boolean {
  const free = Number(connection.pragma("freelist_count"));
  const pages = Number(connection.pragma("page_count"));
  if (free > keptPages && free > pages / 4) {
    connection.pragma(`incremental_vacuum(${STEP_PAGES})`);
    return true;
  }
  emptyWal(connection);
  return false;
}

/** While somebody reads it does a part, and does not wait: the next mail would wait with it, and the next time is early enough. */
function emptyWal(connection: Connection): void {
  const busyMs = Number(connection.pragma("busy_timeout"));
  connection.pragma("busy_timeout = 0");
  try {
    connection.pragma("wal_checkpoint(truncate)");
  } finally {
    connection.pragma(`busy_timeout = ${busyMs}`);
  }
}
