/** The addresses that did not fit into a signed path: an id stands there instead of them. */

import type { RememberedAddress } from "../port.ts";
import { allRemembered, upsertRemembered } from "../statements/index.ts";
import { changesOf, rowsOf, type Work } from "./work.ts";

/** Remembers one, or for longer than before. */
export function* remember({ id, address, untilMs }: RememberedAddress): Work<void> {
  yield* changesOf(upsertRemembered, { id, address, until_at: untilMs });
}

/** All that are remembered. */
export function* remembered(): Work<readonly RememberedAddress[]> {
  return (yield* rowsOf(allRemembered, {})).map(({ id, address, until_at }) => ({ id, address, untilMs: until_at }));
}
