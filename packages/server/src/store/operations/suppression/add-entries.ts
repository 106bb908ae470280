/**
 * Entries that somebody adds. What is new is written in one statement, however many they are; an address that is known
 * already is held more strongly, or stays as it is: more knowledge never shortens a hold.
 */

import { type Hold, strongerHold } from "@ricochet/core";
import type { SuppressionRow } from "../../schema/index.ts";
import { entriesAt, insertEntries, updateEntry } from "../../statements/suppression/index.ts";
import type { SuppressionBy } from "../../suppression-port.ts";
import { changesOf, rowsOf, type Work } from "../work.ts";
import { entryOfRow, holdOf, rowOfEntry, suppressionOf } from "./entry-row.ts";
import { keyText, type ListedRow, listedRow } from "./listed-row.ts";
import { tellAudit, tellChanges, tellEach } from "./tell-changes.ts";

/** Rows to add; as JSON, because a text goes from thread to thread faster than objects do. No key twice. */
export interface AddRequest {
  readonly rows: string;
  readonly by: SuppressionBy;
}

/** Adds entries; how many were new or changed. */
export function* addEntries({ rows, by }: AddRequest): Work<number> {
  const known = new Map((yield* rowsOf(entriesAt, { rows })).map((row) => [keyText(row.tenant, row.stream, row.address), row]));
  if (known.size === 0) return yield* addNew({ rows, by });
  const listed = JSON.parse(rows) as readonly ListedRow[];
  const fresh = listed.filter((row) => !known.has(keyOf(row)));
  const added = fresh.length === 0 ? 0 : yield* addNew({ rows: JSON.stringify(fresh), by });
  return added + (yield* strengthen(listed, { known, by }));
}

/** An import of millions comes through here: nothing is taken apart that need not be. */
function* addNew({ rows, by }: AddRequest): Work<number> {
  const added = yield* changesOf(insertEntries, { rows });
  yield* tellChanges({ rows, what: by.what ?? "added" }, by);
  if (by.because !== undefined) yield* tellAudit({ what: "suppress", rows: JSON.parse(rows) as readonly ListedRow[] }, by);
  return added;
}

interface Strengthening {
  readonly known: ReadonlyMap<string, SuppressionRow>;
  readonly by: SuppressionBy;
}

function* strengthen(listed: readonly ListedRow[], { known, by }: Strengthening): Work<number> {
  const begun: ListedRow[] = [];
  const extended: ListedRow[] = [];
  for (const one of listed) {
    const before = known.get(keyOf(one));
    const after = before && strengthened(before, one, by.nowMs);
    if (before === undefined || after === undefined) continue;
    yield* changesOf(updateEntry, after);
    (isHeld(before, by.nowMs) ? extended : begun).push(listedRow(after));
  }
  yield* tellEach(begun, by.what ?? "added", by);
  yield* tellEach(extended, "extended", by);
  yield* tellAudit({ what: "suppress", rows: [...begun, ...extended] }, by);
  return begun.length + extended.length;
}

/** Undefined when it stays as it is. A hold whose time is over counts no more. */
function strengthened(before: SuppressionRow, listed: ListedRow, nowMs: number): SuppressionRow | undefined {
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

function keyOf([tenant, stream, address]: ListedRow): string {
  return keyText(tenant, stream, address);
}

function rowOf([tenant, stream, address, cause, reason, since_at, until_at, outcome, note, memory]: ListedRow): SuppressionRow {
  return { tenant, stream, address, cause, reason, since_at, until_at, outcome, note, memory };
}
