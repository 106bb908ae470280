/** A page of the audit log, and what a person did that changes nothing else. */

import type { AuditFilter, AuditLine } from "../access-port.ts";
import type { AuditEntry } from "../port.ts";
import { auditListing } from "../statements/index.ts";
import { appendAudit } from "./audit.ts";
import type { Context } from "./operation.ts";
import { rowsOfQuery, type Work } from "./work.ts";

/** A page, the newest first. */
export function* auditPage(filter: AuditFilter, { db }: Pick<Context, "db">): Work<readonly AuditLine[]> {
  const rows = yield* rowsOfQuery(auditListing(db, filter).compile());
  return rows.map(({ at, message, recipient, ...rest }) => ({
    ...rest,
    atMs: at,
    ...(message !== null && { message }),
    ...(recipient !== null && { recipient }),
  }));
}

/** One more entry. */
export function* noteAct(entry: AuditEntry): Work<void> {
  yield* appendAudit(entry);
}
