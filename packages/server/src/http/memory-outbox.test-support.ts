/** Events and webhooks in memory. */

import type { LedgerEvent } from "../ledger/index.ts";
import type { OutboxStore, PendingDelivery, Webhook } from "../store/index.ts";

/** An outbox that is lost with the test. */
export function memoryOutbox(): OutboxStore {
  const events: LedgerEvent[] = [];
  const webhooks = new Map<string, Webhook>();
  const pending: PendingDelivery[] = [];
  const done = Promise.resolve();
  return {
    append: (more) => {
      for (const event of more) events.push({ ...event, entry: events.length + 1 });
      return done;
    },
    events: (after, limit, tenant) =>
      Promise.resolve(events.filter((one) => one.entry > after && (tenant === undefined || one.tenant === tenant)).slice(0, limit)),
    lastEvent: () => Promise.resolve(events.length),
    webhooks: (tenant) => Promise.resolve([...webhooks.values()].filter((one) => tenant === undefined || one.tenant === tenant)),
    putWebhook: (webhook) => {
      webhooks.set(webhook.id, webhook);
      return done;
    },
    removeWebhook: (id) => Promise.resolve(webhooks.delete(id)),
    pending: (webhook, { state, limit }) =>
      Promise.resolve(pending.filter((one) => one.webhook === webhook && (state === undefined || one.state === state)).slice(0, limit)),
    step: ({ put }) => {
      pending.push(...put);
      return Promise.resolve(true);
    },
    replay: (webhook, which) =>
      Promise.resolve(pending.filter((one) => one.webhook === webhook && (which === "all" || which.includes(one.event))).length),
  };
}
