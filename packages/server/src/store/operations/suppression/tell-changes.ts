/** What a change of the list leaves behind, in its transaction: a line of history, an event, and a line in the audit log. */

import type { SuppressionRow } from "../../schema/index.ts";
import { insertChanges, insertListEvents } from "../../statements/suppression/index.ts";
import type { SuppressionBy } from "../../suppression-port.ts";
import { appendAudit } from "../audit.ts";
import { changesOf, type Work } from "../work.ts";
import { type ListedRow, listedRow } from "./listed-row.ts";

/** Entries that changed in one way. */
export interface Changed {
  readonly rows: readonly ListedRow[];
  readonly what: "added" | "extended" | "removed" | "imported";
}

/** Writes lines of history; and events, but for imports: whoever brings ten million addresses knows them. */
export function* tellChanges({ rows, what }: Changed, by: SuppressionBy): Work<void> {
  if (rows.length === 0) return;
  yield* changesOf(insertChanges, { rows: JSON.stringify(rows), at: by.nowMs, who: by.who, what, note: by.note ?? null });
  if (by.what === "imported" || what === "imported") return;
  const type = what === "removed" ? "suppression.removed" : "suppression.added";
  yield* changesOf(insertListEvents, { rows: JSON.stringify(rows.map(eventOf)), at: by.nowMs, type });
}

/** Writes the line of the audit log, where there is something to say. */
export function* tellAudit(
  { what, addresses }: { readonly what: string; readonly addresses: readonly string[] },
  by: SuppressionBy,
): Work<void> {
  if (by.because === undefined) return;
  const [only] = addresses;
  const recipient = addresses.length === 1 && only !== undefined ? { recipient: only } : {};
  yield* appendAudit({ atMs: by.nowMs, who: by.who, what, because: by.because, ...recipient });
}

/** The data of an event. */
function eventOf([tenant, stream, address, cause, reason, sinceMs, untilMs]: ListedRow): readonly [string, string, string] {
  const data = {
    address,
    stream,
    ...(cause !== null && { cause }),
    ...(reason !== null && { reason }),
    ...(sinceMs !== null && { since: new Date(sinceMs).toISOString() }),
    ...(untilMs !== null && { until: new Date(untilMs).toISOString() }),
  };
  return [tenant, `address:${address}`, JSON.stringify(data)];
}

/** A row with the hold that it had, for lines that tell of its end. */
export function lineOf(row: SuppressionRow): ListedRow {
  return listedRow({ ...row, note: null });
}
