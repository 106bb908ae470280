/** The statements on the audit log, which only grows. */

import type { AuditRow } from "../schema/index.ts";
import { statement } from "./statement.ts";

/** An entry without its number. */
export type AuditValues = Omit<AuditRow, "entry">;

/** One more entry. */
export const insertAudit = statement<AuditValues, unknown>(({ db, slot }) =>
  db.insertInto("audit").values({
    at: slot("at"),
    who: slot("who"),
    what: slot("what"),
    message: slot("message"),
    recipient: slot("recipient"),
    because: slot("because"),
  }),
);

/** The newest entries, the newest first. */
export const newestAudit = statement<{ limit: number }, AuditValues>(({ db, slot }) =>
  db.selectFrom("audit").select(["at", "who", "what", "message", "recipient", "because"]).orderBy("entry", "desc").limit(slot("limit")),
);
