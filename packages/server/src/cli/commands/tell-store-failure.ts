/** Says why a store could not be used, and ends the command with the exit code that goes with it. */

import type { Context } from "./context.ts";
import { EXIT, knownCause } from "./exit-code.ts";
import { shown } from "./shown.ts";

/** What failed. */
export interface FailedWork {
  /** As it is typed: "queue", "privacy erase". */
  readonly command: string;
  readonly cause: unknown;
}

/** One line on the standard error. */
export function tellStoreFailure(context: Context, { command, cause }: FailedWork): void {
  const { words, exit } = knownCause(cause);
  const isRetryable = cause instanceof Error && "isRetryable" in cause && cause.isRetryable === true;
  context.fail(isRetryable ? EXIT.tryAgain : exit, `ricochet ${command}: ${shown(words)}${isRetryable ? "; try again later" : ""}`);
}
