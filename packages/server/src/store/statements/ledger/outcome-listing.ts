/**
 * The list of outcomes, the newest first: built from what a filter names, once for all filters that name the same. Values are
 * only parameters.
 *
 * What most rows have (`USUAL`) is found by going through the newest; for all else there is an index, which an engine may take
 * only where the query says by itself that it is not the usual.
 */

import { type Compilable, type CompiledQuery, type Kysely, type RawBuilder, type SelectQueryBuilder, sql } from "kysely";
import type { OutcomeFilter } from "../../ledger-port.ts";
import type { Tables } from "../../schema/index.ts";
import { Slot, type SqlValue } from "../statement.ts";
import { type ListedOutcome, OUTCOME_COLUMNS } from "./outcomes.ts";

type Listing = SelectQueryBuilder<Tables, "outcomes" | "sent_messages", ListedOutcome>;

/** Members of a filter that a column must be equal to. */
const EQUAL = {
  tenant: "outcomes.tenant",
  recipient: "outcomes.recipient",
  domain: "outcomes.domain",
  senderDomain: "outcomes.sender_domain",
  provider: "outcomes.provider",
  bounce: "outcomes.bounce",
  rule: "outcomes.rule",
  queued: "outcomes.queued",
  sent: "outcomes.sent",
} as const;
/** Members of a filter that a column must be one of. */
const AMONG = { reasons: "outcomes.reason", actions: "outcomes.action", sources: "outcomes.source" } as const;

const COLUMNS: Readonly<Record<string, string>> = { ...EQUAL, ...AMONG };

/** Of a column that has an index for all other values: the one that is not in it. */
const USUAL: Readonly<Record<string, string>> = {
  "outcomes.tenant": "default",
  "outcomes.bounce": "hard",
  "outcomes.action": "failed",
  "outcomes.source": "smtp",
};

/** Queries that are kept: more kinds of filters than people ask for. */
const MOST_KEPT = 64;
const KEPT = new WeakMap<Kysely<Tables>, Map<string, CompiledQuery<ListedOutcome>>>();

/** A page of outcomes. */
export function outcomeListing(db: Kysely<Tables>, filter: OutcomeFilter): CompiledQuery<ListedOutcome> {
  const values = valuesOf(filter);
  const kept = KEPT.get(db) ?? new Map<string, CompiledQuery<ListedOutcome>>();
  KEPT.set(db, kept);
  const shape = Object.entries(values).map(shapeOf).join();
  const query = kept.get(shape) ?? listingOf(db, values).compile();
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(shape, query);
  return { ...query, parameters: query.parameters.map((one) => (one instanceof Slot ? values[one.name] : one)) };
}

type Values = Readonly<Record<string, SqlValue | undefined>>;

/** What a filter names, each value by itself: "reasons.0", "reasons.1". */
function valuesOf({ isProven, text, ...filter }: OutcomeFilter): Values {
  const values: Record<string, SqlValue> = {};
  for (const [name, value] of Object.entries(filter)) {
    if (typeof value === "object") for (const [at, one] of value.entries()) values[`${name}.${at}`] = one;
    else if (value !== undefined) values[name] = value;
  }
  if (isProven !== undefined) values["isProven"] = Number(isProven);
  if (text !== undefined) values["text"] = likeOf(text);
  return values;
}

/** What of a value the query says by itself. */
function shapeOf([name, value]: readonly [string, SqlValue | undefined]): string {
  if (name === "isProven") return `${name} ${value}`;
  const [member = ""] = name.split(".");
  return isUsual(COLUMNS[member], value) ? `${name} usual` : name;
}

function isUsual(column: string | undefined, value: SqlValue | undefined): boolean {
  return column !== undefined && USUAL[column] === value;
}

function listingOf(db: Kysely<Tables>, values: Values): Listing {
  const { isProven, text, sinceMs, untilMs, before } = values;
  let query = outcomesWithTags(db);
  for (const name of Object.keys(EQUAL)) query = equal(query, name, values);
  for (const name of Object.keys(AMONG)) query = among(query, name, values);
  if (isProven !== undefined) query = query.where("outcomes.proven", "=", sql.lit(Number(isProven)));
  if (text !== undefined) query = query.where(sql`lower(${sql.ref("outcomes.text")})`, "like", sql`${slot("text")} escape '!'`);
  if (sinceMs !== undefined) query = query.where("outcomes.at", ">=", slot("sinceMs"));
  if (untilMs !== undefined) query = query.where("outcomes.at", "<", slot("untilMs"));
  if (before !== undefined) query = query.where("outcomes.entry", "<", slot("before"));
  return query.orderBy("outcomes.entry", "desc").limit(slot("limit"));
}

function slot(name: string): RawBuilder<number> {
  return sql`${new Slot(name)}`;
}

function equal(query: Listing, name: string, values: Values): Listing {
  const value = values[name];
  if (value === undefined) return query;
  const column = COLUMNS[name.split(".")[0] ?? ""] ?? "";
  const same = query.where(sql.ref(column), "=", slot(name));
  const usual = USUAL[column];
  return usual === undefined || usual === value ? same : same.where(sql.ref(column), "<>", sql.lit(usual));
}

/** Of several values an index would give all rows, to be sorted: so the newest are gone through. */
function among(query: Listing, name: string, values: Values): Listing {
  if (values[`${name}.1`] === undefined) return equal(query, `${name}.0`, values);
  const slots = Object.keys(values)
    .filter((one) => one.startsWith(`${name}.`))
    .map(slot);
  return query.where(sql`${sql.ref(COLUMNS[name] ?? "")} || ''`, "in", slots);
}

/** One outcome. */
export function oneOutcome(db: Kysely<Tables>, entry: number): Compilable<ListedOutcome> {
  return outcomesWithTags(db).where("outcomes.entry", "=", entry);
}

function outcomesWithTags(db: Kysely<Tables>): Listing {
  return db
    .selectFrom("outcomes")
    .leftJoin("sent_messages", "sent_messages.id", "outcomes.sent")
    .select(OUTCOME_COLUMNS.map((column) => `outcomes.${column}` as const))
    .select(["outcomes.entry", "sent_messages.tags"]) as unknown as Listing;
}

/** What stands in a text, whatever its case; "%" and "_" are themselves. */
function likeOf(text: string): string {
  return `%${text.toLowerCase().replaceAll(/[!%_]/g, "!$&")}%`;
}
