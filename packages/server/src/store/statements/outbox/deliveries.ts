/** The statements on what webhooks have still to hear. Of each subject only the first event that waits may be tried. */

import { type Compilable, type Kysely, sql } from "kysely";
import type { Tables, WebhookDeliveryRow } from "../../schema/index.ts";
import { slotsOf, statement } from "../statement.ts";

const COLUMNS = [
  "webhook",
  "event",
  "subject",
  "state",
  "attempts",
  "due_at",
  "first_at",
  "last_at",
  "last_code",
  "last_text",
] as const satisfies readonly (keyof WebhookDeliveryRow)[];

/** Nothing of the same subject waits before it. */
const IS_FIRST = sql<boolean>`not exists (select 1 from webhook_deliveries as before where before.webhook = one.webhook
  and before.subject = one.subject and before.state = 'waiting' and before.event < one.event)`;

/** Puts one aside, or writes what it came to. */
export const upsertDelivery = statement<WebhookDeliveryRow, unknown>(({ db, slot }) =>
  db
    .insertInto("webhook_deliveries")
    .values(slotsOf(slot, COLUMNS))
    .onConflict((conflict) =>
      conflict.columns(["webhook", "event"]).doUpdateSet((eb) => ({
        state: eb.ref("excluded.state"),
        attempts: eb.ref("excluded.attempts"),
        due_at: eb.ref("excluded.due_at"),
        first_at: eb.ref("excluded.first_at"),
        last_at: eb.ref("excluded.last_at"),
        last_code: eb.ref("excluded.last_code"),
        last_text: eb.ref("excluded.last_text"),
      })),
    ),
);

/** It was heard. */
export const deleteDelivery = statement<{ webhook: string; event: number }, unknown>(({ db, slot }) =>
  db.deleteFrom("webhook_deliveries").where("webhook", "=", slot("webhook")).where("event", "=", slot("event")),
);

/** Forgets all of one webhook. */
export const deleteDeliveries = statement<{ webhook: string }, unknown>(({ db, slot }) =>
  db.deleteFrom("webhook_deliveries").where("webhook", "=", slot("webhook")),
);

/** Those that may be tried now. */
export const dueDeliveries = statement<{ webhook: string; now: number; limit: number }, WebhookDeliveryRow>(({ db, slot }) =>
  db
    .selectFrom("webhook_deliveries as one")
    .select(COLUMNS)
    .where("webhook", "=", slot("webhook"))
    .where("state", "=", sql.lit("waiting"))
    .where("due_at", "<=", slot("now"))
    .where(IS_FIRST)
    .orderBy("due_at")
    .limit(slot("limit")),
);

/** When the next may be tried. */
export const nextDelivery = statement<{ webhook: string }, { due_at: number }>(({ db, slot }) =>
  db
    .selectFrom("webhook_deliveries as one")
    .select("due_at")
    .where("webhook", "=", slot("webhook"))
    .where("state", "=", sql.lit("waiting"))
    .where(IS_FIRST)
    .orderBy("due_at")
    .limit(sql.lit(1)),
);

/** Of the listed subjects those of which something waits. */
export const subjectsWaiting = statement<{ webhook: string; rows: string }, { subject: string }>(({ db, slot, dialect }) =>
  db
    .selectFrom(dialect.elementsOf(slot("rows")))
    .select(sql<string>`listed.value ->> 0`.as("subject"))
    .where(
      sql<boolean>`exists (select 1 from webhook_deliveries as one where one.webhook = ${slot("webhook")}
        and one.subject = listed.value ->> 0 and one.state = 'waiting')`,
    ),
);

/** How many there are by state. */
export const deliveryCounts = statement<{ webhook: string }, { state: string; deliveries: number }>(({ db, slot }) =>
  db
    .selectFrom("webhook_deliveries")
    .select(({ fn }) => ["state", fn.countAll<number>().as("deliveries")])
    .where("webhook", "=", slot("webhook"))
    .groupBy("state"),
);

/** Lets all that are parked wait again. */
export const replayAll = statement<{ webhook: string; now: number }, unknown>(({ db, slot }) =>
  db
    .updateTable("webhook_deliveries")
    .set({ state: sql.lit("waiting"), attempts: sql.lit(0), due_at: slot("now"), first_at: slot("now") })
    .where("webhook", "=", slot("webhook"))
    .where("state", "=", sql.lit("parked")),
);

/** Lets one that is parked wait again. */
export const replayOne = statement<{ webhook: string; event: number; now: number }, unknown>(({ db, slot }) =>
  db
    .updateTable("webhook_deliveries")
    .set({ state: sql.lit("waiting"), attempts: sql.lit(0), due_at: slot("now"), first_at: slot("now") })
    .where("webhook", "=", slot("webhook"))
    .where("event", "=", slot("event"))
    .where("state", "=", sql.lit("parked")),
);

/** Which of them are listed. */
export interface DeliveryFilter {
  readonly webhook: string;
  readonly state?: string;
  readonly dueBeforeMs?: number;
  readonly limit: number;
}

/** What one has still to hear, in the order of events. */
export function deliveryListing(
  db: Kysely<Tables>,
  { webhook, state, dueBeforeMs, limit }: DeliveryFilter,
): Compilable<WebhookDeliveryRow> {
  let query = db.selectFrom("webhook_deliveries").select(COLUMNS).where("webhook", "=", webhook);
  if (state !== undefined) query = query.where("state", "=", state);
  if (dueBeforeMs !== undefined) query = query.where("due_at", "<", dueBeforeMs);
  return query.orderBy("event").limit(limit);
}
