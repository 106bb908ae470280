/** `ricochet intake status`: the sources, how far each was read, what waits, what is wrong. */

import { type SourceStatus, sourceStatus } from "../../service/sources/index.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit-code.ts";
import type { ConfigFlag, JsonFlag } from "./flags.ts";
import { Output } from "./output.ts";
import { shown } from "./shown.ts";
import { withStore } from "./with-store.ts";

const HEAD = ["SOURCE", "BOUNCES", "LAST READ", "WAITING", "TROUBLE"] as const;
const TROUBLE = HEAD.length - 1;

export async function intakeStatus(this: Context, flags: ConfigFlag & JsonFlag): Promise<void> {
  await withStore(this, flags, {
    command: "intake status",
    makesStore: true,
    act: async ({ store: { ledger }, configuration }) => {
      const sources = await sourceStatus(configuration.intake, ledger);
      const output = new Output(this.process.stdout);
      if (flags.json === true) for (const one of sources) output.addJson(statusJson(one));
      else output.add(sources.length === 0 ? "No source is configured; an [[intake]] of the configuration is one.\n" : page(sources));
      await output.flush();
      const troubled = sources.filter(({ trouble }) => trouble !== undefined).length;
      if (troubled > 0) this.fail(EXIT.badInput, `ricochet intake status: sources with trouble: ${troubled}`);
    },
  });
}

function statusJson({ account, source, isConfigured, arrivals, atMs, position, waiting, trouble }: SourceStatus) {
  return {
    ...{ account, source, isConfigured, arrivals, lastReadAt: atMs === undefined ? null : new Date(atMs).toISOString() },
    ...{ position: position ?? null, waiting: waiting ?? null, trouble: trouble ?? null },
  };
}

function page(sources: readonly SourceStatus[]): string {
  const rows = [HEAD, ...sources.map(rowOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => (column === TROUBLE ? cell : cell.padEnd(widths[column] ?? 0))).join("  ");
  return rows.map((row) => `${line(row).trimEnd()}\n`).join("");
}

function rowOf({ account, isConfigured, arrivals, atMs, waiting, trouble }: SourceStatus): readonly string[] {
  const last = atMs === undefined ? "never" : `${new Date(atMs).toISOString().slice(0, 19).replace("T", " ")}Z`;
  const waits = waiting === undefined ? "?" : `${waiting.count} ${waiting.of}`;
  const words = trouble ?? (isConfigured ? "" : "(not configured any more)");
  return [shown(account), String(arrivals), last, waits, shown(words)];
}
