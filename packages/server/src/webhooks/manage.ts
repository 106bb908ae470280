/** What people do with webhooks, whether by HTTP or on the command line: make one, and change its secret. */

import { randomBytes } from "node:crypto";
import type { EventType } from "../ledger/index.ts";
import type { Webhook, WebhookShape } from "../store/index.ts";
import { newWebhookSecret } from "./signature/index.ts";

/** What is known of one that is to be made. */
export interface NewWebhook {
  readonly url: string;
  readonly types: readonly EventType[];
  readonly shape: WebhookShape;
  readonly tenant: string;
  readonly authorization?: string;
  readonly note?: string;
}

/** One that hears what happens from now on; its secret is in it. */
export function newWebhook(wanted: NewWebhook, { nowMs, lastEvent }: { readonly nowMs: number; readonly lastEvent: number }): Webhook {
  const id = `wh_${randomBytes(9).toString("base64url")}`;
  return { id, ...wanted, secrets: [newWebhookSecret()], isEnabled: true, createdAtMs: nowMs, position: lastEvent };
}

/** With a new secret before the others; the one before goes on signing until the next change, if that is wanted. */
export function withNewSecret(webhook: Webhook, { keepsOld }: { readonly keepsOld: boolean }): Webhook {
  return { ...webhook, secrets: [newWebhookSecret(), ...(keepsOld ? webhook.secrets.slice(0, 1) : [])] };
}
