/**
 * What is asked of the store about alarms: raised once, cleared once, and between these that somebody knows of it.
 *
 * Always holds: an alarm and the event that tells of it are one transaction, and so are an acknowledgement and its line of the
 * audit log; of one tenant, kind and subject at most one is active.
 */

import type { AccessBy } from "./access-port.ts";

/** An alarm. */
export interface Alarm {
  /** Counted by the store. */
  readonly id: number;
  readonly tenant: string;
  readonly kind: string;
  /** What it is about: a domain, a provider, a list; "" where there is only one. */
  readonly subject: string;
  readonly sinceMs: number;
  /** Absent while it is active. */
  readonly untilMs?: number;
  /** What was seen when it was raised, JSON. */
  readonly data: string;
  /** Somebody said that they know of it. */
  readonly acknowledged?: Acknowledged;
}

/** Who knows of an alarm, since when, and what they say about it. */
export interface Acknowledged {
  readonly atMs: number;
  readonly who: string;
  readonly note?: string;
}

/** An alarm as it is raised. */
export type NewAlarm = Omit<Alarm, "id" | "untilMs" | "acknowledged">;

/** Which alarms, the newest first. */
export interface AlarmFilter {
  readonly tenant?: string;
  readonly isActive?: boolean;
  readonly kind?: string;
  /** Alarms before this one. */
  readonly before?: number;
  readonly limit: number;
}

/** That somebody knows of an alarm. */
export interface AcknowledgeRequest extends AccessBy {
  readonly id: number;
  /** Of this tenant alone. */
  readonly tenant?: string;
  readonly note?: string;
}

/** Alarms. */
export interface AlarmStore {
  list(filter: AlarmFilter): Promise<readonly Alarm[]>;
  /** Those that are active, so many at most. */
  active(limit: number): Promise<readonly Alarm[]>;
  /** Undefined when such a one is active already. */
  raise(alarm: NewAlarm): Promise<number | undefined>;
  /** False when it was not active any more. */
  clear(id: number, nowMs: number): Promise<boolean>;
  /** The alarm as it stands then; undefined when there is none of that tenant. Who comes second replaces the first. */
  acknowledge(request: AcknowledgeRequest): Promise<Alarm | undefined>;
}
