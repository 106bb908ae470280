/** What is known of an address, table by table: read in pages, so that nobody waits long for an address that bounced for years. */

import type { Kysely } from "kysely";
import { namedIn } from "../../../ledger/index.ts";
import type { TracePage, TraceRequest } from "../../ledger-port.ts";
import type { Tables } from "../../schema/index.ts";
import { type AnyRow, entriesOfAddress, sentForms, TEXT_TRACES, tracesIn } from "../../statements/privacy/index.ts";
import { rowsOf, rowsOfQuery, type Work } from "../work.ts";

/** Rows of one page; what is read of an arrival may be long. */
const PAGE = 200;

/** A page of traces; the first one has the entries of the suppression list. */
export function* findTraces({ address, separator, tenant, place }: TraceRequest, { db }: { readonly db: Kysely<Tables> }): Work<TracePage> {
  if (place === undefined) {
    const rows = yield* rowsOf(entriesOfAddress, { ...sentForms(address, separator), tenant: tenant ?? null });
    return { table: "suppressions", rows: rows as unknown as readonly AnyRow[], next: { trace: 0, after: Number.MIN_SAFE_INTEGER } };
  }
  // of what has no tenant only the whole site can say whose it is
  const traces = tenant === undefined ? TEXT_TRACES : TEXT_TRACES.filter(({ hasTenant }) => hasTenant);
  const trace = traces[place.trace];
  if (trace === undefined) return { table: "", rows: [], next: undefined };
  const found = yield* rowsOfQuery(tracesIn(db, trace, { address, separator, tenant, after: place.after, limit: PAGE }).compile());
  const finder = namedIn(address, separator);
  const columns = trace.recipients === undefined ? trace.columns : [...trace.columns, "recipient"];
  const rows = found.filter((row) => columns.some((column) => finder.isIn(String(row[column] ?? ""))));
  const last = found.at(-1)?.[trace.key];
  const next = found.length < PAGE ? { trace: place.trace + 1, after: Number.MIN_SAFE_INTEGER } : { ...place, after: Number(last) };
  return { table: trace.table, rows, next: next.trace < traces.length ? next : undefined };
}
