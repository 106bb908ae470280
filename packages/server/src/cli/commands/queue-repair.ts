/** `ricochet queue repair`: mends what can be mended, with the daemon stopped. */

import { configured } from "./configured.ts";
import type { Context } from "./context.ts";
import type { ConfigFlag } from "./flags.ts";
import { repairStore } from "./open-queue.ts";
import { shown } from "./shown.ts";
import { tellQueueFailure } from "./with-queue.ts";

export async function repairQueue(this: Context, flags: ConfigFlag): Promise<void> {
  const loaded = await configured(this, flags);
  if (loaded === undefined) return;
  try {
    const mended = await repairStore(loaded.configuration);
    for (const line of mended) this.process.stdout.write(`${shown(line)}\n`);
    if (mended.length === 0) this.process.stdout.write("There was nothing to mend.\n");
  } catch (cause) {
    tellQueueFailure(this, cause);
  }
}
