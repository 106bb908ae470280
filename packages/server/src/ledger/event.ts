/**
 * What the ledger tells others, by webhook and as a stream: written in the transaction of what it tells, read in the order
 * of `entry`. Events of one `subject` are told in their order.
 */

/** The kinds of events. */
export const EVENT_TYPES = [
  "message.bounced",
  "message.delayed",
  "message.delivered",
  "message.complained",
  "message.replied",
  "suppression.added",
  "suppression.removed",
  "alarm.raised",
  "alarm.cleared",
  "webhook.parked",
  "webhook.disabled",
] as const;
/** One of EVENT_TYPES. */
export type EventType = (typeof EVENT_TYPES)[number];

/** One event. */
export interface LedgerEvent {
  /** Counted by the store. */
  readonly entry: number;
  readonly atMs: number;
  readonly tenant: string;
  readonly type: EventType;
  /** What it is about: "queued:17", "sent:4711", "address:ann@example.net", "alarm:3", "webhook:wh_1". */
  readonly subject: string;
  /** The outcome that it tells. */
  readonly outcome?: number;
  /** What else it tells, JSON. */
  readonly data?: string;
}
