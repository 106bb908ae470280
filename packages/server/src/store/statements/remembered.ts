/** The statements on addresses that stand behind ids in signed paths. */

import type { RememberedRow } from "../schema/index.ts";
import { statement } from "./statement.ts";

/** Remembers an address, or for longer than before. */
export const upsertRemembered = statement<RememberedRow, unknown>(({ db, slot }) =>
  db
    .insertInto("remembered")
    .values({ id: slot("id"), address: slot("address"), until_at: slot("until_at") })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ until_at: (eb) => eb.ref("excluded.until_at") })),
);

/** All of them. */
export const allRemembered = statement<Record<never, never>, RememberedRow>(({ db }) =>
  db.selectFrom("remembered").select(["id", "address", "until_at"]),
);

/** Forgets those to whose paths no bounce may come any more. */
export const deleteRemembered = statement<{ before: number }, unknown>(({ db, slot }) =>
  db.deleteFrom("remembered").where("until_at", "<", slot("before")),
);
