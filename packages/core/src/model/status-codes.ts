/** Looks up what an enhanced status code means. */

import { STATUS_MEANINGS, type StatusMeaning } from "./status-meanings.ts";

/** What the meaning of a status is, whatever its class; undefined for unassigned codes and x.0.0. */
export function meaningOfStatus(status: string): StatusMeaning | undefined {
  return STATUS_MEANINGS[status.slice(2)];
}
