/**
 * What is asked of the events and of those who hear them. An event is written with what it tells; a webhook remembers up to
 * where it was told, and what it has still to be told of that.
 */

import type { EventType, LedgerEvent } from "../ledger/index.ts";

/** Who is told. */
export interface Webhook {
  readonly id: string;
  readonly tenant: string;
  readonly url: string;
  readonly types: readonly EventType[];
  /** "ricochet", or the name of the provider whose payloads it understands. */
  readonly shape: string;
  /** Newest first; all sign, so that a receiver can change over. */
  readonly secrets: readonly string[];
  readonly isEnabled: boolean;
  readonly note?: string;
  readonly createdAtMs: number;
  /** Events up to this one have been delivered or put aside. */
  readonly position: number;
}

/** An event that somebody has not heard yet although it was tried, or that waits behind such a one. */
export interface PendingDelivery {
  readonly webhook: string;
  readonly event: number;
  readonly subject: string;
  /** "parked": nobody tries it until a person says so. */
  readonly state: "waiting" | "parked";
  readonly attempts: number;
  readonly dueAtMs: number;
  readonly firstAtMs: number;
  readonly lastAtMs?: number;
  readonly lastCode?: number;
  readonly lastText?: string;
}

/** How far a webhook came, in one transaction. */
export interface OutboxStep {
  readonly webhook: string;
  /** Unchanged when absent. */
  readonly position?: number;
  readonly put: readonly PendingDelivery[];
  readonly done: readonly number[];
  /** Events that follow: that one was parked. */
  readonly events?: readonly Omit<LedgerEvent, "entry">[];
}

/** The events and their hearers. */
export interface OutboxStore {
  append(events: readonly Omit<LedgerEvent, "entry">[]): Promise<void>;
  /** Events after an entry, in order. */
  events(after: number, limit: number, tenant?: string): Promise<readonly LedgerEvent[]>;
  lastEvent(): Promise<number>;
  webhooks(tenant?: string): Promise<readonly Webhook[]>;
  putWebhook(webhook: Webhook): Promise<void>;
  removeWebhook(id: string): Promise<boolean>;
  pending(
    webhook: string,
    filter: { readonly state?: PendingDelivery["state"]; readonly dueBeforeMs?: number; readonly limit: number },
  ): Promise<readonly PendingDelivery[]>;
  step(step: OutboxStep): Promise<void>;
  /** Parked ones wait again. How many. */
  replay(webhook: string, events: readonly number[] | "all", nowMs: number): Promise<number>;
}
