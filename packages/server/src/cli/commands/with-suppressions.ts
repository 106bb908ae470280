/**
 * Opens the suppression list for a command, beside a running daemon or without one, and closes it again whatever happens. Where
 * there is no store yet one is made for what changes the list: it may be filled before the daemon is started for the first time.
 */

import { addressSecret, type Configuration } from "../../config/index.ts";
import { SuppressionList } from "../../service/suppression/index.ts";
import { openSqliteStore, StoreFailure } from "../../store/index.ts";
import { configured } from "./configured.ts";
import type { Context } from "./context.ts";
import { EXIT, knownCause } from "./exit-code.ts";
import type { ConfigFlag } from "./flags.ts";
import { shown } from "./shown.ts";

/** An open list. */
export interface ListAccess {
  readonly list: SuppressionList;
  readonly configuration: Configuration;
  readonly nowMs: number;
}

/** Does something with the list. */
export async function withSuppressions(context: Context, flags: ConfigFlag, act: (access: ListAccess) => Promise<void>): Promise<void> {
  const configuration = (await configured(context, flags))?.configuration;
  if (configuration === undefined) return;
  try {
    const store = await openStore(configuration.store.file);
    const nowMs = Date.now();
    const rules = () => configuration.suppression.addresses;
    const list = new SuppressionList({ store: store.suppressions, rules, nowMs: () => nowMs, secret: addressSecret(configuration) });
    try {
      await act({ list, configuration, nowMs });
    } finally {
      await store.close();
    }
  } catch (cause) {
    tellListFailure(context, cause);
  }
}

async function openStore(file: string) {
  try {
    return await openSqliteStore({ file, role: "visitor" });
  } catch (error) {
    if (!(error instanceof StoreFailure && error.code === "missing")) throw error;
    return await openSqliteStore({ file, role: "daemon" });
  }
}

function tellListFailure(context: Context, cause: unknown): void {
  const { words, exit } = knownCause(cause);
  const isRetryable = cause instanceof StoreFailure && cause.isRetryable;
  context.fail(isRetryable ? EXIT.tryAgain : exit, `ricochet suppress: ${shown(words)}${isRetryable ? "; try again later" : ""}`);
}
