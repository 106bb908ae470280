/** Content that is stored before its message is known: opened, written chunk by chunk, and forgotten when nobody takes it. */

import type { ChunkRow } from "../schema/index.ts";
import { deleteChunks, deleteStage, insertChunk, insertStage, unclaimedStages } from "../statements/index.ts";
import { StoreFailure } from "../store-failure.ts";
import { changesOf, rowOf, rowsOf, type Work } from "./work.ts";

/** A new stage. */
export function* openStage(): Work<number> {
  const row = yield* rowOf(insertStage, {});
  if (row === undefined) throw new StoreFailure("internal", "the database gave the new stage no number");
  return row.stage;
}

/** The next chunk; the first one of all opens its stage, whose number comes back. */
export function* stageChunk({ stage, part, octets }: Omit<ChunkRow, "stage"> & { readonly stage?: number }): Work<number> {
  const known = stage ?? (yield* openStage());
  yield* addChunk({ stage: known, part, octets });
  return known;
}

/** One more chunk of a stage. */
export function* addChunk(chunk: ChunkRow): Work<void> {
  yield* changesOf(insertChunk, chunk);
}

/** Forgets a stage and what was written to it. */
export function* forgetStage(stage: number): Work<void> {
  yield* changesOf(deleteChunks, { stage });
  yield* changesOf(deleteStage, { stage });
}

/** Forgets some of the stages that nobody has taken; how many. Only when nobody is writing to one. */
export function* forgetUnclaimedStages(limit: number): Work<number> {
  const stages = yield* rowsOf(unclaimedStages, { limit });
  for (const { stage } of stages) yield* forgetStage(stage);
  return stages.length;
}
