/** What a change of the list leaves behind, in its transaction: a line of history, an event, and a line in the audit log. */

import type { SuppressionRow } from "../../schema/index.ts";
import { insertChanges, insertListEvents } from "../../statements/suppression/index.ts";
import type { SuppressionBy } from "../../suppression-port.ts";
import { appendAudit } from "../audit.ts";
import { changesOf, type Work } from "../work.ts";
import { type ListedRow, listedRow } from "./listed-row.ts";

/** In which way entries changed, and whether programs hear of it. */
export interface Told {
  readonly what: "added" | "extended" | "removed" | "imported";
  readonly tellsEvents: boolean;
}

/** Writes lines of history, and events; nothing when there are no entries. */
export function* tellEach(rows: readonly ListedRow[], { what, tellsEvents }: Told, by: SuppressionBy): Work<void> {
  if (rows.length === 0) return;
  yield* changesOf(insertChanges, { rows: JSON.stringify(rows), at: by.nowMs, who: by.who, what, note: by.note ?? null });
  if (!tellsEvents) return;
  const type = what === "removed" ? "suppression.removed" : "suppression.added";
  yield* changesOf(insertListEvents, { rows: JSON.stringify(rows.map(eventOf)), at: by.nowMs, type });
}

/** Writes the line of the audit log, where there is something to say. Of several entries it names none. */
export function* tellAudit({ what, rows }: { readonly what: string; readonly rows: readonly ListedRow[] }, by: SuppressionBy): Work<void> {
  if (by.because === undefined || rows.length === 0) return;
  const recipient = rows.length === 1 && rows[0] !== undefined ? { recipient: rows[0][1] } : {};
  yield* appendAudit({ atMs: by.nowMs, who: by.who, what, because: by.because, ...recipient });
}

/** The data of an event: the same members whoever changed the list, an outcome or a person. */
function eventOf([tenant, address, stream, cause, reason, , untilMs]: ListedRow): readonly [string, string, string] {
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
