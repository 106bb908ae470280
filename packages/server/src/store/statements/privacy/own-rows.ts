/** The statements on rows whose key an address is a part of, or that go as a whole. A tenant, or null for all. */

import { sql } from "kysely";
import type { SuppressionRow } from "../../schema/index.ts";
import { statement } from "../statement.ts";

interface Whose {
  readonly address: string;
  readonly tenant: string | null;
}

/** Entries of the suppression list, and the import that brought them where no line of history of their own says so. */
export const entriesOfAddress = statement<Whose, SuppressionRow>(({ db, slot }) =>
  db
    .selectFrom("suppressions as one")
    .leftJoin("suppression_changes as line", "line.entry", "one.imported")
    .selectAll("one")
    .select(["line.at as imported_at", "line.who as imported_by", "line.note as imported_from"])
    .where("one.address", "=", slot("address"))
    .where((eb) => eb.or([eb(slot("tenant"), "is", sql.lit(null)), eb("one.tenant", "=", slot("tenant"))])),
);

/** Takes an entry off the list. */
export const deleteEntry = statement<Pick<SuppressionRow, "tenant" | "stream" | "address">, unknown>(({ db, slot }) =>
  db
    .deleteFrom("suppressions")
    .where("tenant", "=", slot("tenant"))
    .where("address", "=", slot("address"))
    .where("stream", "=", slot("stream")),
);

/** To whom mail of the queue went that has come to its end. */
export const hideSettledRecipients = statement<{ address: string; hidden: string }, unknown>(({ db, slot }) =>
  db
    .updateTable("recipients")
    .set({ address: slot("hidden"), original_recipient: sql.lit(null), last_text: sql.lit("") })
    .where(sql`lower(address)`, "=", slot("address"))
    .where("message", "in", db.selectFrom("messages").select("id").where("settled_at", "is not", sql.lit(null))),
);

/** The trace fields of that mail: Received says for whom it was. */
export const emptySettledTraces = statement<{ address: string; nothing: Uint8Array }, unknown>(({ db, slot }) =>
  db
    .updateTable("messages")
    .set({ trace: slot("nothing") })
    .where("settled_at", "is not", sql.lit(null))
    .where("id", "in", db.selectFrom("recipients").select("message").where(sql`lower(address)`, "=", slot("address"))),
);

/** How many recipients of that address have mail under way. */
export const underWay = statement<{ address: string }, { total: number }>(({ db, slot }) =>
  db
    .selectFrom("recipients")
    .innerJoin("messages", "messages.id", "recipients.message")
    .select(({ fn }) => fn.countAll<number>().as("total"))
    .where(sql`lower(address)`, "=", slot("address"))
    .where("settled_at", "is", sql.lit(null)),
);

/** The address behind an id in a signed path. */
export const deleteRememberedAddress = statement<{ address: string }, unknown>(({ db, slot }) =>
  db.deleteFrom("remembered").where(sql`lower(address)`, "=", slot("address")),
);

/** Answers in which an address may stand; to give one of them again is a convenience. */
export const deleteAnswersNaming = statement<{ like: string }, unknown>(({ db, slot }) =>
  db.deleteFrom("answers").where(sql<string>`lower(body)`, "like", slot("like")),
);

/** What webhooks have still to hear, and what they said last. */
export const hideDeliveries = statement<{ subject: string; hidden: string; like: string }, unknown>(({ db, slot }) =>
  db
    .updateTable("webhook_deliveries")
    .set({ subject: sql<string>`case when subject = ${slot("subject")} then ${slot("hidden")} else subject end`, last_text: sql.lit("") })
    .where((eb) => eb.or([eb("subject", "=", slot("subject")), eb(sql<string>`lower(last_text)`, "like", slot("like"))])),
);
