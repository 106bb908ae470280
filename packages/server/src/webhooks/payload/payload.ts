/**
 * An event as our own payload: `{"version":1,"type":"message.bounced","timestamp":"…","data":{…}}`. What `data` holds is
 * described by the schemas beside this file; a member is added within a version, anything else is a new one.
 */

import type { EventType, LedgerEvent } from "../../ledger/index.ts";
import type { LedgerOutcome } from "../../store/index.ts";
import { outcomeData } from "./outcome-data.ts";

/** Of the payloads. */
export const PAYLOAD_VERSION = 1;

/** What a test tells. */
export const TEST_TYPE = "webhook.test";

/** A payload before it is printed. */
export interface Payload {
  readonly version: typeof PAYLOAD_VERSION;
  readonly type: EventType | typeof TEST_TYPE;
  /** When it happened. */
  readonly timestamp: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** An event with what it tells; undefined when that was forgotten meanwhile. */
export function payloadOf(event: LedgerEvent, outcome: LedgerOutcome | undefined): Payload | undefined {
  const { type, atMs, tenant } = event;
  if (event.outcome !== undefined && outcome === undefined) return undefined;
  const told = event.data === undefined ? {} : (JSON.parse(event.data) as Record<string, unknown>);
  const data = outcome === undefined ? { tenant, ...told } : { ...outcomeData(outcome), ...told };
  return { version: PAYLOAD_VERSION, type, timestamp: new Date(atMs).toISOString(), data };
}

/** The id of an event, the same for each attempt. The time in it tells events of one store from those of another. */
export function idOfEvent({ entry, atMs }: LedgerEvent): string {
  return `evt_${atMs.toString(36)}_${entry.toString(36)}`;
}
