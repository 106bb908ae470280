/** `ricochet queue list`: one row or one object a recipient, in the order of acceptance, written as it is read. */

import { entryJson, entryRow, headRow, walkQueue } from "../queue/index.ts";
import type { Context } from "./context.ts";
import { Output } from "./output.ts";
import type { SelectionFlags } from "./queue-flags.ts";
import { selectionOf } from "./queue-selection.ts";
import { withQueue } from "./with-queue.ts";

export async function listQueue(this: Context, flags: SelectionFlags, ...ids: string[]): Promise<void> {
  await withQueue(this, flags, async (queue) => {
    const nowMs = Date.now();
    const selection = await selectionOf(this, queue, { verb: "list", flags, ids, nowMs });
    if (selection === undefined) return;
    const output = new Output(this.process.stdout);
    const { terminalWidth } = await import("../present/index.ts");
    const width = terminalWidth(this.process.stdout, this.process.env);
    let recipients = 0;
    for await (const page of walkQueue(queue.store, selection)) {
      if (recipients === 0 && flags.json !== true) output.add(headRow({ width }));
      for (const entry of page) {
        if (flags.json === true) output.addJson(entryJson(entry, queue));
        else output.add(entryRow(entry, { idText: queue.idText, nowMs, width }));
      }
      recipients += page.length;
      if (output.isFull) await output.flush();
    }
    if (flags.json !== true) output.add(recipients === 0 ? "Nothing is queued that was asked for.\n" : `\nrecipients: ${recipients}\n`);
    await output.flush();
  });
}
