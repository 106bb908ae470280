/** What a change of the list leaves behind, in its transaction: a line of history, an event, and a line in the audit log. */

import type { SuppressionRow } from "../../schema/index.ts";
import { insertChanges, insertListEvents } from "../../statements/suppression/index.ts";
import type { SuppressionBy } from "../../suppression-port.ts";
import { appendAudit } from "../audit.ts";
import { changesOf, type Work } from "../work.ts";
import { type ListedRow, listedRow } from "./listed-row.ts";

/** Entries that changed in one way, as JSON. */
export interface Changed {
  readonly rows: string;
  readonly what: "added" | "extended" | "removed" | "imported";
}

/** Writes lines of history; and events, but for imports: whoever brings ten million addresses knows them. */
export function* tellChanges({ rows, what }: Changed, by: SuppressionBy): Work<void> {
  yield* changesOf(insertChanges, { rows, at: by.nowMs, who: by.who, what, note: by.note ?? null });
  if (by.what === "imported") return;
  const type = what === "removed" ? "suppression.removed" : "suppression.added";
  const events = JSON.stringify((JSON.parse(rows) as readonly ListedRow[]).map(eventOf));
  yield* changesOf(insertListEvents, { rows: events, at: by.nowMs, type });
}

/** The same of entries that were gone through one by one; nothing when there are none. */
export function* tellEach(rows: readonly ListedRow[], what: Changed["what"], by: SuppressionBy): Work<void> {
  if (rows.length > 0) yield* tellChanges({ rows: JSON.stringify(rows), what }, by);
}

/** Writes the line of the audit log, where there is something to say. Of several entries it names none. */
export function* tellAudit({ what, rows }: { readonly what: string; readonly rows: readonly ListedRow[] }, by: SuppressionBy): Work<void> {
  if (by.because === undefined || rows.length === 0) return;
  const recipient = rows.length === 1 && rows[0] !== undefined ? { recipient: rows[0][2] } : {};
  yield* appendAudit({ atMs: by.nowMs, who: by.who, what, because: by.because, ...recipient });
}

/** The data of an event: the same members whoever changed the list, an outcome or a person. */
function eventOf([tenant, stream, address, cause, reason, , untilMs]: ListedRow): readonly [string, string, string] {
  const data = {
    address,
    stream,
    ...(cause !== null && { cause }),
    ...(reason !== null && { reason }),
    ...(untilMs !== null && { untilMs }),
  };
  return [tenant, `address:${address}`, JSON.stringify(data)];
}

/** A row with the hold that it had, for lines that tell of its end. */
export function lineOf(row: SuppressionRow): ListedRow {
  return listedRow({ ...row, note: null });
}
