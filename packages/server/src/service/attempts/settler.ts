/**
 * Writes settlements until they are written. What an attempt came to is known only here: were it dropped because the
 * disk is full, the message would be delivered again.
 */

import { backoffMs } from "../../queue/index.ts";
import { type QueueStore, type Settlement, StoreFailure } from "../../store/index.ts";
import type { Clock } from "../../time/index.ts";
import type { Observe } from "../events/index.ts";
import type { Dispatch } from "./dispatch.ts";

interface SettlerOptions {
  readonly store: Pick<QueueStore, "settle">;
  readonly clock: Clock;
  readonly owner: string;
  readonly dispatch: Dispatch;
  readonly observe: Observe;
}

/** Writes a settlement, and hands on the notifications in it; rejects only when the store never will take it. */
export function settler({
  store,
  clock,
  owner,
  dispatch,
  observe,
}: SettlerOptions): (settlement: Omit<Settlement, "owner">) => Promise<void> {
  return async (settlement) => {
    for (let failures = 1; ; failures++) {
      const messages = settlement.messages.map((message) => dispatch.ready(message));
      try {
        await store.settle({ ...settlement, owner, messages });
        dispatch.written(messages);
        return;
      } catch (error) {
        if (!(error instanceof StoreFailure && error.isRetryable)) throw error;
        const retryInMs = backoffMs(failures);
        observe({ kind: "store-failed", doing: "settle", error, retryInMs });
        await new Promise<void>((resolve) => clock.wakeAt(clock.nowMs() + retryInMs, resolve));
      }
    }
  };
}
