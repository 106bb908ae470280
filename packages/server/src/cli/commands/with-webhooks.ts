/** Opens the store for a command about webhooks, with what each of them needs: one by its id, and a line in the audit log. */

import type { Store, Webhook } from "../../store/index.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit-code.ts";
import type { ConfigFlag } from "./flags.ts";
import { shown } from "./shown.ts";
import { type StoreDoor, type StoreWork, withStore } from "./with-store.ts";

/** What a command works with. */
export interface WebhookDoor extends StoreDoor {
  /** One by its id; undefined when there is none, which has been said. */
  find(id: string): Promise<Webhook | undefined>;
  /** Writes into the audit log what was done. */
  note(what: string, webhook: Webhook): Promise<void>;
}

/** What is done. */
export interface WebhookWork extends Pick<StoreWork, "makesStore"> {
  readonly verb: string;
  readonly act: (door: WebhookDoor) => Promise<void>;
}

/** Does something with webhooks. */
export async function withWebhooks(context: Context, flags: ConfigFlag, { verb, act, ...work }: WebhookWork): Promise<void> {
  const command = `webhook ${verb}`;
  await withStore(context, flags, {
    ...work,
    command,
    act: (door) => act({ ...door, ...handsOn(context, { command, store: door.store }) }),
  });
}

function handsOn(
  context: Context,
  { command, store }: { readonly command: string; readonly store: Store },
): Pick<WebhookDoor, "find" | "note"> {
  return {
    async find(id) {
      const found = (await store.outbox.webhooks()).find((one) => one.id === id);
      if (found === undefined) context.fail(EXIT.badInput, `ricochet ${command}: there is no webhook ${shown(id)}`);
      return found;
    },
    note: (what, { id, url }) => store.access.noteAct({ atMs: Date.now(), who: "cli", what, because: `${id}: ${url}` }),
  };
}
