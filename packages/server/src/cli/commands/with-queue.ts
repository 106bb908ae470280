/** Opens the queue for a command beside the daemon, closes it again whatever happens, and says in words why it could not. */

import type { QueueAccess } from "../queue/index.ts";
import { configured } from "./configured.ts";
import type { Context } from "./context.ts";
import type { ConfigFlag } from "./flags.ts";
import { openQueue } from "./open-queue.ts";
import { tellStoreFailure } from "./tell-store-failure.ts";

/** No transaction of ours mends a page: sqlite3's own shell reads what is left, page by page. */
const SALVAGE = "stop the daemon, keep a copy of the file, and read what is left of it with: sqlite3 FILE .recover | sqlite3 NEW-FILE";

/** Does something with the queue. */
export async function withQueue(context: Context, flags: ConfigFlag, act: (queue: QueueAccess) => Promise<void>): Promise<void> {
  const loaded = await configured(context, flags);
  if (loaded === undefined) return;
  try {
    const queue = await openQueue(loaded.configuration);
    try {
      await act(queue);
    } finally {
      await queue.store.close();
    }
  } catch (cause) {
    tellQueueFailure(context, cause);
  }
}

/** Says why the queue could not be used, and what can be done for a damaged one. */
export function tellQueueFailure(context: Context, cause: unknown): void {
  tellStoreFailure(context, { command: "queue", cause });
  const isDamaged = cause instanceof Error && "code" in cause && cause.code === "corrupt";
  if (isDamaged) context.process.stderr.write(`ricochet queue: ${SALVAGE}\n`);
}
