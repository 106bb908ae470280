/** The statements on arrivals: written once for each key, with the mail itself where it is kept. */

import { sql } from "kysely";
import type { ArrivalRow } from "../../schema/index.ts";
import { slotsOf, statement } from "../statement.ts";

/** An arrival as it is written. */
export type ArrivalValues = Omit<ArrivalRow, "entry" | "named">;

/** The columns of `ArrivalValues`. */
const COLUMNS = [
  "key",
  "source",
  "account",
  "at",
  "tenant",
  "kind",
  "format",
  "verdict",
  "strength",
  "size_bytes",
  "envelope",
  "report",
  "evidence",
] as const;

/** A new arrival; no row where its key is known. */
export const insertArrival = statement<ArrivalValues, unknown>(({ db, slot }) =>
  db
    .insertInto("arrivals")
    .values({ ...slotsOf(slot, COLUMNS), named: sql.lit(1) })
    .onConflict((conflict) => conflict.column("key").doNothing()),
);

/** The mail of an arrival. */
export const insertArrivalBody = statement<{ arrival: number; octets: Uint8Array }, unknown>(({ db, slot }) =>
  db.insertInto("arrival_bodies").values({ arrival: slot("arrival"), octets: slot("octets") }),
);

/** One arrival. */
export const arrivalOf = statement<{ entry: number }, ArrivalValues>(({ db, slot }) =>
  db.selectFrom("arrivals").select(COLUMNS).where("entry", "=", slot("entry")),
);

/** The mail of one arrival. */
export const arrivalBodyOf = statement<{ arrival: number }, { octets: Uint8Array }>(({ db, slot }) =>
  db.selectFrom("arrival_bodies").select("octets").where("arrival", "=", slot("arrival")),
);
