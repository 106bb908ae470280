/** Answers that are given again when a request comes again. */

import type { RememberedAnswer } from "../access-port.ts";
import { answerOf, deleteAnswers, insertAnswer } from "../statements/index.ts";
import { changesOf, rowOf, type Work } from "./work.ts";

/** Remembers one; of two for the same request the first stays. */
export function* rememberAnswer({ apiKey, atMs, ...answer }: RememberedAnswer): Work<void> {
  yield* changesOf(insertAnswer, { ...answer, api_key: apiKey, at: atMs });
}

/** The answer that was given. */
export function* readAnswer({ apiKey, key }: Pick<RememberedAnswer, "apiKey" | "key">): Work<RememberedAnswer | undefined> {
  const row = yield* rowOf(answerOf, { api_key: apiKey, key });
  if (row === undefined) return undefined;
  const { api_key, at, ...rest } = row;
  return { ...rest, apiKey: api_key, atMs: at };
}

/** Forgets some of those from before. */
export function* forgetAnswers({ before, limit }: { readonly before: number; readonly limit: number }): Work<number> {
  return yield* changesOf(deleteAnswers, { before, limit });
}
