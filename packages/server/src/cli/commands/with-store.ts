/** Opens the store for a command, beside a running daemon or without one, and closes it again whatever happens. */

import type { Configuration } from "../../config/index.ts";
import { openSqliteStore, type Store } from "../../store/index.ts";
import { configured } from "./configured.ts";
import type { Context } from "./context.ts";
import { EXIT, knownCause } from "./exit-code.ts";
import type { ConfigFlag } from "./flags.ts";
import { shown } from "./shown.ts";

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
  readonly act: (door: StoreDoor) => Promise<void>;
}

/** Does something with the store. */
export async function withStore(context: Context, flags: ConfigFlag, { command, act }: StoreWork): Promise<void> {
  const configuration = (await configured(context, flags))?.configuration;
  if (configuration === undefined) return;
  try {
    const store = await openSqliteStore({ file: configuration.store.file, role: "visitor" });
    try {
      await act({ store, configuration, nowMs: Date.now() });
    } finally {
      await store.close();
    }
  } catch (cause) {
    const { words, exit } = knownCause(cause);
    const isRetryable = cause instanceof Error && "isRetryable" in cause && cause.isRetryable === true;
    context.fail(isRetryable ? EXIT.tryAgain : exit, `ricochet ${command}: ${shown(words)}${isRetryable ? "; try again later" : ""}`);
  }
}
