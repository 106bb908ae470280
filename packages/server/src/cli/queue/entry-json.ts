/** An entry of the queue as `--json` prints it: a contract. Times are ISO 8601, in UTC. */

import type { QueueEntry } from "../../store/index.ts";
import type { QueueAccess } from "./queue-access.ts";

/** The members, in their order. */
export function entryJson(entry: QueueEntry, { idText }: Pick<QueueAccess, "idText">): Readonly<Record<string, unknown>> {
  const { key, last } = entry;
  return {
    queueId: idText(key.message),
    index: key.index,
    state: entry.state,
    sender: entry.reversePath,
    recipient: entry.address,
    destination: entry.destination,
    attempts: entry.attempts,
    sizeBytes: entry.sizeBytes,
    acceptedAt: isoTime(entry.acceptedAtMs),
    // What was ordered by hand is due since it came.
    dueAt: isoTime(Math.max(entry.dueAtMs, entry.acceptedAtMs)),
    expiresAt: isoTime(entry.expiresAtMs),
    last:
      last === undefined
        ? null
        : { at: isoTime(last.atMs), code: last.code, status: last.status, text: last.text, host: last.host, verb: last.verb },
  };
}

/** null where there is none. */
export function isoTime(timeMs: number | undefined): string | null {
  return timeMs === undefined ? null : new Date(timeMs).toISOString();
}
