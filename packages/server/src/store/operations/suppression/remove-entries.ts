/**
 * Entries that somebody lifts. That they were there is kept: a bounce of mail from before the decision that comes later does
 * not undo it. A complaint is taken back by the person who complained, and the caller has to say that it was.
 */

import { reactivate } from "@ricochet/core";
import type { StoredSuppressionRow } from "../../schema/index.ts";
import { entriesAt, updateEntry } from "../../statements/suppression/index.ts";
import type { Removal, SuppressionBy, SuppressionKey } from "../../suppression-port.ts";
import { changesOf, rowsOf, type Work } from "../work.ts";
import { entryOfRow, rowOfEntry } from "./entry-row.ts";
import { keepImport } from "./keep-import.ts";
import { type ListedRow, listedKeys } from "./listed-row.ts";
import { lineOf, tellAudit, tellEach } from "./tell-changes.ts";

/** What is to be lifted. No key twice. */
export interface RemoveRequest {
  readonly keys: readonly SuppressionKey[];
  readonly by: SuppressionBy;
}

/** Lifts holds. What holds nothing back stays as it is. */
export function* removeEntries({ keys, by }: RemoveRequest): Work<Removal> {
  const removed: ListedRow[] = [];
  const needConsent: SuppressionKey[] = [];
  for (const row of yield* rowsOf(entriesAt, { rows: listedKeys(keys) })) {
    if (row.cause === null) continue;
    const isLifted = yield* lift(row, by);
    if (isLifted) removed.push(lineOf(row));
    else needConsent.push({ tenant: row.tenant, stream: row.stream, address: row.address });
  }
  yield* tellEach(removed, { what: "removed", tellsEvents: true }, by);
  yield* tellAudit({ what: "reactivate", rows: removed }, by);
  return { removed: removed.length, needConsent };
}

function* lift(row: StoredSuppressionRow, { nowMs, hasConsent = false }: SuppressionBy): Work<boolean> {
  const lifted = reactivate(entryOfRow(row), { nowMs, hasConsent });
  if (!lifted.ok) return false;
  yield* keepImport(row, row);
  yield* changesOf(updateEntry, rowOfEntry(row, lifted.entry, null));
  return true;
}
