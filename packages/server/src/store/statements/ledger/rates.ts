/** The statements on figures by hour: added to by each transaction, and summed up by what a filter names. */

import { type Compilable, type Kysely, type RawBuilder, sql } from "kysely";
import type { RateFilter } from "../../ledger-port.ts";
import type { RateRow, Tables } from "../../schema/index.ts";
import { slotsOf, statement } from "../statement.ts";

const KEY = ["hour", "tenant", "stream", "sender_domain", "provider", "measure", "reason"] as const;

/** So many more. */
export const addRate = statement<RateRow, unknown>(({ db, slot }) =>
  db
    .insertInto("rates")
    .values({ ...slotsOf(slot, KEY), total: slot("total") })
    .onConflict((conflict) => conflict.columns(KEY).doUpdateSet((eb) => ({ total: eb("rates.total", "+", eb.ref("excluded.total")) }))),
);

/** What sums can be told apart by: the name of the column in the answer, and what it is. */
const RATE_PARTS: Readonly<Record<RateFilter["by"][number], RawBuilder<unknown>>> = {
  hour: sql`hour`,
  day: sql`hour / 24`,
  tenant: sql.ref("tenant"),
  stream: sql.ref("stream"),
  senderDomain: sql.ref("sender_domain"),
  provider: sql.ref("provider"),
  measure: sql.ref("measure"),
  reason: sql.ref("reason"),
};

/** A sum, with the parts that were asked for under their own names. */
export type SummedRow = Readonly<Record<string, string | number>> & { readonly total: number };

/** Sums in the order of what they are told apart by. */
export function rateSums(db: Kysely<Tables>, filter: RateFilter, hours: { readonly since: number; readonly until: number }) {
  const parts = [...new Set(filter.by)].map((name) => ({ name, part: RATE_PARTS[name] }));
  let query = db
    .selectFrom("rates")
    .select(({ fn }) => [fn.sum<number>("total").as("total"), ...parts.map(({ name, part }) => part.as(name))])
    .where("hour", ">=", hours.since)
    .where("hour", "<", hours.until);
  if (filter.tenant !== undefined) query = query.where("tenant", "=", filter.tenant);
  if (filter.stream !== undefined) query = query.where("stream", "=", filter.stream);
  if (filter.senderDomain !== undefined) query = query.where("sender_domain", "=", filter.senderDomain);
  if (filter.provider !== undefined) query = query.where("provider", "=", filter.provider);
  for (const { part } of parts) query = query.groupBy(part).orderBy(part);
  return query.having(({ fn, eb }) => eb(fn.count("total"), ">", 0)) as unknown as Compilable<SummedRow>;
}
