/**
 * Entries that an import brings: millions come through here, so nothing is taken apart that need not be. What is new is one
 * statement and one line of history for all of it; only where some of it is known already is it looked at row by row.
 *
 * No event is told: whoever brings ten million addresses knows them.
 */

import { deleteImport, entriesAt, insertImport, insertImported } from "../../statements/suppression/index.ts";
import type { SuppressionBy } from "../../suppression-port.ts";
import { appendAudit } from "../audit.ts";
import { changesOf, rowOf, rowsOf, type Work } from "../work.ts";
import { keyText, type ListedRow, suppressionKeyOf } from "./listed-row.ts";
import { strengthen } from "./strengthen.ts";

/** Rows to bring in, as JSON, and their number. No key twice. */
export interface ImportRequest {
  readonly rows: string;
  readonly entries: number;
  readonly by: SuppressionBy;
}

/** Brings entries in; how many were new or changed. */
export function* importEntries({ rows, entries, by }: ImportRequest): Work<number> {
  const line = { at: by.nowMs, who: by.who, what: "imported", note: by.note ?? null };
  const { entry } = (yield* rowOf(insertImport, line)) as { readonly entry: number };
  const added = yield* changesOf(insertImported, { rows, imported: entry });
  if (added === 0) yield* changesOf(deleteImport, { entry });
  const changed = added === entries ? 0 : yield* changeKnown({ rows, by }, entry);
  if (by.because !== undefined) yield* appendAudit({ atMs: by.nowMs, who: by.who, what: "suppress", because: by.because });
  return added + changed;
}

/** Those that were there before this import. */
function* changeKnown({ rows, by }: Omit<ImportRequest, "entries">, entry: number): Work<number> {
  const found = (yield* rowsOf(entriesAt, { rows })).filter(({ imported }) => imported !== entry);
  const listed = new Map((JSON.parse(rows) as readonly ListedRow[]).map((row) => [keyText(suppressionKeyOf(row)), row]));
  const additions = found.map((before) => ({ before, listed: listed.get(keyText(before)) as ListedRow }));
  return yield* strengthen(additions, "imported", by);
}
