/** `ricochet audit`: its options and its help. */

import { buildCommand } from "@stricli/core";
import type { AuditFlags } from "./audit.ts";
import type { Context } from "./context.ts";
import { CONFIG_FLAG, jsonFlag, textFlag } from "./shared-flags.ts";
import { span } from "./span.ts";

const MOST_LINES = 10_000;

function lines(input: string): number {
  const count = Number(input);
  if (!/^\d{1,5}$/.test(input) || count < 1 || count > MOST_LINES) throw new SyntaxError(`it is a number from 1 to ${MOST_LINES}`);
  return count;
}

export const AUDIT = buildCommand<AuditFlags, [], Context>({
  loader: async () => (await import("./audit.ts")).showAudit,
  parameters: {
    flags: {
      ...CONFIG_FLAG,
      since: { kind: "parsed", optional: true, parse: span, placeholder: "SPAN", brief: "Only from so long ago on, as 12h or 30d" },
      who: textFlag("NAME", "Only what this key, person or rule did"),
      what: textFlag("WORD", "Only this act, as drop or erase"),
      recipient: textFlag("ADDRESS", "Only what this address was concerned by"),
      limit: { kind: "parsed", optional: true, parse: lines, placeholder: "N", brief: "Lines at most [default: 100]" },
      ...jsonFlag("One act a line, as JSON"),
    },
  },
  docs: {
    customUsage: ["[--since SPAN] [--who NAME] [--what WORD] [--recipient ADDRESS] [--limit N] [--json]"],
    brief: "Show what was done by hand, and what was decided about mail",
    fullDescription: `Shows who did what and why, the newest first: orders about the queue, changes of the suppression list, keys, webhooks,
erasures, and mail that was quarantined or thrown away.

EXAMPLES
  ricochet audit --since 7d
  ricochet audit --json --what erase

EXIT STATUS
  0 shown · 1 there is no store, or it is damaged · 2 wrong use · 75 the store is busy: try again`,
  },
});
