/** `ricochet queue stats`: how much waits, for whom, and since when. */

import { countsPage, isoTime } from "../queue/index.ts";
import type { Context } from "./context.ts";
import type { ConfigFlag, JsonFlag } from "./flags.ts";
import { Output } from "./output.ts";
import { withQueue } from "./with-queue.ts";

export async function showStats(this: Context, flags: ConfigFlag & JsonFlag): Promise<void> {
  await withQueue(this, flags, async ({ store }) => {
    const counts = await store.counts();
    const output = new Output(this.process.stdout);
    if (flags.json === true) {
      output.addJson({
        byState: counts.byState,
        oldestWaitingAt: isoTime(counts.oldestWaitingAtMs),
        destinations: counts.destinations.map(({ destination, waiting, nextDueAtMs }) => ({
          destination,
          waiting,
          nextDueAt: isoTime(nextDueAtMs),
        })),
      });
    } else output.add(countsPage(counts, Date.now()));
    await output.flush();
  });
}
