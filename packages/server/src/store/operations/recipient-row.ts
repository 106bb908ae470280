/** A recipient as columns, and back. */

import type { Notify } from "@ricochet/core";
import type { LastAnswer, QueuedRecipient, QueueEntry, RecipientState } from "../port.ts";
import type { ClaimedRow, LastRow, ListedRow } from "../statements/index.ts";

/** NOTIFY as text: "unset", "NEVER", or the keywords with commas as RFC 3461 writes them. */
export function textOfNotify(notify: Notify): string {
  return typeof notify === "string" ? notify : notify.join(",");
}

function notifyOfText(text: string): Notify {
  if (text === "unset" || text === "NEVER") return text;
  return (text === "" ? [] : text.split(",")) as Notify;
}

/** The earlier of the two times that need somebody's attention. */
export function overdueAt({ warnAtMs, expiresAtMs }: { readonly warnAtMs?: number; readonly expiresAtMs: number }): number {
  return Math.min(warnAtMs ?? expiresAtMs, expiresAtMs);
}

/** The recipient that columns describe. */
export function recipientOfRow(row: ClaimedRow): QueuedRecipient {
  const last = lastOfRow(row);
  return {
    key: { message: row.message, index: row.position },
    address: row.address,
    notify: notifyOfText(row.notify),
    ...(row.original_recipient !== null && { originalRecipient: row.original_recipient }),
    destination: row.destination,
    state: row.state as RecipientState,
    dueAtMs: row.due_at,
    expiresAtMs: row.expires_at,
    ...(row.warn_at !== null && { warnAtMs: row.warn_at }),
    attempts: row.attempts,
    ...(last !== undefined && { last }),
  };
}

/** A line of the list. */
export function entryOfRow(row: ListedRow): QueueEntry {
  return { ...recipientOfRow(row), reversePath: row.reverse_path, acceptedAtMs: row.accepted_at, sizeBytes: row.size_bytes };
}

/** The last answer as columns. */
export function rowOfLast(last: LastAnswer): LastRow {
  return {
    last_at: last.atMs,
    last_code: last.code ?? null,
    last_status: last.status ?? null,
    last_text: last.text,
    last_verb: last.verb ?? null,
    last_host: last.host ?? null,
  };
}

function lastOfRow(row: LastRow): LastAnswer | undefined {
  if (row.last_at === null) return undefined;
  return {
    atMs: row.last_at,
    ...(row.last_code !== null && { code: row.last_code }),
    ...(row.last_status !== null && { status: row.last_status }),
    text: row.last_text ?? "",
    ...(row.last_verb !== null && { verb: row.last_verb }),
    ...(row.last_host !== null && { host: row.last_host }),
  };
}
