/**
 * What is asked of the store about alarms: raised once, cleared once.
 *
 * Always holds: an alarm and the event that tells of it are one transaction; of one tenant, kind and subject at most one is active.
 */

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
}

/** Which alarms, the newest first. */
export interface AlarmFilter {
  readonly tenant?: string;
  readonly isActive?: boolean;
  /** Alarms before this one. */
  readonly before?: number;
  readonly limit: number;
}

/** Alarms. */
export interface AlarmStore {
  list(filter: AlarmFilter): Promise<readonly Alarm[]>;
  /** Undefined when such a one is active already. */
  raise(alarm: Omit<Alarm, "id" | "untilMs">): Promise<number | undefined>;
  /** False when it was not active any more. */
  clear(id: number, nowMs: number): Promise<boolean>;
}
