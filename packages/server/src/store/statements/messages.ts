/** The statements on messages: the facts that stay the same, and how many of their recipients are not settled. */

import { sql } from "kysely";
import type { RecipientState } from "../port.ts";
import type { MessageRow } from "../schema/index.ts";
import { statement } from "./statement.ts";

/** The facts of a message as columns. */
export type FactsRow = Omit<MessageRow, "unsettled">;

const FACTS = [
  "id",
  "accepted_at",
  "kind",
  "reverse_path",
  "envelope_id",
  "ret",
  "body",
  "smtp_utf8",
  "require_tls",
  "trust",
  "spf",
  "dkim",
  "client_address",
  "hello",
  "client_user",
  "message_id",
  "about",
  "trace",
  "size_bytes",
  "stage",
  "settled_at",
] as const;

/** A new message. */
export const insertMessage = statement<MessageRow, unknown>(({ db, slot }) =>
  db.insertInto("messages").values({
    id: slot("id"),
    accepted_at: slot("accepted_at"),
    kind: slot("kind"),
    reverse_path: slot("reverse_path"),
    envelope_id: slot("envelope_id"),
    ret: slot("ret"),
    body: slot("body"),
    smtp_utf8: slot("smtp_utf8"),
    require_tls: slot("require_tls"),
    trust: slot("trust"),
    spf: slot("spf"),
    dkim: slot("dkim"),
    client_address: slot("client_address"),
    hello: slot("hello"),
    client_user: slot("client_user"),
    message_id: slot("message_id"),
    about: slot("about"),
    trace: slot("trace"),
    size_bytes: slot("size_bytes"),
    stage: slot("stage"),
    unsettled: slot("unsettled"),
    settled_at: slot("settled_at"),
  }),
);

/** The facts of a message. */
export const messageFacts = statement<{ id: number }, FactsRow>(({ db, slot }) =>
  db.selectFrom("messages").select(FACTS).where("id", "=", slot("id")),
);

/** Some recipients are settled; with the last of them the message is. */
export const lessenUnsettled = statement<
  { id: number; settled: number; at: number },
  Pick<MessageRow, "unsettled" | "stage" | "settled_at">
>(({ db, slot }) =>
  db
    .updateTable("messages")
    .set((eb) => ({
      unsettled: eb("unsettled", "-", slot("settled")),
      settled_at: eb.case().when("unsettled", "=", slot("settled")).then(slot("at")).else(sql.lit(null)).end(),
    }))
    .where("id", "=", slot("id"))
    .returning(["unsettled", "stage", "settled_at"]),
);

/** Messages that were settled before, the longest settled first. */
export const settledBefore = statement<{ before: number; limit: number }, Pick<MessageRow, "id">>(({ db, slot }) =>
  db
    .selectFrom("messages")
    .select("id")
    .where("settled_at", "<", slot("before"))
    .orderBy("settled_at")
    .orderBy("accepted_at")
    .limit(slot("limit")),
);

/** Forgets a message. */
export const deleteMessage = statement<{ id: number }, unknown>(({ db, slot }) => db.deleteFrom("messages").where("id", "=", slot("id")));

/** Forgets the recipients of a message; in which state each was. */
export const deleteRecipients = statement<{ message: number }, { state: RecipientState }>(({ db, slot }) =>
  db.deleteFrom("recipients").where("message", "=", slot("message")).returning("state").$castTo<{ state: RecipientState }>(),
);
