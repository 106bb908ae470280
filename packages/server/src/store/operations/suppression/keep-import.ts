/** An entry that came with an import has no line of history of its own; before it changes it gets one, for it will no longer be as it came. */

import type { StoredSuppressionRow } from "../../schema/index.ts";
import { insertOwnLine } from "../../statements/suppression/index.ts";
import type { SuppressionKey } from "../../suppression-port.ts";
import { changesOf, type Work } from "../work.ts";

/** Writes down how an entry came, where that stands nowhere else. */
export function* keepImport({ tenant, stream, address }: SuppressionKey, { imported }: Pick<StoredSuppressionRow, "imported">): Work<void> {
  if (imported !== null) yield* changesOf(insertOwnLine, { tenant, stream, address });
}
