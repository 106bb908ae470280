/** The statements on recipients one by one: stored, settled, moved by a person. */

import { sql } from "kysely";
import type { RecipientRow } from "../schema/index.ts";
import { statement } from "./statement.ts";

/** A new recipient. */
export const insertRecipient = statement<Omit<RecipientRow, `last_${string}` | "attempts">, unknown>(({ db, slot }) =>
  db.insertInto("recipients").values({
    message: slot("message"),
    position: slot("position"),
    address: slot("address"),
    notify: slot("notify"),
    original_recipient: slot("original_recipient"),
    destination: slot("destination"),
    state: slot("state"),
    owner: slot("owner"),
    due_at: slot("due_at"),
    expires_at: slot("expires_at"),
    warn_at: slot("warn_at"),
    overdue_at: slot("overdue_at"),
    attempts: sql.lit(0),
    last_at: sql.lit(null),
    last_code: sql.lit(null),
    last_status: sql.lit(null),
    last_text: sql.lit(null),
    last_verb: sql.lit(null),
    last_host: sql.lit(null),
  }),
);

/** What `settle` writes in any case. */
interface SettledValues {
  readonly message: number;
  readonly position: number;
  readonly owner: string;
  readonly state: string;
  readonly attempts: number;
}

/** The last answer as columns. */
export type LastRow = Pick<RecipientRow, `last_${string}` & keyof RecipientRow>;

/** Where and when a recipient waits again; null leaves the destination as it is. */
interface WaitingValues {
  readonly due_at: number;
  readonly destination: string | null;
  /** 1 when the warning has been sent. */
  readonly warned: number;
}

/** Ends the claim of a recipient with all that a settlement may say. Changes nothing unless its owner holds it. */
export const settleRecipient = {
  /** Leaves the queue, or is put aside; the last answer stays as it was. */
  silently: statement<SettledValues, unknown>(({ db, slot }) =>
    db
      .updateTable("recipients")
      .set((eb) => ({ state: slot("state"), owner: sql.lit(null), attempts: eb("attempts", "+", slot("attempts")) }))
      .where("message", "=", slot("message"))
      .where("position", "=", slot("position"))
      .where("state", "=", sql.lit("claimed"))
      .where("owner", "=", slot("owner")),
  ),
  /** Leaves the queue, or is put aside, with an answer. */
  withAnswer: statement<SettledValues & LastRow, unknown>(({ db, slot }) =>
    db
      .updateTable("recipients")
      .set((eb) => ({
        state: slot("state"),
        owner: sql.lit(null),
        attempts: eb("attempts", "+", slot("attempts")),
        last_at: slot("last_at"),
        last_code: slot("last_code"),
        last_status: slot("last_status"),
        last_text: slot("last_text"),
        last_verb: slot("last_verb"),
        last_host: slot("last_host"),
      }))
      .where("message", "=", slot("message"))
      .where("position", "=", slot("position"))
      .where("state", "=", sql.lit("claimed"))
      .where("owner", "=", slot("owner")),
  ),
};

/** Where and when a recipient waits again; before its claim ends, while it still stands in no index of the waiting. */
export const putBack = statement<WaitingValues & { message: number; position: number }, { destination: string }>(({ db, slot }) =>
  db
    .updateTable("recipients")
    .set((eb) => ({
      due_at: slot("due_at"),
      destination: eb.fn.coalesce(slot("destination"), eb.ref("destination")),
      warn_at: eb.case().when(slot("warned"), "=", sql.lit(1)).then(sql.lit(null)).else(eb.ref("warn_at")).end(),
      overdue_at: eb.case().when(slot("warned"), "=", sql.lit(1)).then(eb.ref("expires_at")).else(eb.ref("overdue_at")).end(),
    }))
    .where("message", "=", slot("message"))
    .where("position", "=", slot("position"))
    .returning("destination"),
);

/** What a person does to one recipient, if it is still in the state in which it was seen; null leaves the time as it is. */
export const moveRecipient = statement<
  { message: number; position: number; from: string; to: string; due_at: number | null },
  Pick<RecipientRow, "destination" | "due_at">
>(({ db, slot }) =>
  db
    .updateTable("recipients")
    .set((eb) => ({ state: slot("to"), due_at: eb.fn.coalesce(slot("due_at"), eb.ref("due_at")) }))
    .where("message", "=", slot("message"))
    .where("position", "=", slot("position"))
    .where("state", "=", slot("from"))
    .returning(["destination", "due_at"]),
);

/** As `moveRecipient`, for one that is given up: it is past its time from now on, and is warned about no more. */
export const giveUpRecipient = statement<
  { message: number; position: number; from: string; to: string; due_at: number | null; expires_at: number },
  Pick<RecipientRow, "destination">
>(({ db, slot }) =>
  db
    .updateTable("recipients")
    .set((eb) => ({
      state: slot("to"),
      due_at: eb.fn.coalesce(slot("due_at"), eb.ref("due_at")),
      expires_at: slot("expires_at"),
      warn_at: sql.lit(null),
      overdue_at: slot("expires_at"),
    }))
    .where("message", "=", slot("message"))
    .where("position", "=", slot("position"))
    .where("state", "=", slot("from"))
    .returning("destination"),
);
