/** The audit log: written in the transaction of what it tells of, read the newest first. */

import type { AuditEntry } from "../port.ts";
import { type AuditValues, insertAudit, newestAudit } from "../statements/index.ts";
import { changesOf, rowsOf, type Work } from "./work.ts";

/** One more entry. */
export function* appendAudit({ atMs, who, what, message, recipient, because }: AuditEntry): Work<void> {
  yield* changesOf(insertAudit, { at: atMs, who, what, message: message ?? null, recipient: recipient ?? null, because });
}

/** The newest entries, the newest first. */
export function* readAudit(limit: number): Work<readonly AuditEntry[]> {
  return (yield* rowsOf(newestAudit, { limit })).map(entryOf);
}

function entryOf({ at, message, recipient, ...rest }: AuditValues): AuditEntry {
  return { atMs: at, ...rest, ...(message !== null && { message }), ...(recipient !== null && { recipient }) };
}
