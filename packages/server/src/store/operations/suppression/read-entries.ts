/** What is read of the list: entries by pages, their number, the history of one, and what a filter in memory is made of. */

import type { HoldCause, Reason } from "@ricochet/core";
import type { Kysely } from "kysely";
import { writeFingerprint } from "../../fingerprint.ts";
import type { Tables } from "../../schema/index.ts";
import {
  changedSince,
  changesOfEntry,
  entryCount,
  entryListing,
  heldAfter,
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
  const { tenant, stream, address, limit } = asked;
  return (yield* rowsOf(changesOfEntry, { tenant, stream, address, limit })).map(changeOf);
}

/** The last line of history. */
export function* lastOfHistory(): Work<number> {
  return (yield* rowOf(lastChange, {}))?.entry ?? 0;
}

/** Fingerprints from a place on. */
export function* fingerprints({ place, limit }: { readonly place: FingerprintPlace; readonly limit: number }): Work<Fingerprints> {
  if (place.from === "changes") {
    const rows = yield* rowsOf(changedSince, { after: place.after, limit });
    return { numbers: numbersOf(rows), next: { from: "changes", after: rows.at(-1)?.entry ?? place.after } };
  }
  const { tenant = "", address = "" } = place.after ?? {};
  const rows = yield* rowsOf(heldAfter, { tenant, address, limit });
  const after = rows.length < limit ? undefined : rows.at(-1);
  return { numbers: numbersOf(rows), next: after && { from: "entries", after } };
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
