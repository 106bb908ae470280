/** Entries that somebody adds. What is new is written in one statement, however many they are; what is known already is strengthened. */

import { entriesAt, insertEntries } from "../../statements/suppression/index.ts";
import type { SuppressionBy } from "../../suppression-port.ts";
import { changesOf, rowsOf, type Work } from "../work.ts";
import { keyText, type ListedRow, suppressionKeyOf } from "./listed-row.ts";
import { type Addition, strengthen } from "./strengthen.ts";
import { tellAudit, tellEach } from "./tell-changes.ts";

/** Rows to add; as JSON, because a text goes from thread to thread faster than objects do. No key twice. */
export interface AddRequest {
  readonly rows: string;
  readonly by: SuppressionBy;
}

/** Adds entries; how many were new or changed. */
export function* addEntries({ rows, by }: AddRequest): Work<number> {
  const known = new Map((yield* rowsOf(entriesAt, { rows })).map((row) => [keyText(row), row]));
  const fresh: ListedRow[] = [];
  const additions: Addition[] = [];
  for (const listed of JSON.parse(rows) as readonly ListedRow[]) {
    const before = known.get(keyText(suppressionKeyOf(listed)));
    if (before === undefined) fresh.push(listed);
    else additions.push({ before, listed });
  }
  const added = fresh.length === 0 ? 0 : yield* addNew(fresh, by);
  return added + (yield* strengthen(additions, "added", by));
}

function* addNew(fresh: readonly ListedRow[], by: SuppressionBy): Work<number> {
  const added = yield* changesOf(insertEntries, { rows: JSON.stringify(fresh) });
  yield* tellEach(fresh, { what: "added", tellsEvents: true }, by);
  yield* tellAudit({ what: "suppress", rows: fresh }, by);
  return added;
}
