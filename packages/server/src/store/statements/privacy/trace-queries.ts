/** The queries that look for an address, built anew for each table. They find too much rather than too little. */

import { type Compilable, type Kysely, sql } from "kysely";
import type { Tables } from "../../schema/index.ts";
import { isQueued, isSent, likesOf, queuedForms, sentForms } from "./address-likes.ts";
import type { TextTrace } from "./traces.ts";

/** A row, whatever its table. */
export type AnyRow = Readonly<Record<string, string | number | Uint8Array | null>>;

/** What is looked for. */
export interface TraceQuestion {
  readonly address: string;
  readonly separator?: string | undefined;
  readonly tenant?: string | undefined;
  /** Rows behind this key. */
  readonly after: number;
  readonly limit: number;
}

type Database = Kysely<Tables>;

/** Rows in which an address, or its VERP form, may stand, and those that went to it, which say so in a member `recipient`. */
export function tracesIn(db: Database, trace: TextTrace, question: TraceQuestion): Compilable<AnyRow> {
  const { address, separator, tenant, after, limit } = question;
  const key = sql.ref(trace.key);
  const likes = likesOf(address, separator);
  const named = sql.join(
    trace.columns.flatMap((column) => likes.map((like) => sql`lower(${sql.ref(column)}) like ${like} escape '!'`)),
    sql` or `,
  );
  const wentThere = trace.recipients && sql`${key} in (${rowsTo(question, trace.recipients)})`;
  const conditions = [
    sql`${key} > ${after}`,
    wentThere === undefined ? sql`(${named})` : sql`(${named} or ${wentThere})`,
    ...(tenant !== undefined && trace.hasTenant ? [sql`tenant = ${tenant}`] : []),
    ...(trace.settledMessage === undefined ? [] : [isSettled(trace.settledMessage)]),
  ];
  const from = sql.table(trace.table);
  const all = sql.join(conditions, sql` and `);
  const recipient = wentThere === undefined ? sql`` : sql`, case when ${wentThere} then ${address} end as recipient`;
  return compilable(db, sql`select *${recipient} from ${from} where ${all} order by ${key} limit ${limit}`);
}

function rowsTo({ address, separator }: TraceQuestion, { table, key }: NonNullable<TextTrace["recipients"]>): ReturnType<typeof sql> {
  const went =
    table === "recipients" ? isQueued("address", queuedForms(address, separator)) : isSent("address", sentForms(address, separator));
  return sql`select ${sql.ref(key)} from ${sql.table(table)} where ${went}`;
}

function isSettled(column: string): ReturnType<typeof sql> {
  return sql`${sql.ref(column)} in (select id from messages where settled_at is not null)`;
}

/** One row. */
export function rowAt(db: Database, { table, key }: TextTrace, id: number): Compilable<AnyRow> {
  return compilable(db, sql`select * from ${sql.table(table)} where ${sql.ref(key)} = ${id}`);
}

/** New values for one row. */
export function rewriteRow(
  db: Database,
  { table, key }: TextTrace,
  { id, values }: { readonly id: number; readonly values: AnyRow },
): Compilable<unknown> {
  const set = sql.join(Object.entries(values).map(([column, value]) => sql`${sql.ref(column)} = ${value}`));
  return compilable(db, sql`update ${sql.table(table)} set ${set} where ${sql.ref(key)} = ${id}`);
}

function compilable<R>(db: Database, query: ReturnType<typeof sql>): Compilable<R> {
  return { compile: () => query.compile(db) as ReturnType<Compilable<R>["compile"]> };
}
