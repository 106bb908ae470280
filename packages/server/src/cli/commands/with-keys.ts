/** Opens the keys of the API for a command, beside a running daemon or without one, and closes them again whatever happens. */

import { existsSync } from "node:fs";
import { type AccessStore, openSqliteStore } from "../../store/index.ts";
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

/** Does something with the keys. */
export async function withKeys(context: Context, flags: ConfigFlag, { verb, makesStore = false, act }: KeyWork): Promise<void> {
  const loaded = await configured(context, flags);
  if (loaded === undefined) return;
  const { file } = loaded.configuration.store;
  try {
    const store = await openSqliteStore({ file, role: makesStore && !existsSync(file) ? "daemon" : "visitor" });
    try {
      await act(store.access);
    } finally {
      await store.close();
    }
  } catch (cause) {
    const { words, exit } = knownCause(cause);
    const isRetryable = cause instanceof Error && "isRetryable" in cause && cause.isRetryable === true;
    context.fail(isRetryable ? EXIT.tryAgain : exit, `ricochet key ${verb}: ${shown(words)}${isRetryable ? "; try again later" : ""}`);
  }
}
