/** The statements on rows whose key an address is a part of, or that go as a whole. A tenant, or null for all. */

import { sql } from "kysely";
import type { SuppressionRow } from "../../schema/index.ts";
import { type Slots, statement } from "../statement.ts";
import { isQueued, isSent, type QueuedForms, type SentForms } from "./address-likes.ts";

interface Whose extends SentForms {
  readonly tenant: string | null;
}

/** Entries of the suppression list, and the import that brought them where no line of history of their own says so. */
export const entriesOfAddress = statement<Whose, SuppressionRow>(({ db, slot }) =>
  db
    .selectFrom("suppressions as one")
    .leftJoin("suppression_changes as line", "line.entry", "one.imported")
    .selectAll("one")
    .select(["line.at as imported_at", "line.who as imported_by", "line.note as imported_from"])
    .where(isSent("one.address", { address: slot("address"), from: slot("from"), below: slot("below"), tagged: slot("tagged") }))
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
export const hideSettledRecipients = statement<QueuedForms & { hidden: string }, unknown>(({ db, slot }) =>
  db
    .updateTable("recipients")
    .set({ address: slot("hidden"), original_recipient: sql.lit(null), last_text: sql.lit("") })
    .where(wasQueued(slot))
    .where("message", "in", db.selectFrom("messages").select("id").where("settled_at", "is not", sql.lit(null))),
);

/** The trace fields of that mail: Received says for whom it was. */
export const emptySettledTraces = statement<QueuedForms & { nothing: Uint8Array }, unknown>(({ db, slot }) =>
  db
    .updateTable("messages")
    .set({ trace: slot("nothing") })
    .where("settled_at", "is not", sql.lit(null))
    .where("id", "in", db.selectFrom("recipients").select("message").where(wasQueued(slot))),
);

/** How many recipients of that address have mail under way. */
export const underWay = statement<QueuedForms, { total: number }>(({ db, slot }) =>
  db
    .selectFrom("recipients")
    .innerJoin("messages", "messages.id", "recipients.message")
    .select(({ fn }) => fn.countAll<number>().as("total"))
    .where(wasQueued(slot))
    .where("settled_at", "is", sql.lit(null)),
);

/** The address behind an id in a signed path. */
export const deleteRememberedAddress = statement<QueuedForms, unknown>(({ db, slot }) =>
  db.deleteFrom("remembered").where(wasQueued(slot)),
);

/** Answers in which an address may stand; to give one of them again is a convenience. */
export const deleteAnswersNaming = statement<{ like: string }, unknown>(({ db, slot }) =>
  db.deleteFrom("answers").where(sql<boolean>`lower(body) like ${slot("like")} escape '!'`),
);

/** What webhooks have still to hear about one form of an address, which is a pattern. */
export const hideDeliveries = statement<{ subject: string; hidden: string }, unknown>(({ db, slot }) =>
  db
    .updateTable("webhook_deliveries")
    .set({ subject: slot("hidden"), last_text: sql.lit("") })
    .where(sql<boolean>`subject like ${slot("subject")} escape '!'`),
);

/** What receivers of webhooks said last, with an address in it. */
export const forgetDeliveryTexts = statement<{ like: string }, unknown>(({ db, slot }) =>
  db
    .updateTable("webhook_deliveries")
    .set({ last_text: sql.lit("") })
    .where(sql<boolean>`lower(last_text) like ${slot("like")} escape '!'`),
);

/** Takes an address out of the send log. */
export const deleteSentAddress = statement<SentForms & { tenant: string | null }, unknown>(({ db, slot }) =>
  db
    .deleteFrom("sent_recipients")
    .where(isSent("address", { address: slot("address"), from: slot("from"), below: slot("below"), tagged: slot("tagged") }))
    .where((eb) =>
      eb.or([
        eb(slot("tenant"), "is", sql.lit(null)),
        eb("sent", "in", eb.selectFrom("sent_messages").select("id").where("tenant", "=", slot("tenant")).$castTo<{ id: number }>()),
      ]),
    ),
);

function wasQueued(slot: Slots<QueuedForms>) {
  return isQueued("address", {
    plain: slot("plain"),
    unicode: slot("unicode"),
    tagged: slot("tagged"),
    taggedUnicode: slot("taggedUnicode"),
  });
}
