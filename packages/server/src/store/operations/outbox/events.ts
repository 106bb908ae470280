/** Events: written, and read in their order. */

import type { EventType, LedgerEvent } from "../../../ledger/index.ts";
import type { NewEvent } from "../../outbox-port.ts";
import { insertEvent } from "../../statements/index.ts";
import { eventsAfter, newestEvent, oneEvent, type ReadEvent, tenantEventsAfter } from "../../statements/outbox/index.ts";
import { changesOf, rowOf, rowsOf, type Work } from "../work.ts";

/** Which events. */
export interface EventsAsked {
  readonly after: number;
  readonly limit: number;
  readonly tenant?: string;
}

/** Writes some. */
export function* appendEvents(events: readonly NewEvent[]): Work<void> {
  for (const { atMs, tenant, type, subject, outcome = null, data = null } of events) {
    yield* changesOf(insertEvent, { at: atMs, tenant, type, subject, outcome, data });
  }
}

/** A page of them. */
export function* readEvents({ tenant, ...page }: EventsAsked): Work<readonly LedgerEvent[]> {
  const rows = tenant === undefined ? yield* rowsOf(eventsAfter, page) : yield* rowsOf(tenantEventsAfter, { ...page, tenant });
  return rows.map(eventOfRow);
}

/** One; undefined when it was forgotten. */
export function* readEvent(entry: number): Work<LedgerEvent | undefined> {
  const row = yield* rowOf(oneEvent, { entry });
  return row && eventOfRow(row);
}

/** The newest; 0 where there is none. */
export function* lastEvent(): Work<number> {
  return (yield* rowOf(newestEvent, {}))?.entry ?? 0;
}

function eventOfRow({ entry, at, tenant, type, subject, outcome, data }: ReadEvent): LedgerEvent {
  return {
    entry,
    atMs: at,
    tenant,
    type: type as EventType,
    subject,
    ...(outcome !== null && { outcome }),
    ...(data !== null && { data }),
  };
}
