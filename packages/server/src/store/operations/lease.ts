/** Leases: an owner who does not renew its own loses its claims, never the mail. */

import { deleteEndedLeases, giveBack, lostOwners, upsertLease } from "../statements/index.ts";
import type { Context } from "./operation.ts";
import { changesOf, rowsOf, type Work } from "./work.ts";

/** Rows that are held in memory at once. */
const AT_ONCE = 1_000;

/** Makes or renews a lease. */
export function* lease({ owner, untilMs }: { readonly owner: string; readonly untilMs: number }): Work<void> {
  yield* changesOf(upsertLease, { owner, until_at: untilMs });
}

/** Ends all leases. Only when nobody else can be alive who has one. */
export function* endLeases(): Work<void> {
  yield* changesOf(deleteEndedLeases, { now: Number.MAX_SAFE_INTEGER });
}

/** Gives back what owners without a lease hold; how many recipients. */
export function* recover(nowMs: number, context: Context): Work<number> {
  let recovered = 0;
  for (const { owner } of yield* rowsOf(lostOwners, { now: nowMs })) recovered += yield* takeBack(owner, context);
  yield* changesOf(deleteEndedLeases, { now: nowMs });
  return recovered;
}

function* takeBack(owner: string, { figures }: Context): Work<number> {
  let taken = 0;
  for (;;) {
    const rows = yield* rowsOf(giveBack, { owner, limit: AT_ONCE });
    for (const { destination, due_at } of rows) figures.wait(destination, due_at);
    taken += rows.length;
    if (rows.length < AT_ONCE) break;
  }
  figures.leave("claimed", taken);
  figures.enter("waiting", taken);
  return taken;
}
