/** Rows, keys and events of the list as the JSON lists that statements take. */

import type { SuppressionRow } from "../../schema/index.ts";
import type { SuppressionKey } from "../../suppression-port.ts";

/** A row as the list of its columns, in the order of the statements. */
export type ListedRow = readonly [
  tenant: string,
  address: string,
  stream: string,
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
  const { tenant, address, stream, cause, reason, since_at, until_at, outcome, note, memory } = row;
  return [tenant, address, stream, cause, reason, since_at, until_at, outcome, note, memory];
}

/** One text for one place. No text of ours has a zero in it. */
export function keyText({ tenant, address, stream }: SuppressionKey): string {
  return `${tenant}\0${address}\0${stream}`;
}

/** Keys as JSON. */
export function listedKeys(keys: readonly SuppressionKey[]): string {
  return JSON.stringify(keys.map(({ tenant, address, stream }) => [tenant, address, stream]));
}

/** The place of a listed row. */
export function suppressionKeyOf([tenant, address, stream]: ListedRow): SuppressionKey {
  return { tenant, stream, address };
}
