/** A recipient of the queue -> as the API shows it. */

import { queueIdOf } from "../../queue/index.ts";
import type { QueueEntry as Entry } from "../../store/index.ts";
import type { QueueEntry } from "../contract/index.ts";
import { given, instant } from "../route/index.ts";

/** Ready to be sent. */
export function shownEntry(entry: Entry): QueueEntry {
  const { key, address, reversePath, destination, state, attempts, sizeBytes, acceptedAtMs, dueAtMs, expiresAtMs, last } = entry;
  return {
    message: queueIdOf(key.message),
    index: key.index,
    recipient: address,
    ...{ reversePath, destination, state, attempts, sizeBytes },
    acceptedAt: instant(acceptedAtMs),
    dueAt: instant(dueAtMs),
    expiresAt: instant(expiresAtMs),
    ...given({ last: last && shownAnswer(last) }),
  };
}

function shownAnswer({ atMs, code, status, text, verb, host }: NonNullable<Entry["last"]>) {
  return { at: instant(atMs), text, ...given({ code, status, verb, host }) };
}
