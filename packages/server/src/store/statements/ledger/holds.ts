/** The statements with which outcomes change the suppression list: what is known of an address, and the line of its history. */

import { sql } from "kysely";
import type { StoredSuppressionRow, SuppressionChangeRow, SuppressionRow } from "../../schema/index.ts";
import { slotsOf, statement } from "../statement.ts";

/** The place of an entry. */
type Key = Pick<SuppressionRow, "tenant" | "stream" | "address">;
/** What outcomes change of an entry. */
type HoldValues = Omit<SuppressionRow, keyof Key | "note">;
type KnownHold = HoldValues & Pick<StoredSuppressionRow, "imported">;

const KEY = ["tenant", "stream", "address"] as const;
const HOLD = ["cause", "reason", "since_at", "until_at", "outcome", "memory"] as const;

/** What is known of an address. */
export const holdOf = statement<Key, KnownHold>(({ db, slot }) =>
  db
    .selectFrom("suppressions")
    .select([...HOLD, "imported"])
    .where("tenant", "=", slot("tenant"))
    .where("address", "=", slot("address"))
    .where("stream", "=", slot("stream")),
);

/** What is known of it from now on. A note that somebody wrote stays. */
export const upsertHold = statement<Key & HoldValues, unknown>(({ db, slot }) =>
  db
    .insertInto("suppressions")
    .values({ ...slotsOf(slot, KEY), ...slotsOf(slot, HOLD) })
    .onConflict((conflict) =>
      conflict.columns(["tenant", "address", "stream"]).doUpdateSet({ ...slotsOf(slot, HOLD), imported: sql.lit(null) }),
    ),
);

/** A line of history as it is written. */
export type ChangeValues = Omit<SuppressionChangeRow, "entry">;

/** A new line of history. */
export const insertChange = statement<ChangeValues, unknown>(({ db, slot }) =>
  db
    .insertInto("suppression_changes")
    .values(slotsOf(slot, ["tenant", "stream", "address", "at", "what", "who", "cause", "reason", "outcome", "note"])),
);
