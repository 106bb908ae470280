/** `ricochet webhook list`: who is told, whether that works, and how much is still to be told. */

import { ALL_TENANTS, type PendingCounts, type Webhook } from "../../store/index.ts";
import type { Context } from "./context.ts";
import type { ConfigFlag, JsonFlag } from "./flags.ts";
import { Output } from "./output.ts";
import { shown } from "./shown.ts";
import { withWebhooks } from "./with-webhooks.ts";

export async function listWebhooks(this: Context, flags: ConfigFlag & JsonFlag): Promise<void> {
  await withWebhooks(this, flags, {
    verb: "list",
    act: async ({ store: { outbox } }) => {
      const webhooks = await outbox.webhooks();
      const last = await outbox.lastEvent();
      const output = new Output(this.process.stdout);
      if (flags.json !== true && webhooks.length === 0) output.add("Nobody is told; ricochet webhook add makes a webhook.\n");
      for (const webhook of webhooks) {
        const counts = await outbox.pendingCounts(webhook.id);
        const behind = Math.max(0, last - webhook.position);
        if (flags.json === true) output.addJson(webhookJson(webhook, { ...counts, behind }));
        else output.add(webhookText(webhook, { ...counts, behind }));
      }
      await output.flush();
    },
  });
}

type Standing = PendingCounts & { readonly behind: number };

function webhookJson({ secrets, authorization, createdAtMs, ...webhook }: Webhook, standing: Standing) {
  return {
    ...webhook,
    ...standing,
    secrets: secrets.length,
    hasAuthorization: authorization !== undefined,
    createdAt: new Date(createdAtMs).toISOString(),
  };
}

function webhookText({ id, url, types, shape, tenant, isEnabled, trouble, note }: Webhook, { waiting, parked, behind }: Standing): string {
  const what = types.length === 0 ? "all events" : types.join(", ");
  const whose = tenant === ALL_TENANTS ? "all tenants" : `tenant ${tenant}`;
  const lines = [
    `${id}  ${shown(url)}`,
    `  ${what} of ${whose}, as ${shape}${note === undefined ? "" : ` (${shown(note)})`}`,
    `  ${isEnabled ? "on" : `off${trouble === undefined ? "" : `: ${shown(trouble)}`}`}; waiting: ${waiting}, parked: ${parked}, unread: ${behind}`,
  ];
  return `${lines.join("\n")}\n`;
}
