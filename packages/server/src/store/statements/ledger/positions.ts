/** The statements on how far each source was read. */

import type { IntakePositionRow } from "../../schema/index.ts";
import { slotsOf, statement } from "../statement.ts";

const COLUMNS = ["account", "source", "position", "at", "trouble", "arrivals"] as const;

/** Where a source is from now on; `arrivals` more than before. */
export const upsertPosition = statement<IntakePositionRow, unknown>(({ db, slot }) =>
  db
    .insertInto("intake_positions")
    .values(slotsOf(slot, COLUMNS))
    .onConflict((conflict) =>
      conflict.column("account").doUpdateSet((eb) => ({
        ...slotsOf(slot, ["source", "position", "at", "trouble"]),
        arrivals: eb("intake_positions.arrivals", "+", eb.ref("excluded.arrivals")),
      })),
    ),
);

/** All positions. */
export const allPositions = statement<Record<never, never>, IntakePositionRow>(({ db }) =>
  db.selectFrom("intake_positions").select(COLUMNS).orderBy("account"),
);

/** One position. */
export const positionOf = statement<{ account: string }, IntakePositionRow>(({ db, slot }) =>
  db.selectFrom("intake_positions").select(COLUMNS).where("account", "=", slot("account")),
);
