/**
 * An entry of the suppression list between the row that keeps it and the value that the policy takes: the hold in columns,
 * because people look for it, and what only the policy needs as JSON in `memory`.
 */

import { cleanEntry, type Hold, type SuppressionEntry } from "@ricochet/core";
import type { HoldValues } from "../../statements/index.ts";

/** What stands in `memory`; what is empty is absent. */
type Memory = Partial<Pick<SuppressionEntry, "failingDays" | "appliedIds" | "reactivatedAtMs">>;

/** What is known of an address; an address of which nothing is known is clean. */
export function entryOfHold(address: string, row: HoldValues | undefined): SuppressionEntry {
  if (row === undefined) return cleanEntry(address);
  const hold = holdOfColumns(row);
  return { ...cleanEntry(address), ...(JSON.parse(row.memory ?? "{}") as Memory), ...(hold !== undefined && { hold }) };
}

function holdOfColumns({ cause, reason, since_at, until_at, outcome }: HoldValues): Hold | undefined {
  if (cause === null) return undefined;
  return {
    cause: cause as Hold["cause"],
    sinceMs: since_at ?? 0,
    ...(reason !== null && { reason: reason as NonNullable<Hold["reason"]> }),
    ...(until_at !== null && { untilMs: until_at }),
    ...(outcome !== null && { outcomeId: String(outcome) }),
  };
}

/** What is kept of an entry. */
export function holdOfEntry({ hold, failingDays, appliedIds, reactivatedAtMs }: SuppressionEntry): HoldValues {
  const memory: Memory = {
    ...(failingDays.length > 0 && { failingDays }),
    ...(appliedIds.length > 0 && { appliedIds }),
    ...(reactivatedAtMs !== undefined && { reactivatedAtMs }),
  };
  return {
    cause: hold?.cause ?? null,
    reason: hold?.reason ?? null,
    since_at: hold?.sinceMs ?? null,
    until_at: hold?.untilMs ?? null,
    outcome: hold?.outcomeId === undefined ? null : Number(hold.outcomeId),
    memory: JSON.stringify(memory),
  };
}
