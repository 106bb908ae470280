/** `ricochet queue repair`: mends what can be mended, with the daemon stopped. */

import { configured } from "./configured.ts";
import type { Context } from "./context.ts";
import type { ConfigFlag, JsonFlag } from "./flags.ts";
import { repairStore } from "./open-queue.ts";
import { shown } from "./shown.ts";
import { tellQueueFailure } from "./with-queue.ts";

export async function repairQueue(this: Context, flags: ConfigFlag & JsonFlag): Promise<void> {
  const loaded = await configured(this, flags);
  if (loaded === undefined) return;
  try {
    const mended = await repairStore(loaded.configuration);
    const lines = mended.length === 0 ? ["There was nothing to mend."] : mended.map(shown);
    this.process.stdout.write(flags.json === true ? `${JSON.stringify({ mended })}\n` : `${lines.join("\n")}\n`);
  } catch (cause) {
    tellQueueFailure(this, cause);
  }
}
