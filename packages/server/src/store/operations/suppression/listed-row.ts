/** Rows, keys and events of the list as the JSON lists that statements take. */

import type { SuppressionRow } from "../../schema/index.ts";
import type { SuppressionKey } from "../../suppression-port.ts";

/** A row as the list of its columns, in the order of the statements. */
export type ListedRow = readonly [
  tenant: string,
  stream: string,
  address: string,
  cause: string | null,
  reason: string | null,
  sinceMs: number | null,
  untilMs: number | null,
  outcome: number | null,
  note: string | null,
  memory: string | null,
];

/** A row as a list. */
export function listedRow(row: SuppressionRow): ListedRow {
  const { tenant, stream, address, cause, reason, since_at, until_at, outcome, note, memory } = row;
  return [tenant, stream, address, cause, reason, since_at, until_at, outcome, note, memory];
}

/** One text for one place. No text of ours has a zero in it. */
export function keyText(tenant: string, stream: string, address: string): string {
  return `${tenant}\0${stream}\0${address}`;
}

/** Keys as JSON. */
export function listedKeys(keys: readonly SuppressionKey[]): string {
  return JSON.stringify(keys.map(({ tenant, stream, address }) => [tenant, stream, address]));
}
