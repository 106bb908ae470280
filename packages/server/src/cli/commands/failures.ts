/** What is said about a source that could not be read: one line with what, which, why, and what comes next. */

import { NoMailError, type SourceFailure, STDIN } from "../../sources/index.ts";
import type { Context } from "./context.ts";
import { EXIT, knownCause } from "./exit-code.ts";
import { shown } from "./shown.ts";

/** Somebody gave a reply where a file belongs. */
const REPLY = /^[245]\d\d[ -]/;

export function tellFailure(context: Context, { path, cause }: SourceFailure, whatNext: string): void {
  const name = path === STDIN ? "the standard input" : shown(path);
  if (cause instanceof NoMailError) {
    context.fail(EXIT.badInput, `ricochet: no mail in ${name}: nothing in it is a message by its name; ${whatNext}`);
    return;
  }
  const { words, exit } = knownCause(cause);
  const next = REPLY.test(path) ? `${whatNext}; for a reply alone: ricochet classify` : whatNext;
  context.fail(exit, `ricochet: cannot read ${name}: ${words}; ${exit === EXIT.tryAgain ? "try again later" : next}`);
}
