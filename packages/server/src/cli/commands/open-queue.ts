/** The queue of a configuration, opened by a visitor: the daemon may be running beside, and goes on. */

import type { Configuration } from "../../config/index.ts";
import type { QueueAccess } from "../queue/index.ts";

/** Rejects when there is no store, or it cannot be used. */
export function openQueue(configuration: Configuration): Promise<QueueAccess> {
  return Promise.reject(new Error(`there is no queue at ${configuration.store.file} yet; ricochet serve makes it`));
}

/** Mends the store, which nobody else may have open; a line for each thing that was mended. */
export function repairStore(configuration: Configuration): Promise<readonly string[]> {
  return openQueue(configuration).then(() => []);
}
