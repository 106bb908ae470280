/** The audit log page by page: built anew each time, from what a filter names. Values are still only parameters. */

import { type Compilable, type Kysely, type RawBuilder, sql } from "kysely";
import type { AuditFilter } from "../access-port.ts";
import type { AuditRow, Tables } from "../schema/index.ts";
import { isQueued, queuedForms } from "./privacy/index.ts";

/** A line of the log. */
export type ListedAudit = Omit<AuditRow, "entry"> & { readonly entry: number };

/** The newest first. */
export function auditListing(db: Kysely<Tables>, filter: AuditFilter): Compilable<ListedAudit> {
  const { who, what, recipient, separator, sinceMs, untilMs, before, limit } = filter;
  let query = db.selectFrom("audit").select(["entry", "at", "who", "what", "message", "recipient", "because"]);
  if (who !== undefined) query = query.where("who", "=", who);
  if (what !== undefined) query = query.where("what", "=", what);
  if (recipient !== undefined) query = query.where(isAbout(recipient, separator));
  if (sinceMs !== undefined) query = query.where("at", ">=", sinceMs);
  if (untilMs !== undefined) query = query.where("at", "<", untilMs);
  if (before !== undefined) query = query.where("entry", "<", before);
  return query.orderBy("entry", "desc").limit(limit);
}

/** What was decided about mail names the recipient as its sender wrote it; a hash has one form. */
function isAbout(recipient: string, separator: string | undefined): RawBuilder<boolean> {
  return recipient.includes("@") ? isQueued("recipient", queuedForms(recipient, separator)) : sql`recipient = ${recipient}`;
}
