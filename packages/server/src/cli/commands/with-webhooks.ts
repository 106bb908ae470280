/** Opens what belongs to webhooks for a command, beside a running daemon or without one, and closes it again whatever happens. */

import { existsSync } from "node:fs";
import type { Configuration } from "../../config/index.ts";
import { openSqliteStore, type Store, type Webhook } from "../../store/index.ts";
import { configured } from "./configured.ts";
import type { Context } from "./context.ts";
import { EXIT, knownCause } from "./exit-code.ts";
import type { ConfigFlag } from "./flags.ts";
import { shown } from "./shown.ts";

/** What a command works with. */
export interface WebhookDoor {
  readonly store: Store;
  readonly configuration: Configuration;
  /** One by its id; undefined when there is none, which has been said. */
  find(id: string): Promise<Webhook | undefined>;
  /** Writes into the audit log what was done. */
  note(what: string, webhook: Webhook): Promise<void>;
}

/** What is done. */
export interface WebhookWork {
  readonly verb: string;
  /** The first one may be made before the daemon has run for the first time. */
  readonly makesStore?: boolean;
  readonly act: (door: WebhookDoor) => Promise<void>;
}

/** Does something with webhooks. */
export async function withWebhooks(context: Context, flags: ConfigFlag, { verb, makesStore = false, act }: WebhookWork): Promise<void> {
  const loaded = await configured(context, flags);
  if (loaded === undefined) return;
  const { configuration } = loaded;
  const { file } = configuration.store;
  try {
    const store = await openSqliteStore({ file, role: makesStore && !existsSync(file) ? "daemon" : "visitor" });
    try {
      await act({ store, configuration, ...handsOn(context, { verb, store }) });
    } finally {
      await store.close();
    }
  } catch (cause) {
    const { words, exit } = knownCause(cause);
    const isRetryable = cause instanceof Error && "isRetryable" in cause && cause.isRetryable === true;
    context.fail(isRetryable ? EXIT.tryAgain : exit, `ricochet webhook ${verb}: ${shown(words)}${isRetryable ? "; try again later" : ""}`);
  }
}

function handsOn(context: Context, { verb, store }: { readonly verb: string; readonly store: Store }): Pick<WebhookDoor, "find" | "note"> {
  return {
    async find(id) {
      const found = (await store.outbox.webhooks()).find((one) => one.id === id);
      if (found === undefined) context.fail(EXIT.badInput, `ricochet webhook ${verb}: there is no webhook ${shown(id)}`);
      return found;
    },
    note: (what, { id, url }) => store.access.noteAct({ atMs: Date.now(), who: "cli", what, because: `${id}: ${url}` }),
  };
}
