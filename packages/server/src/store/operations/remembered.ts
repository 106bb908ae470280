/** The addresses that did not fit into a signed path: an id stands there instead of them. */

import type { RememberedAddress } from "../port.ts";
import { rememberedById, upsertRemembered } from "../statements/index.ts";
import { changesOf, rowsOf, type Work } from "./work.ts";

/** Remembers one, or for longer than before. */
export function* remember({ id, address, untilMs }: RememberedAddress): Work<void> {
  yield* changesOf(upsertRemembered, { id, address, until_at: untilMs });
}

/** The one behind an id. */
export function* recall(id: string): Work<RememberedAddress | undefined> {
  const [row] = yield* rowsOf(rememberedById, { id });
  return row === undefined ? undefined : { id, address: row.address, untilMs: row.until_at };
}
