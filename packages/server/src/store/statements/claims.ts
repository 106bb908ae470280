/** The statements that give recipients to an owner, many at once, and take them back from owners who are gone. */

import { sql } from "kysely";
import type { RecipientRow } from "../schema/index.ts";
import { type StatementDoor, statement } from "./statement.ts";

/** What a claim returns of a recipient. */
export type ClaimedRow = Omit<RecipientRow, "owner" | "overdue_at">;

/** The columns of `ClaimedRow`. */
export const CLAIMED_COLUMNS = [
  "message",
  "position",
  "address",
  "notify",
  "original_recipient",
  "destination",
  "state",
  "due_at",
  "expires_at",
  "warn_at",
  "attempts",
  "last_at",
  "last_code",
  "last_status",
  "last_text",
  "last_verb",
  "last_host",
] as const;

/** What each claim is told. */
interface Claiming {
  readonly owner: string;
  readonly now: number;
  readonly limit: number;
}

/** Claims the longest due recipients of one destination. */
export const claimDue = statement<Claiming & { destination: string }, ClaimedRow>((door) =>
  claimOf(door, waitingBy("due_at", door).where("destination", "=", door.slot("destination"))),
);

/** Claims those that are past their time, whatever their destination. */
export const claimOverdue = statement<Claiming, ClaimedRow>((door) => claimOf(door, waitingBy("overdue_at", door)));

function waitingBy(time: "due_at" | "overdue_at", { db, slot }: StatementDoor<Claiming>) {
  return db
    .selectFrom("recipients")
    .select(["message", "position"])
    .where("state", "=", sql.lit("waiting"))
    .where(time, "<=", slot("now"))
    .orderBy(time);
}

function claimOf({ db, slot, dialect }: StatementDoor<Claiming>, waiting: ReturnType<typeof waitingBy>) {
  const first = waiting.limit(slot("limit")).modifyEnd(dialect.skipClaimed);
  return db
    .updateTable("recipients")
    .set({ state: sql.lit("claimed"), owner: slot("owner") })
    .where(({ eb, refTuple }) => eb(refTuple("message", "position"), "in", first.$asTuple("message", "position")))
    .returning(CLAIMED_COLUMNS);
}

/** Owners who hold claims and have no lease. */
export const lostOwners = statement<{ now: number }, { owner: string }>(({ db, slot }) =>
  db
    .selectFrom("recipients")
    .select("owner")
    .distinct()
    .where("state", "=", sql.lit("claimed"))
    .where("owner", "is not", sql.lit(null))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("leases")
            .select("leases.owner")
            .whereRef("leases.owner", "=", "recipients.owner")
            .where("leases.until_at", ">", slot("now")),
        ),
      ),
    )
    .$castTo<{ owner: string }>(),
);

/** Gives back what one owner holds. */
export const giveBack = statement<{ owner: string; limit: number }, Pick<RecipientRow, "destination" | "due_at">>(({ db, slot }) =>
  db
    .updateTable("recipients")
    .set({ state: sql.lit("waiting"), owner: sql.lit(null) })
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple("message", "position"),
        "in",
        selectFrom("recipients")
          .select(["message", "position"])
          .where("state", "=", sql.lit("claimed"))
          .where("owner", "=", slot("owner"))
          .limit(slot("limit"))
          .$asTuple("message", "position"),
      ),
    )
    .returning(["destination", "due_at"]),
);

/** Makes or renews a lease. */
export const upsertLease = statement<{ owner: string; until_at: number }, unknown>(({ db, slot }) =>
  db
    .insertInto("leases")
    .values({ owner: slot("owner"), until_at: slot("until_at") })
    .onConflict((conflict) => conflict.column("owner").doUpdateSet({ until_at: (eb) => eb.ref("excluded.until_at") })),
);

/** Forgets leases that have ended. */
export const deleteEndedLeases = statement<{ now: number }, unknown>(({ db, slot }) =>
  db.deleteFrom("leases").where("until_at", "<=", slot("now")),
);
