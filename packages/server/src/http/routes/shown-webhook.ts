/** Webhooks and what they have not heard, as the API shows them: no secret is in them, and no Authorization. */

import type { PendingDelivery, Webhook as Stored } from "../../store/index.ts";
import { sendgridVerificationKey } from "../../webhooks/index.ts";
import type { Webhook } from "../contract/index.ts";
import { given, instant } from "../route/index.ts";

/** Ready to be sent. */
export function shownWebhook(webhook: Stored): Webhook {
  const { id, tenant, url, types, shape, authorization, isEnabled, trouble, note, createdAtMs, position, secrets } = webhook;
  return {
    ...{ id, tenant, url, isEnabled, position },
    types: [...types],
    shape: shape as Webhook["shape"],
    createdAt: instant(createdAtMs),
    secrets: secrets.length,
    hasAuthorization: authorization !== undefined,
    ...given({ trouble, note }),
  };
}

/** With its newest secret, which is told this once. */
export function toldWebhook(webhook: Stored) {
  const [secret = ""] = webhook.secrets;
  const verificationKey = webhook.shape === "sendgrid" ? sendgridVerificationKey(secret) : undefined;
  return { ...shownWebhook(webhook), secret, ...given({ verificationKey }) };
}

/** An event that was not heard. */
export function shownDelivery({ event, subject, state, attempts, dueAtMs, firstAtMs, lastAtMs, lastCode, lastText }: PendingDelivery) {
  return {
    ...{ event, subject, state, attempts },
    firstAt: instant(firstAtMs),
    dueAt: instant(dueAtMs),
    ...given({ lastAt: instant(lastAtMs), lastCode, lastText }),
  };
}
