/** The statements on answers that are given again. */

import type { AnswerRow } from "../schema/index.ts";
import { statement } from "./statement.ts";

/** Remembers one; the first stays. */
export const insertAnswer = statement<AnswerRow, unknown>(({ db, slot }) =>
  db
    .insertInto("answers")
    .values({
      api_key: slot("api_key"),
      key: slot("key"),
      request: slot("request"),
      status: slot("status"),
      body: slot("body"),
      at: slot("at"),
    })
    .onConflict((conflict) => conflict.columns(["api_key", "key"]).doNothing()),
);

/** The answer to a request. */
export const answerOf = statement<{ api_key: string; key: string }, AnswerRow>(({ db, slot }) =>
  db
    .selectFrom("answers")
    .select(["api_key", "key", "request", "status", "body", "at"])
    .where("api_key", "=", slot("api_key"))
    .where("key", "=", slot("key")),
);

/** Forgets the oldest of those from before. */
export const deleteAnswers = statement<{ before: number; limit: number }, unknown>(({ db, slot }) =>
  db
    .deleteFrom("answers")
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple("api_key", "key"),
        "in",
        selectFrom("answers")
          .select(["api_key", "key"])
          .where("at", "<", slot("before"))
          .orderBy("at")
          .limit(slot("limit"))
          .$asTuple("api_key", "key"),
      ),
    ),
);
