/** `ricochet queue check`: whether the store is whole. */

import type { Context } from "./context.ts";
import { EXIT } from "./exit-code.ts";
import type { ConfigFlag, JsonFlag } from "./flags.ts";
import { shown } from "./shown.ts";
import { withQueue } from "./with-queue.ts";

export async function checkQueue(this: Context, flags: ConfigFlag & JsonFlag): Promise<void> {
  await withQueue(this, flags, async ({ store }) => {
    const found = (await store.integrity()).filter((line) => line !== "ok");
    if (flags.json === true) this.process.stdout.write(`${JSON.stringify({ isWhole: found.length === 0, found })}\n`);
    else if (found.length === 0) this.process.stdout.write("The store is whole.\n");
    for (const line of found) this.fail(EXIT.badInput, `ricochet queue check: ${shown(line)}`);
    if (found.length > 0) this.process.stderr.write("ricochet queue check: stop the daemon and run ricochet queue repair\n");
  });
}
