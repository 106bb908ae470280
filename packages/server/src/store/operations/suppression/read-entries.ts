/** What is read of the list: entries by pages, their number, the history of one, and what a filter in memory is made of. */

import type { HoldCause, Reason } from "@ricochet/core";
import type { Kysely } from "kysely";
import { writeFingerprint } from "../../fingerprint.ts";
import type { Tables } from "../../schema/index.ts";
import {
  broughtBy,
  changedSince,
  changesOfEntry,
  entryCount,
  entryListing,
  heldAfter,
  importOfEntry,
  lastChange,
  type ReadChange,
} from "../../statements/suppression/index.ts";
import type {
  FingerprintPlace,
  Fingerprints,
  Suppression,
  SuppressionChange,
  SuppressionFilter,
  SuppressionKey,
} from "../../suppression-port.ts";
import { rowOf, rowsOf, rowsOfQuery, type Work } from "../work.ts";
import { suppressionOf } from "./entry-row.ts";

/** Where queries are built. */
interface Database {
  readonly db: Kysely<Tables>;
}

/** A page of entries. */
export function* listEntries(filter: SuppressionFilter, { db }: Database): Work<readonly Suppression[]> {
  return (yield* rowsOfQuery(entryListing(db, filter).compile())).map(suppressionOf);
}

/** How many entries there are. */
export function* countEntries(filter: Omit<SuppressionFilter, "after" | "limit">, { db }: Database): Work<number> {
  return (yield* rowsOfQuery(entryCount(db, filter).compile()))[0]?.entries ?? 0;
}

/** The newest lines of an entry. */
export function* entryHistory(asked: SuppressionKey & { readonly limit: number }): Work<readonly SuppressionChange[]> {
  const { limit, tenant, stream, address } = asked;
  const lines = yield* rowsOf(changesOfEntry, { tenant, stream, address, limit });
  const brought = lines.length < limit ? yield* rowsOf(importOfEntry, { tenant, stream, address }) : [];
  return [...lines, ...brought].map(changeOf);
}

/** The last line of history. */
export function* lastOfHistory(): Work<number> {
  return (yield* rowOf(lastChange, {}))?.entry ?? 0;
}

/** Fingerprints from a place on. */
export function* fingerprints({ place, limit }: { readonly place: FingerprintPlace; readonly limit: number }): Work<Fingerprints> {
  if (place.from === "changes") return yield* changedPrints(place.after, limit);
  const { tenant = "", address = "" } = place.after ?? {};
  const rows = yield* rowsOf(heldAfter, { tenant, address, limit });
  const after = rows.length < limit ? undefined : rows.at(-1);
  return { numbers: numbersOf(rows), next: after && { from: "entries", after } };
}

/** Of an import all that it has brought, so that there may be more than was asked for. */
function* changedPrints(begin: number, limit: number): Work<Fingerprints> {
  const changed: Pick<SuppressionKey, "tenant" | "address">[] = [];
  let after = begin;
  for (const { entry, tenant, address } of yield* rowsOf(changedSince, { after, limit })) {
    if (address !== "") changed.push({ tenant, address });
    else for (const one of yield* rowsOf(broughtBy, { entry })) changed.push(one);
    after = entry;
    if (changed.length >= limit) break;
  }
  return { numbers: numbersOf(changed), next: { from: "changes", after } };
}

function numbersOf(rows: readonly { readonly tenant: string; readonly address: string }[]): Uint32Array {
  const numbers = new Uint32Array(rows.length * 2);
  for (const [index, { tenant, address }] of rows.entries()) writeFingerprint(numbers, index * 2, [tenant, address]);
  return numbers;
}

function changeOf({ entry, tenant, stream, address, at, what, who, cause, reason, outcome, note }: ReadChange): SuppressionChange {
  return {
    entry,
    tenant,
    stream,
    address,
    atMs: at,
    what: what as SuppressionChange["what"],
    who,
    ...(cause !== null && { cause: cause as HoldCause }),
    ...(reason !== null && { reason: reason as Reason }),
    ...(outcome !== null && { outcome }),
    ...(note !== null && { note }),
  };
}
