/** What the commands of the queue ask of whoever opens it: the store, and queue ids as people write them. */

import type { MessageId, QueueStore } from "../../store/index.ts";

/** An open queue. */
export interface QueueAccess {
  readonly store: QueueStore;
  /** A message's id as logs have it. */
  readonly idText: (message: MessageId) => string;
  /** undefined when a text is no queue id. */
  readonly idOf: (text: string) => MessageId | undefined;
}
