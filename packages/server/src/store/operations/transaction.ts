/** What each transaction begins with, and what it ends with whatever operations it was made of. */

import { Endings } from "./endings.ts";
import { Figures } from "./figures.ts";
import { RateSums } from "./ledger/index.ts";
import { forgetOld } from "./message-end.ts";
import type { Context } from "./operation.ts";
import type { Work } from "./work.ts";

/** What stays the same from one transaction to the next. */
export type Settings = Omit<Context, "db" | "figures" | "rates" | "endings">;

/** What the operations of one transaction share. */
export function beginTransaction(db: Context["db"], settings: Settings): Context {
  return { ...settings, db, figures: new Figures(), rates: new RateSums(), endings: new Endings() };
}

/** The last steps before the commit: old messages, which change the figures, then all that was added up. */
export function* endTransaction(context: Context): Work<void> {
  yield* forgetOld(context);
  yield* context.figures.write();
  yield* context.rates.write();
}
