/**
 * The list of outcomes, the newest first: built anew each time, from what a filter names. Values are still only parameters.
 *
 * What most rows have (`USUAL`) is found by going through the newest; for all else there is an index, which an engine may take
 * only where the query says by itself that it is not the usual.
 */

import { type Compilable, type Kysely, type SelectQueryBuilder, sql } from "kysely";
import type { OutcomeFilter } from "../../ledger-port.ts";
import type { Tables } from "../../schema/index.ts";
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

/** Of a column that has an index for all other values: the one that is not in it. */
const USUAL: Readonly<Record<string, string>> = {
  "outcomes.tenant": "default",
  "outcomes.bounce": "hard",
  "outcomes.action": "failed",
  "outcomes.source": "smtp",
};

/** A page of outcomes. */
export function outcomeListing(db: Kysely<Tables>, filter: OutcomeFilter): Compilable<ListedOutcome> {
  const { isProven, text, sinceMs, untilMs, before, limit } = filter;
  let query = outcomesWithTags(db);
  for (const [name, column] of Object.entries(EQUAL)) query = equal(query, column, filter[name as keyof typeof EQUAL]);
  for (const [name, column] of Object.entries(AMONG)) query = among(query, column, filter[name as keyof typeof AMONG]);
  if (isProven !== undefined) query = query.where("outcomes.proven", "=", sql.lit(Number(isProven)));
  if (text !== undefined) query = query.where(sql`lower(${sql.ref("outcomes.text")})`, "like", sql`${likeOf(text)} escape '!'`);
  if (sinceMs !== undefined) query = query.where("outcomes.at", ">=", sinceMs);
  if (untilMs !== undefined) query = query.where("outcomes.at", "<", untilMs);
  if (before !== undefined) query = query.where("outcomes.entry", "<", before);
  return query.orderBy("outcomes.entry", "desc").limit(limit);
}

function equal(query: Listing, column: string, value: string | number | undefined): Listing {
  if (value === undefined) return query;
  const same = query.where(sql.ref(column), "=", value);
  const usual = USUAL[column];
  return usual === undefined || usual === value ? same : same.where(sql.ref(column), "<>", sql.lit(usual));
}

/** Of several values an index would give all rows, to be sorted: so the newest are gone through. */
function among(query: Listing, column: string, values: readonly string[] | undefined): Listing {
  const [only, ...others] = values ?? [];
  if (values === undefined || others.length === 0) return equal(query, column, only);
  return query.where(sql`${sql.ref(column)} || ''`, "in", values);
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
