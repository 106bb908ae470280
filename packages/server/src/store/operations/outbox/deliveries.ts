/** What webhooks have still to hear, and how they come on: delivered, put aside, parked, in one transaction. */

import type { Kysely } from "kysely";
import type { DueDelivery, OutboxStep, PendingCounts, PendingDelivery } from "../../outbox-port.ts";
import type { Tables, WebhookDeliveryRow } from "../../schema/index.ts";
import {
  type DeliveryFilter,
  deleteDelivery,
  deliveryCounts,
  deliveryListing,
  disableWebhook,
  dueDeliveries,
  moveWebhook,
  nextDelivery,
  replayAll,
  replayOne,
  subjectsWaiting,
  upsertDelivery,
} from "../../statements/outbox/index.ts";
import { changesOf, rowOf, rowsOf, rowsOfQuery, type Work } from "../work.ts";
import { appendEvents, readEvent } from "./events.ts";

/** Writes how far one came; false when it is gone. */
export function* stepOutbox({ webhook, position = 0, put, done, events = [], trouble }: OutboxStep): Work<boolean> {
  if ((yield* rowOf(moveWebhook, { id: webhook, position })) === undefined) return false;
  for (const delivery of put) yield* changesOf(upsertDelivery, rowOfDelivery(delivery));
  for (const event of done) yield* changesOf(deleteDelivery, { webhook, event });
  yield* appendEvents(events);
  if (trouble !== undefined) yield* changesOf(disableWebhook, { id: webhook, trouble });
  return true;
}

/** A page of what one has still to hear. */
export function* listDeliveries(filter: DeliveryFilter, { db }: { readonly db: Kysely<Tables> }): Work<readonly PendingDelivery[]> {
  return (yield* rowsOfQuery(deliveryListing(db, filter).compile())).map(deliveryOfRow);
}

/** What may be tried now, with the events themselves. */
export function* readDue(asked: { readonly webhook: string; readonly now: number; readonly limit: number }): Work<readonly DueDelivery[]> {
  const due: DueDelivery[] = [];
  for (const row of yield* rowsOf(dueDeliveries, asked)) {
    const event = yield* readEvent(row.event);
    due.push({ delivery: deliveryOfRow(row), ...(event !== undefined && { event }) });
  }
  return due;
}

/** When the next may be tried. */
export function* readNextDue(webhook: string): Work<number | undefined> {
  return (yield* rowOf(nextDelivery, { webhook }))?.due_at;
}

/** Of the listed subjects, as JSON, those of which something waits. */
export function* readWaiting(asked: { readonly webhook: string; readonly rows: string }): Work<readonly string[]> {
  return (yield* rowsOf(subjectsWaiting, asked)).map(({ subject }) => subject);
}

/** How many there are. */
export function* countDeliveries(webhook: string): Work<PendingCounts> {
  const counts = { waiting: 0, parked: 0 };
  for (const { state, deliveries } of yield* rowsOf(deliveryCounts, { webhook })) counts[state as keyof typeof counts] = deliveries;
  return counts;
}

/** What a person wants told again. */
export interface ReplayAsked {
  readonly webhook: string;
  readonly events: readonly number[] | "all";
  readonly now: number;
}

/** Lets parked ones wait again; how many. */
export function* replayDeliveries({ webhook, events, now }: ReplayAsked): Work<number> {
  if (events === "all") return yield* changesOf(replayAll, { webhook, now });
  let replayed = 0;
  for (const event of events) replayed += yield* changesOf(replayOne, { webhook, event, now });
  return replayed;
}

function rowOfDelivery(delivery: PendingDelivery): WebhookDeliveryRow {
  const { webhook, event, subject, state, attempts, dueAtMs, firstAtMs, lastAtMs = null, lastCode = null, lastText = null } = delivery;
  return {
    ...{ webhook, event, subject, state, attempts },
    due_at: dueAtMs,
    first_at: firstAtMs,
    last_at: lastAtMs,
    last_code: lastCode,
    last_text: lastText,
  };
}

function deliveryOfRow({ state, due_at, first_at, last_at, last_code, last_text, ...row }: WebhookDeliveryRow): PendingDelivery {
  return {
    ...row,
    state: state as PendingDelivery["state"],
    dueAtMs: due_at,
    firstAtMs: first_at,
    ...(last_at !== null && { lastAtMs: last_at }),
    ...(last_code !== null && { lastCode: last_code }),
    ...(last_text !== null && { lastText: last_text }),
  };
}
