/** Opens the keys of the API for a command, beside a running daemon or without one, and closes them again whatever happens. */

import { existsSync } from "node:fs";
import type { Configuration } from "../../config/index.ts";
import { type AccessStore, openSqliteStore, type Store } from "../../store/index.ts";
import { configured } from "./configured.ts";
import type { Context } from "./context.ts";
import { EXIT, knownCause } from "./exit-code.ts";
import type { ConfigFlag } from "./flags.ts";
import { shown } from "./shown.ts";

/** What is done with them. */
export interface KeyWork {
  readonly verb: string;
  /** The first key may be made before the daemon has run for the first time. */
  readonly makesStore?: boolean;
  readonly act: (keys: AccessStore) => Promise<void>;
}

/** What is done with all that is known of who may do what. */
export interface StoreWork extends Omit<KeyWork, "act"> {
  readonly act: (store: Store, configuration: Configuration) => Promise<void>;
}

/** Does something with the keys. */
export async function withKeys(context: Context, flags: ConfigFlag, { verb, act, ...work }: KeyWork): Promise<void> {
  await withStore(context, flags, { ...work, verb: `key ${verb}`, act: ({ access }) => act(access) });
}

/** Does something with keys, links and sessions. */
export async function withStore(context: Context, flags: ConfigFlag, { verb, makesStore = false, act }: StoreWork): Promise<void> {
  const loaded = await configured(context, flags);
  if (loaded === undefined) return;
  const { file } = loaded.configuration.store;
  try {
    const store = await openSqliteStore({ file, role: makesStore && !existsSync(file) ? "daemon" : "visitor" });
    try {
      await act(store, loaded.configuration);
    } finally {
      await store.close();
    }
  } catch (cause) {
    const { words, exit } = knownCause(cause);
    const isRetryable = cause instanceof Error && "isRetryable" in cause && cause.isRetryable === true;
    context.fail(isRetryable ? EXIT.tryAgain : exit, `ricochet ${verb}: ${shown(words)}${isRetryable ? "; try again later" : ""}`);
  }
}
