/** `ricochet webhook add`: somebody who is told of events from now on. The secret is printed this once. */

import { ALL_TENANTS } from "../../store/index.ts";
import { endpointFault, newWebhook, sendgridVerificationKey } from "../../webhooks/index.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit-code.ts";
import { shown } from "./shown.ts";
import type { WebhookAddFlags } from "./webhook-flags.ts";
import { withWebhooks } from "./with-webhooks.ts";

export async function addWebhook(this: Context, flags: WebhookAddFlags, url: string): Promise<void> {
  const { type = [], shape = "ricochet", tenant = ALL_TENANTS, authorization, note, json } = flags;
  await withWebhooks(this, flags, {
    verb: "add",
    makesStore: true,
    act: async (door) => {
      const fault = endpointFault(url, door.configuration.webhooks);
      if (fault !== undefined) {
        this.fail(EXIT.badInput, `ricochet webhook add: ${shown(url)} ${fault}`);
        return;
      }
      const wanted = {
        url,
        types: type,
        shape,
        tenant,
        ...(authorization !== undefined && { authorization }),
        ...(note !== undefined && { note }),
      };
      const { outbox } = door.store;
      const webhook = newWebhook(wanted, { nowMs: Date.now(), lastEvent: await outbox.lastEvent() });
      await outbox.putWebhook(webhook);
      await door.note("webhook-add", webhook);
      this.process.stdout.write(madeText(webhook.id, { secret: webhook.secrets[0] ?? "", shape, isJson: json === true }));
      if (json !== true) this.process.stderr.write("The secret is not shown again; ricochet webhook rotate makes another.\n");
    },
  });
}

/** The id and the secret; and what a receiver that expects SendGrid is configured with. */
export function madeText(
  id: string,
  { secret, shape, isJson }: { readonly secret: string; readonly shape: string; readonly isJson: boolean },
) {
  const verificationKey = shape === "sendgrid" ? { verificationKey: sendgridVerificationKey(secret) } : {};
  if (isJson) return `${JSON.stringify({ id, secret, ...verificationKey })}\n`;
  const rows = Object.entries({ id, secret, ...verificationKey });
  return rows.map(([name, value]) => `${(name === "verificationKey" ? "key" : name).padEnd(6)}  ${value}\n`).join("");
}
