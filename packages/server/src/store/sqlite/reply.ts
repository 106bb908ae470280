/** The outcome of an operation -> what is sent to the main thread. */

import type { Outcome } from "./commit.ts";
import type { Reply } from "./thread-data.ts";

/** The answer to a request. An error loses its class on the way, so it travels as code and words. */
export function replyOf(id: number, outcome: Outcome): Reply {
  if (outcome.failure === undefined) return { id, value: outcome.value as never };
  return { id, failure: { code: outcome.failure.code, message: outcome.failure.message } };
}
