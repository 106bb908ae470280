/**
 * Writes settlements until they are written. What an attempt came to is known only here: were it dropped because the
 * disk is full, the message would be delivered again. A notification whose id another message has (after a restart with
 * the clock set back) gets another id.
 */

import { backoffMs, type MessageIds } from "../../queue/index.ts";
import { type NewMessage, type QueueStore, type Settlement, StoreFailure } from "../../store/index.ts";
import type { Clock } from "../../time/index.ts";
import type { Observe } from "../events/index.ts";
import type { Dispatch } from "./dispatch.ts";

interface SettlerOptions {
  readonly store: Pick<QueueStore, "settle">;
  readonly clock: Clock;
  readonly owner: string;
  readonly dispatch: Dispatch;
  readonly observe: Observe;
  readonly nextMessageId: MessageIds;
}

/** Writes a settlement until it is written, and hands on the notifications in it: as they were written. Rejects only when the store never will take it. */
export type Settle = (settlement: Omit<Settlement, "owner">) => Promise<readonly NewMessage[]>;

/** Ids met a second time in one settlement: beyond it something else is wrong. */
const MOST_NEW_IDS = 10;

/** Makes it. */
export function settler({ store, clock, owner, dispatch, observe, nextMessageId }: SettlerOptions): Settle {
  return async (settlement) => {
    let unwritten = settlement.messages;
    for (let failures = 1; ; failures++) {
      const messages = unwritten.map((message) => dispatch.ready(message));
      try {
        await store.settle({ ...settlement, owner, messages });
        dispatch.written(messages);
        return messages;
      } catch (error) {
        if (isIdTaken(error) && failures <= MOST_NEW_IDS) {
          unwritten = unwritten.map((message) => ({ ...message, id: nextMessageId() }));
          continue;
        }
        if (!(error instanceof StoreFailure && error.isRetryable)) throw error;
        const retryInMs = backoffMs(failures);
        observe({ kind: "store-failed", doing: "settle", error, retryInMs });
        await new Promise<void>((resolve) => clock.wakeAfter(retryInMs, resolve));
      }
    }
  };
}

function isIdTaken(error: unknown): boolean {
  return error instanceof StoreFailure && error.code === "id-taken";
}
