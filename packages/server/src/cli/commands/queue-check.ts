/** `ricochet queue check|repair`: whether the store is whole, and what of it can be mended. */

import type { Context } from "./context.ts";
import { EXIT } from "./exit-code.ts";
import type { ConfigFlag } from "./flags.ts";
import { shown } from "./shown.ts";
import { withQueue } from "./with-queue.ts";

export async function checkQueue(this: Context, flags: ConfigFlag): Promise<void> {
  await withQueue(this, flags, async ({ store }) => {
    const found = (await store.integrity()).filter((line) => line !== "ok");
    if (found.length === 0) this.process.stdout.write("The store is whole.\n");
    for (const line of found) this.fail(EXIT.badInput, `ricochet queue check: ${shown(line)}`);
    if (found.length > 0) this.process.stderr.write("ricochet queue check: stop the daemon and run ricochet queue repair\n");
  });
}
