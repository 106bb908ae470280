/** Who is told of events. */

import type { EventType } from "../../../ledger/index.ts";
import type { Webhook } from "../../outbox-port.ts";
import type { WebhookRow } from "../../schema/index.ts";
import { allWebhooks, deleteDeliveries, deleteWebhook, upsertWebhook, webhooksOfTenant } from "../../statements/outbox/index.ts";
import { changesOf, rowOf, rowsOf, type Work } from "../work.ts";

/** A new one, or what is different about one. */
export function* putWebhook(webhook: Webhook): Work<void> {
  const { id, tenant, url, types, shape, secrets, isEnabled, createdAtMs, position } = webhook;
  const { authorization = null, trouble = null, note = null } = webhook;
  yield* changesOf(upsertWebhook, {
    ...{ id, tenant, url, shape, position, authorization, note },
    types: JSON.stringify(types),
    secrets: JSON.stringify(secrets),
    enabled: isEnabled ? 1 : 0,
    // who switches one on has mended it
    trouble: isEnabled ? null : trouble,
    created_at: createdAtMs,
  });
}

/** Forgets one, and what it had not heard. */
export function* removeWebhook(id: string): Work<boolean> {
  if ((yield* rowOf(deleteWebhook, { id })) === undefined) return false;
  yield* changesOf(deleteDeliveries, { webhook: id });
  return true;
}

/** All of them, or those of a tenant. */
export function* readWebhooks(tenant: string | undefined): Work<readonly Webhook[]> {
  const rows = tenant === undefined ? yield* rowsOf(allWebhooks, {}) : yield* rowsOf(webhooksOfTenant, { tenant });
  return rows.map(webhookOfRow);
}

function webhookOfRow({ types, secrets, enabled, created_at, authorization, trouble, note, ...row }: WebhookRow): Webhook {
  return {
    ...row,
    types: JSON.parse(types) as readonly EventType[],
    secrets: JSON.parse(secrets) as readonly string[],
    isEnabled: enabled === 1,
    createdAtMs: created_at,
    ...(authorization !== null && { authorization }),
    ...(trouble !== null && { trouble }),
    ...(note !== null && { note }),
  };
}
