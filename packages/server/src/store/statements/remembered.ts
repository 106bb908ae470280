/** The statements on addresses that stand behind ids in signed paths. */

import type { RememberedRow } from "../schema/index.ts";
import { statement } from "./statement.ts";

/** Remembers an address, or for longer than before; never for shorter: another path with its id may live on. */
export const upsertRemembered = statement<RememberedRow, unknown>(({ db, slot }) =>
  db
    .insertInto("remembered")
    .values({ id: slot("id"), address: slot("address"), until_at: slot("until_at") })
    .onConflict((conflict) =>
      conflict
        .column("id")
        .doUpdateSet({ until_at: (eb) => eb.ref("excluded.until_at") })
        .whereRef("remembered.until_at", "<", "excluded.until_at"),
    ),
);

/** The one behind an id. */
export const rememberedById = statement<{ id: string }, RememberedRow>(({ db, slot }) =>
  db.selectFrom("remembered").select(["id", "address", "until_at"]).where("id", "=", slot("id")),
);

/** Forgets those to whose paths no bounce may come any more. */
export const deleteRemembered = statement<{ before: number }, unknown>(({ db, slot }) =>
  db.deleteFrom("remembered").where("until_at", "<", slot("before")),
);
