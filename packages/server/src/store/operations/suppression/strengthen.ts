/**
 * What is added to entries that are known already: each is held more strongly, or stays as it is. More knowledge never shortens
 * a hold; one whose time is over begins anew.
 */

import { type Hold, strongerHold } from "@ricochet/core";
import type { StoredSuppressionRow, SuppressionRow } from "../../schema/index.ts";
import { updateEntry } from "../../statements/suppression/index.ts";
import type { SuppressionBy } from "../../suppression-port.ts";
import { changesOf, type Work } from "../work.ts";
import { entryOfRow, holdOf, rowOfEntry, suppressionOf } from "./entry-row.ts";
import { keepImport } from "./keep-import.ts";
import { type ListedRow, listedRow } from "./listed-row.ts";
import { tellAudit, tellEach } from "./tell-changes.ts";

/** An entry that is there, and what somebody says of it. */
export interface Addition {
  readonly before: StoredSuppressionRow;
  readonly listed: ListedRow;
}

/** Adds to entries; how many changed. `began`: what is told of those that held nobody back before. */
export function* strengthen(additions: readonly Addition[], began: "added" | "imported", by: SuppressionBy): Work<number> {
  const begun: ListedRow[] = [];
  const extended: ListedRow[] = [];
  for (const { before, listed } of additions) {
    const after = strengthened(before, listed, by.nowMs);
    if (after === undefined) continue;
    yield* keepImport(before, before);
    yield* changesOf(updateEntry, after);
    (isHeld(before, by.nowMs) ? extended : begun).push(listedRow(after));
  }
  const tellsEvents = began === "added";
  yield* tellEach(begun, { what: began, tellsEvents }, by);
  yield* tellEach(extended, { what: "extended", tellsEvents }, by);
  if (tellsEvents) yield* tellAudit({ what: "suppress", rows: [...begun, ...extended] }, by);
  return begun.length + extended.length;
}

/** Undefined when it stays as it is. A hold whose time is over counts no more. */
function strengthened(before: StoredSuppressionRow, listed: ListedRow, nowMs: number): SuppressionRow | undefined {
  const entry = entryOfRow(before);
  const now = isHeld(before, nowMs) ? entry.hold : undefined;
  const asked = holdOf(suppressionOf(rowOf(listed)));
  const hold = strongerHold(now, asked) as Hold;
  const note = listed[8] ?? before.note;
  if (hold === now && note === before.note) return undefined;
  return rowOfEntry(before, { ...entry, hold }, note);
}

function isHeld({ cause, until_at }: SuppressionRow, nowMs: number): boolean {
  return cause !== null && (until_at === null || until_at > nowMs);
}

function rowOf([tenant, address, stream, cause, reason, since_at, until_at, outcome, note, memory]: ListedRow): SuppressionRow {
  return { tenant, stream, address, cause, reason, since_at, until_at, outcome, note, memory };
}
