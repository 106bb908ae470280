/** The statements on who is told of events. */

import { sql } from "kysely";
import type { WebhookRow } from "../../schema/index.ts";
import { slotsOf, statement } from "../statement.ts";

const COLUMNS = [
  "id",
  "tenant",
  "url",
  "types",
  "secrets",
  "shape",
  "authorization",
  "enabled",
  "trouble",
  "note",
  "created_at",
  "position",
] as const;

/** A new one, or one that is different now; its position is not the business of whoever changes it. */
export const upsertWebhook = statement<WebhookRow, unknown>(({ db, slot }) =>
  db
    .insertInto("webhooks")
    .values(slotsOf(slot, COLUMNS))
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet((eb) => ({
        url: eb.ref("excluded.url"),
        types: eb.ref("excluded.types"),
        secrets: eb.ref("excluded.secrets"),
        shape: eb.ref("excluded.shape"),
        authorization: eb.ref("excluded.authorization"),
        enabled: eb.ref("excluded.enabled"),
        trouble: eb.ref("excluded.trouble"),
        note: eb.ref("excluded.note"),
      })),
    ),
);

/** All of them, the oldest first. */
export const allWebhooks = statement<Record<never, never>, WebhookRow>(({ db }) =>
  db.selectFrom("webhooks").select(COLUMNS).orderBy("created_at").orderBy("id"),
);

/** Those of one tenant. */
export const webhooksOfTenant = statement<{ tenant: string }, WebhookRow>(({ db, slot }) =>
  db.selectFrom("webhooks").select(COLUMNS).where("tenant", "=", slot("tenant")).orderBy("created_at").orderBy("id"),
);

/** Forgets one; its id when it was there. */
export const deleteWebhook = statement<{ id: string }, { id: string }>(({ db, slot }) =>
  db.deleteFrom("webhooks").where("id", "=", slot("id")).returning("id"),
);

/** Moves on; never back. */
export const moveWebhook = statement<{ id: string; position: number }, { id: string }>(({ db, slot }) =>
  db
    .updateTable("webhooks")
    .set({ position: sql<number>`case when position < ${slot("position")} then ${slot("position")} else position end` })
    .where("id", "=", slot("id"))
    .returning("id"),
);

/** Switches one off. */
export const disableWebhook = statement<{ id: string; trouble: string }, unknown>(({ db, slot }) =>
  db
    .updateTable("webhooks")
    .set({ enabled: sql.lit(0), trouble: slot("trouble") })
    .where("id", "=", slot("id")),
);
