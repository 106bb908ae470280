/** Opens the store for a command, beside a running daemon or without one, and closes it again whatever happens. */

import { existsSync } from "node:fs";
import type { Configuration } from "../../config/index.ts";
import { openSqliteStore, type Store } from "../../store/index.ts";
import { configured } from "./configured.ts";
import type { Context } from "./context.ts";
import type { ConfigFlag } from "./flags.ts";
import { tellStoreFailure } from "./tell-store-failure.ts";

/** What a command works with. */
export interface StoreDoor {
  readonly store: Store;
  readonly configuration: Configuration;
  readonly nowMs: number;
}

/** What is done. */
export interface StoreWork {
  /** As it is typed: "rates", "privacy erase". */
  readonly command: string;
  /** Where there is no store yet one is made: the daemon need not have run before. */
  readonly makesStore?: boolean;
  readonly act: (door: StoreDoor) => Promise<void>;
}

/** Does something with the store that the configuration names. */
export async function withStore(context: Context, flags: ConfigFlag, work: StoreWork): Promise<void> {
  const configuration = (await configured(context, flags))?.configuration;
  if (configuration !== undefined) await inStore(context, configuration, work);
}

/** Does something with the store of a configuration that was read before. */
export async function inStore(context: Context, configuration: Configuration, { command, makesStore = false, act }: StoreWork) {
  const { file } = configuration.store;
  try {
    const store = await openSqliteStore({ file, role: makesStore && !existsSync(file) ? "daemon" : "visitor" });
    try {
      await act({ store, configuration, nowMs: Date.now() });
    } finally {
      await store.close();
    }
  } catch (cause) {
    tellStoreFailure(context, { command, cause });
  }
}
