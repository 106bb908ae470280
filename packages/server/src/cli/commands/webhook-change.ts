/** `ricochet webhook remove|enable|disable|rotate`: what a person decides about webhooks that are there. */

import { withNewSecret } from "../../webhooks/index.ts";
import type { Context } from "./context.ts";
import type { ConfigFlag, JsonFlag } from "./flags.ts";
import { madeText } from "./webhook-add.ts";
import type { RotateFlags } from "./webhook-flags.ts";
import { withWebhooks } from "./with-webhooks.ts";

export async function removeWebhooks(this: Context, flags: ConfigFlag & JsonFlag, ...ids: string[]): Promise<void> {
  await withWebhooks(this, flags, {
    verb: "remove",
    act: async (door) => {
      for (const id of ids) {
        const webhook = await door.find(id);
        if (webhook === undefined) continue;
        await door.store.outbox.removeWebhook(id);
        await door.note("webhook-remove", webhook);
        const text = flags.json === true ? JSON.stringify({ id, isRemoved: true }) : `${id} is gone, and what it had not heard.`;
        this.process.stdout.write(`${text}\n`);
      }
    },
  });
}

/** The function that switches on or off. */
export function switchTo(verb: "enable" | "disable") {
  return async function switched(this: Context, flags: ConfigFlag & JsonFlag, ...ids: string[]): Promise<void> {
    const isEnabled = verb === "enable";
    const words = isEnabled ? "is told again, from where it stopped." : "is told nothing more.";
    await withWebhooks(this, flags, {
      verb,
      act: async (door) => {
        for (const id of ids) {
          const webhook = await door.find(id);
          if (webhook === undefined) continue;
          await door.store.outbox.putWebhook({ ...webhook, isEnabled });
          await door.note(`webhook-${verb}`, webhook);
          this.process.stdout.write(flags.json === true ? `${JSON.stringify({ id, isEnabled })}\n` : `${id} ${words}\n`);
        }
      },
    });
  };
}

export async function rotateWebhook(this: Context, flags: RotateFlags, id: string): Promise<void> {
  await withWebhooks(this, flags, {
    verb: "rotate",
    act: async (door) => {
      const before = await door.find(id);
      if (before === undefined) return;
      const webhook = withNewSecret(before, { keepsOld: flags.dropOld !== true });
      await door.store.outbox.putWebhook(webhook);
      await door.note("webhook-secret", webhook);
      const [secret = ""] = webhook.secrets;
      this.process.stdout.write(madeText(id, { secret, shape: webhook.shape, isJson: flags.json === true }));
    },
  });
}
