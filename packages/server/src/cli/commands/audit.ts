/** `ricochet audit`: what was done by hand, and what was decided about mail, the newest first. */

import { canonicalAddress, tagSeparator } from "../../ledger/index.ts";
import { queueIdOf } from "../../queue/index.ts";
import type { AuditLine } from "../../store/index.ts";
import type { Context } from "./context.ts";
import type { ConfigFlag, JsonFlag } from "./flags.ts";
import { Output } from "./output.ts";
import { shown } from "./shown.ts";
import { withStore } from "./with-store.ts";

export interface AuditFlags extends ConfigFlag, JsonFlag {
  readonly since?: number;
  readonly who?: string;
  readonly what?: string;
  readonly recipient?: string;
  readonly limit?: number;
}

const DEFAULT_LINES = 100;

export async function showAudit(this: Context, flags: AuditFlags): Promise<void> {
  await withStore(this, flags, {
    command: "audit",
    act: async ({ store, configuration, nowMs }) => {
      const { since, who, what, recipient, limit = DEFAULT_LINES, json } = flags;
      const rules = configuration.suppression.addresses;
      const lines = await store.access.audit({
        limit,
        ...(since !== undefined && { sinceMs: nowMs - since }),
        ...(who !== undefined && { who }),
        ...(what !== undefined && { what }),
        ...(recipient !== undefined && { recipient: canonicalAddress(recipient, rules) || recipient, separator: tagSeparator(rules) }),
      });
      const output = new Output(this.process.stdout);
      for (const line of lines) {
        if (json === true) output.addJson(actJson(line));
        else output.add(actLine(line));
      }
      if (lines.length === 0 && json !== true) output.add("Nothing is in the audit log that was asked for.\n");
      await output.flush();
    },
  });
}

function actJson({ entry, atMs, who, what, message, recipient, because }: AuditLine) {
  return {
    ...{ entry, at: new Date(atMs).toISOString(), who, what, because },
    ...(message !== undefined && { message: queueIdOf(message) }),
    ...(recipient !== undefined && { recipient }),
  };
}

function actLine({ atMs, who, what, message, recipient, because }: AuditLine): string {
  const about = [...(message === undefined ? [] : [queueIdOf(message)]), ...(recipient === undefined ? [] : [`<${recipient}>`])];
  const parts = [new Date(atMs).toISOString(), what, ...about, `by ${who}:`, because];
  return `${parts.map((part) => shown(part)).join("  ")}\n`;
}
