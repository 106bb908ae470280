/** Opens the store for a command that reads or fills the ledger, beside a running daemon or without one; where there is no store yet one is made. */

import type { Configuration } from "../../config/index.ts";
import { openSqliteStore, type Store, StoreFailure } from "../../store/index.ts";
import type { Context } from "./context.ts";
import { EXIT, knownCause } from "./exit-code.ts";
import { shown } from "./shown.ts";

/** Whose store, for which verb. */
export interface LedgerOptions {
  readonly configuration: Configuration;
  readonly verb: string;
}

/** Does something with it. */
export async function withLedger(
  context: Context,
  { configuration, verb }: LedgerOptions,
  act: (store: Store) => Promise<void>,
): Promise<void> {
  try {
    const store = await open(configuration.store.file);
    try {
      await act(store);
    } finally {
      await store.close();
    }
  } catch (cause) {
    const { words, exit } = knownCause(cause);
    const isRetryable = cause instanceof StoreFailure && cause.isRetryable;
    context.fail(isRetryable ? EXIT.tryAgain : exit, `ricochet ${verb}: ${shown(words)}${isRetryable ? "; try again later" : ""}`);
  }
}

async function open(file: string): Promise<Store> {
  try {
    return await openSqliteStore({ file, role: "visitor" });
  } catch (error) {
    if (!(error instanceof StoreFailure && error.code === "missing")) throw error;
    return await openSqliteStore({ file, role: "daemon" });
  }
}
