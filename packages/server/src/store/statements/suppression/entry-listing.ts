/** The list of entries, and their number: built from what a filter names. Values are still only parameters. */

import { type Compilable, type Kysely, type SelectQueryBuilder, sql } from "kysely";
import type { SuppressionRow, Tables } from "../../schema/index.ts";
import type { SuppressionFilter, SuppressionKey } from "../../suppression-port.ts";
import { ENTRY_COLUMNS } from "./entries.ts";

type Wanted = Omit<SuppressionFilter, "after" | "limit">;
type Selecting<O> = SelectQueryBuilder<Tables, "suppressions", O>;

/** No character comes after it. */
const LAST = "\u{10ffff}";

/** Entries in the order of their keys. */
export function entryListing(db: Kysely<Tables>, { after, limit, ...wanted }: SuppressionFilter): Compilable<SuppressionRow> {
  const listed = wantedOnly(db.selectFrom("suppressions").select(ENTRY_COLUMNS), wanted);
  const rest = after === undefined ? listed : behind(listed, after);
  return rest.orderBy("tenant").orderBy("address").orderBy("stream").limit(limit);
}

/** How many there are. */
export function entryCount(db: Kysely<Tables>, wanted: Wanted): Compilable<{ readonly entries: number }> {
  return wantedOnly(
    db.selectFrom("suppressions").select(({ fn }) => fn.countAll<number>().as("entries")),
    wanted,
  );
}

function wantedOnly<O>(query: Selecting<O>, { tenant, stream, address, prefix, cause, reason, withEnded, nowMs }: Wanted): Selecting<O> {
  let wanted = query.where("cause", "is not", sql.lit(null));
  if (tenant !== undefined) wanted = wanted.where("tenant", "=", tenant);
  if (stream !== undefined) wanted = wanted.where("stream", "=", stream);
  if (address !== undefined) wanted = wanted.where("address", "=", address);
  if (prefix !== undefined) wanted = wanted.where("address", ">=", prefix).where("address", "<", prefix + LAST);
  if (cause !== undefined) wanted = wanted.where("cause", "=", cause);
  if (reason !== undefined) wanted = wanted.where("reason", "=", reason);
  if (withEnded === true) return wanted;
  return wanted.where(({ eb, or }) => or([eb("until_at", "is", null), eb("until_at", ">", nowMs)]));
}

function behind<O>(query: Selecting<O>, { tenant, address, stream }: SuppressionKey): Selecting<O> {
  return query.where(({ eb, refTuple, tuple }) =>
    eb(refTuple("tenant", "address", "stream"), ">", tuple(sql.val(tenant), sql.val(address), sql.val(stream))),
  );
}
