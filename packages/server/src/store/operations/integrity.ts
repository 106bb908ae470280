/** Whether the store is whole: what the engine says of its file, and what we say of our tables; and how ours is mended. */

import type { Dialect } from "../dialect/index.ts";
import { INVARIANTS, type Invariant } from "../statements/index.ts";
import { StoreFailure } from "../store-failure.ts";
import type { Context } from "./operation.ts";
import { changesOf, rowsOf, rowsOfQuery, type Work } from "./work.ts";

/** Rows of each kind that are named. */
const NAMED = 20;

/** The findings, a line each; ["ok"] when there is none. */
export function* integrity(dialect: Dialect, { db }: Pick<Context, "db">): Work<readonly string[]> {
  const damage = yield* damageOf(dialect, { db });
  // what stands on a damaged page cannot be asked for
  if (damage.length > 0) return damage;
  const found: string[] = [];
  for (const invariant of INVARIANTS) found.push(...(yield* findingsOf(invariant)));
  return found.length === 0 ? ["ok"] : found;
}

/** Mends what can be mended; what it found, a line each, and what it did about it. Throws StoreFailure when the file itself is damaged. */
export function* repair(dialect: Dialect, context: Context): Work<readonly string[]> {
  const [damage] = yield* damageOf(dialect, context);
  if (damage !== undefined) throw new StoreFailure("corrupt", `the file itself is damaged: ${damage}`);
  // The figures of this transaction so far belong to the rows that are counted below.
  yield* context.figures.write();
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

function* damageOf(dialect: Dialect, { db }: Pick<Context, "db">): Work<readonly string[]> {
  return (yield* rowsOfQuery(dialect.selfCheck.compile(db))).map((row) => row.finding).filter((finding) => finding !== "ok");
}

function* findingsOf({ broken, says }: Invariant): Work<readonly string[]> {
  return (yield* rowsOf(broken, { limit: NAMED })).map(({ what }) => `${what} ${says}`);
}
