/** From what became of events to what is written of it: pure. What was tried often enough is parked, and told to others. */

import type { NewEvent, OutboxStep, PendingDelivery, Webhook } from "../../store/index.ts";
import type { WebhookNews } from "./news.ts";
import { pauseAfter } from "./retry-schedule.ts";
import type { Item, Told } from "./told.ts";

/** What is known when it is written. */
export interface StepOptions {
  readonly webhook: Webhook;
  /** Events up to this one were told or put aside. */
  readonly position: number;
  readonly nowMs: number;
  /** 0 to 1, anew each time. */
  readonly random: () => number;
}

/** What is to be written, and what happened. */
export interface Written {
  readonly step: OutboxStep;
  readonly news: readonly WebhookNews[];
}

type Tried = Extract<Told, { readonly answer: unknown }>;

/** Makes both. */
export function stepOf(told: readonly Told[], options: StepOptions): Written {
  const { webhook, position } = options;
  const put: PendingDelivery[] = [];
  const done: number[] = [];
  const events: NewEvent[] = [];
  const news: WebhookNews[] = [];
  for (const one of told) {
    if (one.result === "behind") put.push(...behind(one.item, options));
    else if (one.result === "failed" || one.result === "gone") {
      const failed = failedOf(one, options);
      put.push(failed.delivery);
      news.push(failed.news);
      if (failed.delivery.state === "parked" && one.item.event.type !== "webhook.parked") events.push(parkedEvent(one, options));
    } else {
      if (one.item.delivery !== undefined) done.push(one.item.event.entry);
      if (one.result === "heard") news.push(heardNews(one as Tried, webhook));
    }
  }
  return { step: { webhook: webhook.id, position, put, done, events }, news };
}

/** One that stands in the store already stays as it is. */
function behind({ event, delivery }: Item, { webhook, nowMs }: StepOptions): readonly PendingDelivery[] {
  if (delivery !== undefined) return [];
  const { entry, subject } = event;
  return [{ webhook: webhook.id, event: entry, subject, state: "waiting", attempts: 0, dueAtMs: nowMs, firstAtMs: nowMs }];
}

function failedOf({ item, answer, atMs, result }: Tried, { webhook, random }: StepOptions) {
  const { event, delivery } = item;
  const attempts = (delivery?.attempts ?? 0) + 1;
  // a webhook that is switched off is told at once when it is switched on again, however often it was tried before
  const pauseMs = result === "gone" ? 0 : pauseAfter(attempts, random());
  const retryInMs = pauseMs === undefined ? 0 : Math.max(pauseMs, answer.retryAfterMs ?? 0);
  const state = pauseMs === undefined ? "parked" : "waiting";
  const put: PendingDelivery = {
    ...{ webhook: webhook.id, event: event.entry, subject: event.subject, state, attempts, dueAtMs: atMs + retryInMs },
    firstAtMs: delivery?.firstAtMs ?? atMs,
    lastAtMs: atMs,
    ...(answer.code !== undefined && { lastCode: answer.code }),
    lastText: answer.text,
  };
  const about = { webhook: webhook.id, event: event.entry, attempts, because: answer.text };
  const news: WebhookNews = state === "parked" ? { kind: "webhook-parked", ...about } : { kind: "webhook-failed", ...about, retryInMs };
  return { delivery: put, news };
}

function heardNews({ item: { event }, answer, atMs }: Tried, { id }: Webhook): WebhookNews {
  const { entry, type, atMs: happenedAtMs } = event;
  const lagMs = Math.max(0, atMs - happenedAtMs);
  return { kind: "webhook-delivered", webhook: id, event: entry, type, tookMs: answer.tookMs, lagMs };
}

function parkedEvent({ item: { event, delivery }, answer }: Tried, { webhook, nowMs }: StepOptions): NewEvent {
  const { entry, type, subject, tenant } = event;
  const attempts = (delivery?.attempts ?? 0) + 1;
  const data = { webhook: webhook.id, event: entry, type, subject, attempts, because: answer.text };
  return { atMs: nowMs, tenant, type: "webhook.parked", subject: subjectOf(webhook), data: JSON.stringify(data) };
}

/** That a webhook is switched off from now on. */
export function disabled({ step, news }: Written, { webhook, nowMs }: StepOptions, because: string): Written {
  const data = JSON.stringify({ webhook: webhook.id, because });
  const event: NewEvent = { atMs: nowMs, tenant: webhook.tenant, type: "webhook.disabled", subject: subjectOf(webhook), data };
  return {
    step: { ...step, trouble: because, events: [...(step.events ?? []), event] },
    news: [...news, { kind: "webhook-disabled", webhook: webhook.id, because }],
  };
}

/** What events about a webhook itself are about. */
export function subjectOf({ id }: Pick<Webhook, "id">): string {
  return `webhook:${id}`;
}
