/**
 * Opens a store on SQLite. A daemon makes the file where there is none, holds it alone and brings it up to date; a visitor
 * comes beside a running daemon, reads and gives orders, and waits for its turn to write.
 */

import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { StoreFailure } from "../store-failure.ts";
import type { SuppressionRules } from "../suppression-port.ts";
import { walLimitBytes } from "./file-size.ts";
import { freeSpace } from "./free-space.ts";
import { pack } from "./pack.ts";
import { SqliteStore } from "./sqlite-store.ts";
import { type Peer, startWorker, Thread } from "./thread.ts";
import type { ThreadData } from "./thread-data.ts";

/** How a store is opened. */
export interface SqliteStoreOptions {
  /** The database file. Its folder is made when there is none. */
  readonly file: string;
  /** "daemon" when nothing is said. */
  readonly role?: ThreadData["role"];
  /** How long messages stay after they are settled; without it they stay until `purge`. */
  readonly keepSettledMs?: number;
  /** By which rules outcomes change the suppression list; the default ones when nothing is said. */
  readonly suppression?: SuppressionRules;
  /** How long nothing must have been asked before the store keeps house; half a second when nothing is said. */
  readonly idleMs?: number;
  /** Told after each commit how many operations it carried. */
  readonly onCommit?: (operations: number) => void;
  /** Told once when a thread of the store that served has died: nothing can be asked any more. */
  readonly onDeath?: (failure: StoreFailure) => void;
}

/**
 * Opens a store. Rejects with StoreFailure: "busy" when another process serves it, "newer" when a newer program has written
 * it, "missing" when a visitor finds none, "corrupt" when the file is no store. `startPart`: how the two threads are started.
 */
export async function openSqliteStore(
  options: SqliteStoreOptions,
  startPart: (data: ThreadData) => Peer = startWorker,
): Promise<SqliteStore> {
  const { role = "daemon", idleMs = 500, keepSettledMs, suppression } = options;
  const file = resolve(options.file);
  if (role === "visitor" && !existsSync(file)) throw new StoreFailure("missing", `there is no store at ${file}`);
  const data = {
    file,
    role,
    idleMs,
    ...(keepSettledMs !== undefined && { keepSettledMs }),
    ...(suppression !== undefined && { suppression }),
  };
  const start = (part: ThreadData["part"]): Thread => new Thread(startPart({ ...data, part }), pack);
  const watched = (thread: Thread): Thread => {
    thread.onDeath = (failure) => options.onDeath?.(failure);
    return thread;
  };
  const writer = start("writer");
  await writer.ready;
  watched(writer);
  if (options.onCommit !== undefined) writer.onBatch = options.onCommit;
  const startReader = (): Thread => {
    const reader = start("reader");
    // One that cannot start is started again for whoever asks next.
    reader.ready.then(
      () => watched(reader),
      () => undefined,
    );
    return reader;
  };
  const reservedBytes = walLimitBytes(file);
  return new SqliteStore({ file, writer, startReader, freeBytes: () => freeSpace(file, reservedBytes) });
}
