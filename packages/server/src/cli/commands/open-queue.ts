/** The queue of a configuration, opened by a visitor: the daemon may be running beside, and goes on. Repairing needs the store for itself. */

import type { Configuration } from "../../config/index.ts";
import { messageIdOf, queueIdOf } from "../../queue/index.ts";
import { openSqliteStore } from "../../store/index.ts";
import type { QueueAccess } from "../queue/index.ts";

/** Rejects with StoreFailure when there is no store, or it cannot be used. */
export async function openQueue({ store: { file } }: Configuration): Promise<QueueAccess> {
  return { store: await openSqliteStore({ file, role: "visitor" }), idText: queueIdOf, idOf: messageIdOf };
}

/** Mends the store, which nobody else may have open; a line for each thing that was found and what was done about it. */
export async function repairStore({ store: { file } }: Configuration): Promise<readonly string[]> {
  const store = await openSqliteStore({ file, role: "daemon" });
  try {
    return await store.repair();
  } finally {
    await store.close();
  }
}
