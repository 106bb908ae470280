/** `ricochet webhook deliveries` and `replay`: what one has not heard yet and why, and that parked events are tried again. */

import type { PendingDelivery } from "../../store/index.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit-code.ts";
import type { ConfigFlag, JsonFlag } from "./flags.ts";
import { Output } from "./output.ts";
import { shown } from "./shown.ts";
import type { DeliveriesFlags } from "./webhook-flags.ts";
import { withWebhooks } from "./with-webhooks.ts";

const MOST = 10_000;

export async function listDeliveries(this: Context, flags: DeliveriesFlags, id: string): Promise<void> {
  await withWebhooks(this, flags, {
    verb: "deliveries",
    act: async ({ find, store: { outbox } }) => {
      if ((await find(id)) === undefined) return;
      const deliveries = await outbox.pending(id, { limit: MOST, ...(flags.parked === true && { state: "parked" }) });
      const output = new Output(this.process.stdout);
      for (const delivery of deliveries) {
        if (flags.json === true) output.addJson(deliveryJson(delivery));
        else output.add(deliveryText(delivery));
      }
      if (flags.json !== true && deliveries.length === 0) output.add("Nothing waits.\n");
      await output.flush();
    },
  });
}

export async function replayDeliveries(this: Context, flags: ConfigFlag & JsonFlag, id: string, ...events: string[]): Promise<void> {
  const entries = events.map(Number);
  const wrong = events.find((_, index) => !Number.isSafeInteger(entries[index]));
  if (wrong !== undefined) {
    this.fail(EXIT.wrongUse, `ricochet webhook replay: ${shown(wrong)} is no number of an event`);
    return;
  }
  await withWebhooks(this, flags, {
    verb: "replay",
    act: async ({ find, note, store: { outbox } }) => {
      const webhook = await find(id);
      if (webhook === undefined) return;
      const replayed = await outbox.replay(id, entries.length === 0 ? "all" : entries, Date.now());
      if (replayed > 0) await note("webhook-replay", webhook);
      this.process.stdout.write(
        flags.json === true ? `${JSON.stringify({ events: replayed })}\n` : `Events that wait again: ${replayed}\n`,
      );
    },
  });
}

function deliveryJson({ dueAtMs, firstAtMs, lastAtMs, ...delivery }: PendingDelivery) {
  return { ...delivery, dueAt: iso(dueAtMs), firstAt: iso(firstAtMs), ...(lastAtMs !== undefined && { lastAt: iso(lastAtMs) }) };
}

function deliveryText({ event, state, attempts, subject, dueAtMs, lastText }: PendingDelivery): string {
  const next = state === "parked" ? "parked" : `due ${iso(dueAtMs)}`;
  const why = lastText === undefined ? "waits behind another of its subject" : `attempts: ${attempts}, the last: ${shown(lastText)}`;
  return `${event}  ${shown(subject)}  ${next}  ${why}\n`;
}

function iso(atMs: number): string {
  return new Date(atMs).toISOString();
}
