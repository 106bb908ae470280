/**
 * An entry as columns, and back: as people see it (`Suppression`), and as the policy of the core does (`SuppressionEntry`),
 * whose failing days and applied outcomes stand in `memory` as JSON. The vocabularies are ours: nothing else was ever written.
 */

import { cleanEntry, type Hold, type HoldCause, type Reason, type SuppressionEntry } from "@ricochet/core";
import type { SuppressionRow } from "../../schema/index.ts";
import type { Suppression, SuppressionKey } from "../../suppression-port.ts";

/** A row that holds mail back, as people see it. */
export function suppressionOf(row: SuppressionRow): Suppression {
  return {
    tenant: row.tenant,
    stream: row.stream,
    address: row.address,
    cause: row.cause as HoldCause,
    sinceMs: row.since_at ?? 0,
    ...(row.reason !== null && { reason: row.reason as Reason }),
    ...(row.until_at !== null && { untilMs: row.until_at }),
    ...(row.outcome !== null && { outcome: row.outcome }),
    ...(row.note !== null && { note: row.note }),
  };
}

/** What the policy makes of an entry, in columns. */
export type HoldColumns = Omit<SuppressionRow, keyof SuppressionKey | "note">;

/** A row as the policy knows it. */
export function entryOfRow(row: SuppressionRow): SuppressionEntry {
  return entryOfColumns(row.address, row);
}

/** Its columns as the policy knows them. */
export function entryOfColumns(address: string, columns: HoldColumns): SuppressionEntry {
  const hold = holdOfColumns(columns);
  const memory = columns.memory === null ? {} : (JSON.parse(columns.memory) as Partial<SuppressionEntry>);
  return { ...cleanEntry(address), ...memory, ...(hold && { hold }) };
}

/** The row of what the policy made of it. */
export function rowOfEntry({ tenant, stream, address }: SuppressionKey, entry: SuppressionEntry, note: string | null): SuppressionRow {
  return { tenant, stream, address, ...columnsOfEntry(entry), note };
}

/** The columns of what the policy made of it. */
export function columnsOfEntry(entry: SuppressionEntry): HoldColumns {
  const { hold } = entry;
  return {
    cause: hold?.cause ?? null,
    reason: hold?.reason ?? null,
    since_at: hold?.sinceMs ?? null,
    until_at: hold?.untilMs ?? null,
    outcome: hold?.outcomeId === undefined ? null : Number(hold.outcomeId),
    memory: memoryOf(entry),
  };
}

/** The hold that somebody asks for. */
export function holdOf({ cause, reason, sinceMs, untilMs, outcome }: Suppression): Hold {
  return {
    cause,
    sinceMs,
    ...(reason !== undefined && { reason }),
    ...(untilMs !== undefined && { untilMs }),
    ...(outcome !== undefined && { outcomeId: String(outcome) }),
  };
}

function holdOfColumns({ cause, reason, since_at, until_at, outcome }: HoldColumns): Hold | undefined {
  if (cause === null) return undefined;
  return {
    cause: cause as HoldCause,
    sinceMs: since_at ?? 0,
    ...(reason !== null && { reason: reason as Reason }),
    ...(until_at !== null && { untilMs: until_at }),
    ...(outcome !== null && { outcomeId: String(outcome) }),
  };
}

/** null where there is nothing to remember, as after an import. */
function memoryOf({ failingDays, appliedIds, reactivatedAtMs }: SuppressionEntry): string | null {
  if (failingDays.length === 0 && appliedIds.length === 0 && reactivatedAtMs === undefined) return null;
  return JSON.stringify({ failingDays, appliedIds, reactivatedAtMs });
}
