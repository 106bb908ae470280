/** `ricochet webhook test`: posts an event that means nothing, from here, and says what came back. */

import { createTeller } from "../../webhooks/index.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit-code.ts";
import type { ConfigFlag, JsonFlag } from "./flags.ts";
import { shown } from "./shown.ts";
import { withWebhooks } from "./with-webhooks.ts";

export async function testWebhook(this: Context, flags: ConfigFlag & JsonFlag, id: string): Promise<void> {
  await withWebhooks(this, flags, {
    verb: "test",
    act: async ({ find, store, configuration }) => {
      const webhook = await find(id);
      if (webhook === undefined) return;
      const { timeoutMs, ...rules } = configuration.webhooks;
      const teller = createTeller({ ledger: store.ledger, nowMs: Date.now, rules, timeoutMs });
      const trial = await teller.try(webhook);
      teller.close();
      if (flags.json === true) this.process.stdout.write(`${JSON.stringify(trial)}\n`);
      else if (trial.isDelivered) this.process.stdout.write(`It was heard in ${trial.tookMs} ms: ${shown(trial.text)}\n`);
      if (!trial.isDelivered) this.fail(EXIT.tryAgain, `ricochet webhook test: it was not heard: ${shown(trial.text)}`);
    },
  });
}
