/**
 * What is asked of the events and of those who hear them. An event is written with what it tells; a webhook remembers up to
 * where it was told, and what it has still to be told of that.
 *
 * Always holds: a position moves in the transaction in which what lies before it was delivered or put aside; of one subject
 * and one webhook only the first event that waits is ever due.
 */

import type { EventType, LedgerEvent } from "../ledger/index.ts";

/** Payloads that can be sent: our own, or those of a provider whose receiver understands nothing else. */
export const WEBHOOK_SHAPES = ["ricochet", "ses", "sendgrid", "postmark", "mailgun"] as const;
/** One of WEBHOOK_SHAPES. */
export type WebhookShape = (typeof WEBHOOK_SHAPES)[number];

/** Who is told. */
export interface Webhook {
  readonly id: string;
  /** ALL_TENANTS for one that hears of them all. */
  readonly tenant: string;
  readonly url: string;
  /** None of them named is all. */
  readonly types: readonly EventType[];
  /** One of WEBHOOK_SHAPES. */
  readonly shape: string;
  /** Newest first; all sign, so that a receiver can change over. */
  readonly secrets: readonly string[];
  /** The header field Authorization, for receivers that know no signature. */
  readonly authorization?: string;
  readonly isEnabled: boolean;
  /** Why it was switched off, where no person did that. */
  readonly trouble?: string;
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
  /** 0 for one that only waits behind another of its subject. */
  readonly attempts: number;
  readonly dueAtMs: number;
  readonly firstAtMs: number;
  readonly lastAtMs?: number;
  readonly lastCode?: number;
  readonly lastText?: string;
}

/** One that is to be tried now. */
export interface DueDelivery {
  readonly delivery: PendingDelivery;
  /** Absent when it was forgotten meanwhile. */
  readonly event?: LedgerEvent;
}

/** An event that is to be written. */
export type NewEvent = Omit<LedgerEvent, "entry">;

/** How far a webhook came, in one transaction. */
export interface OutboxStep {
  readonly webhook: string;
  /** Unchanged when absent, or when it is behind the one that stands there. */
  readonly position?: number;
  readonly put: readonly PendingDelivery[];
  readonly done: readonly number[];
  /** Events that follow: that one was parked. */
  readonly events?: readonly NewEvent[];
  /** Why it is switched off from now on. */
  readonly trouble?: string;
}

/** How much a webhook has still to hear of what was tried. */
export interface PendingCounts {
  readonly waiting: number;
  readonly parked: number;
}

/** What may be new: events, or who is told and what waits for it. */
export type OutboxNews = "events" | "webhooks";

/** The events and their hearers. */
export interface OutboxStore {
  append(events: readonly NewEvent[]): Promise<void>;
  /** Events after an entry, in order. */
  events(after: number, limit: number, tenant?: string): Promise<readonly LedgerEvent[]>;
  lastEvent(): Promise<number>;
  /** The oldest first. */
  webhooks(tenant?: string): Promise<readonly Webhook[]>;
  /** A new one, or what is different about one. The position of one that is there stays. */
  putWebhook(webhook: Webhook): Promise<void>;
  /** With all that it had not heard. */
  removeWebhook(id: string): Promise<boolean>;
  /** In the order of events. */
  pending(
    webhook: string,
    filter: { readonly state?: PendingDelivery["state"]; readonly dueBeforeMs?: number; readonly limit: number },
  ): Promise<readonly PendingDelivery[]>;
  /** Those that wait, are due, and are the first of their subject; the longest due first. */
  due(webhook: string, nowMs: number, limit: number): Promise<readonly DueDelivery[]>;
  /** When the next of those is due. */
  nextDueAtMs(webhook: string): Promise<number | undefined>;
  /** Of these subjects those of which something waits. */
  waitingSubjects(webhook: string, subjects: readonly string[]): Promise<readonly string[]>;
  pendingCounts(webhook: string): Promise<PendingCounts>;
  /** False when there is no such webhook any more: nothing was written then. */
  step(step: OutboxStep): Promise<boolean>;
  /** Parked ones wait again, as if they were new. How many. */
  replay(webhook: string, events: readonly number[] | "all", nowMs: number): Promise<number>;
  /** Tells whenever there may be new events or others to tell them, written from here; the result ends that. */
  onNews(tell: (news: OutboxNews) => void): () => void;
}
