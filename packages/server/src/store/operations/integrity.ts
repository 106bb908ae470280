/** Whether the store is whole: what the engine says of its file, and what we say of our tables; and how ours is mended. */

import type { Dialect } from "../dialect/index.ts";
import { INVARIANTS, type Invariant } from "../statements/index.ts";
import type { Context } from "./operation.ts";
import { changesOf, rowsOf, rowsOfQuery, type Work } from "./work.ts";

/** Rows of each kind that are named. */
const NAMED = 20;

/** The findings, a line each; ["ok"] when there is none. */
export function* integrity(dialect: Dialect, { db }: Pick<Context, "db">): Work<readonly string[]> {
  const own = (yield* rowsOfQuery(dialect.selfCheck.compile(db))).map((row) => row.finding).filter((finding) => finding !== "ok");
  const found = [...own];
  for (const invariant of INVARIANTS) found.push(...(yield* findingsOf(invariant)));
  return found.length === 0 ? ["ok"] : found;
}

/** Mends what can be mended; what it found, a line each, and what it did about it. */
export function* repair(context: Context): Work<readonly string[]> {
  // The figures of this transaction so far belong to the rows that are counted below.
  yield* context.ledger.write();
  const done: string[] = [];
  for (const invariant of INVARIANTS) {
    const findings = yield* findingsOf(invariant);
    if (findings.length === 0) continue;
    for (const mend of invariant.mend) yield* changesOf(mend, {});
    const ending = invariant.mend.length > 0 ? "mended" : "left as it is";
    done.push(...findings.map((finding) => `${finding}: ${ending}`));
  }
  return done;
}

function* findingsOf({ broken, says }: Invariant): Work<readonly string[]> {
  return (yield* rowsOf(broken, { limit: NAMED })).map(({ what }) => `${what} ${says}`);
}
