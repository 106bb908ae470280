/** The statements on content: one row when it is small, the chunks of a stage when it is not. */

import { sql } from "kysely";
import type { ChunkRow, ContentRow } from "../schema/index.ts";
import { statement } from "./statement.ts";

/** Small content. */
export const insertContent = statement<ContentRow, unknown>(({ db, slot }) =>
  db.insertInto("contents").values({ message: slot("message"), octets: slot("octets") }),
);

/** Small content of a message. */
export const contentOf = statement<{ message: number }, Pick<ContentRow, "octets">>(({ db, slot }) =>
  db.selectFrom("contents").select("octets").where("message", "=", slot("message")),
);

/** Forgets small content. */
export const deleteContent = statement<{ message: number }, unknown>(({ db, slot }) =>
  db.deleteFrom("contents").where("message", "=", slot("message")),
);

/** A new stage that belongs to no message yet. */
export const insertStage = statement<Record<never, never>, { stage: number }>(({ db }) =>
  db
    .insertInto("stages")
    .values({ message: sql.lit(null) })
    .returning("stage"),
);

/** Gives a stage to its message; changes nothing when another has it. */
export const takeStage = statement<{ stage: number; message: number }, unknown>(({ db, slot }) =>
  db
    .updateTable("stages")
    .set({ message: slot("message") })
    .where("stage", "=", slot("stage"))
    .where("message", "is", sql.lit(null)),
);

/** The next chunk of a stage. */
export const insertChunk = statement<ChunkRow, unknown>(({ db, slot }) =>
  db.insertInto("chunks").values({ stage: slot("stage"), part: slot("part"), octets: slot("octets") }),
);

/** The chunks of a stage once more, for another one. */
export const copyChunks = statement<{ from: number; to: number }, unknown>(({ db, slot }) =>
  db
    .insertInto("chunks")
    .columns(["part", "octets", "stage"])
    .expression(({ selectFrom }) =>
      selectFrom("chunks").select(["part", "octets"]).select(slot("to").as("stage")).where("stage", "=", slot("from")).$castTo<ChunkRow>(),
    ),
);

/** One chunk of a stage. */
export const chunkOf = statement<{ stage: number; part: number }, Pick<ChunkRow, "octets">>(({ db, slot }) =>
  db.selectFrom("chunks").select("octets").where("stage", "=", slot("stage")).where("part", "=", slot("part")),
);

/** Forgets the chunks of a stage. */
export const deleteChunks = statement<{ stage: number }, unknown>(({ db, slot }) =>
  db.deleteFrom("chunks").where("stage", "=", slot("stage")),
);

/** Forgets a stage, after its chunks. */
export const deleteStage = statement<{ stage: number }, unknown>(({ db, slot }) =>
  db.deleteFrom("stages").where("stage", "=", slot("stage")),
);

/** Stages that no message has taken. */
export const unclaimedStages = statement<{ limit: number }, { stage: number }>(({ db, slot }) =>
  db.selectFrom("stages").select("stage").where("message", "is", sql.lit(null)).limit(slot("limit")),
);
