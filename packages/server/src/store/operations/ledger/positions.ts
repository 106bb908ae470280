/** How far each source was read: moved in the transaction of what was read up to there. */

import type { Source } from "../../../ledger/index.ts";
import type { IntakePosition } from "../../ledger-port.ts";
import type { IntakePositionRow } from "../../schema/index.ts";
import { allPositions, positionOf, upsertPosition } from "../../statements/index.ts";
import { changesOf, rowOf, rowsOf, type Work } from "../work.ts";

/** Moves a position; so many more arrivals came with it. */
export function* movePosition({ account, source, position, atMs, trouble }: Omit<IntakePosition, "arrivals">, arrivals = 0): Work<void> {
  yield* changesOf(upsertPosition, { account, source, position, at: atMs, trouble: trouble ?? null, arrivals });
}

/** All positions, by the names of their accounts. */
export function* positions(): Work<readonly IntakePosition[]> {
  return (yield* rowsOf(allPositions, {})).map(ofRow);
}

/** One position. */
export function* position(account: string): Work<IntakePosition | undefined> {
  const row = yield* rowOf(positionOf, { account });
  return row && ofRow(row);
}

function ofRow({ at, source, trouble, ...rest }: IntakePositionRow): IntakePosition {
  return { ...rest, source: source as Source, atMs: at, ...(trouble !== null && { trouble }) };
}
