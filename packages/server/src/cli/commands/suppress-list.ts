/** `ricochet suppress list`: the entries in the order of their addresses, written as they are read. */

import { addressBeginning } from "../../ledger/index.ts";
import { listedEntry } from "../../service/suppression/exchange/index.ts";
import type { SuppressionKey } from "../../store/index.ts";
import type { Context } from "./context.ts";
import { Output } from "./output.ts";
import { type ListFlags, streamOf } from "./suppress-flags.ts";
import { SUPPRESSION_HEAD, suppressionRow } from "./suppress-row.ts";
import { withSuppressions } from "./with-suppressions.ts";

const PAGE = 1_000;

export async function listSuppressions(this: Context, flags: ListFlags): Promise<void> {
  await withSuppressions(this, flags, async ({ list, configuration, nowMs }) => {
    const { tenant = "default", prefix, cause, ended, json } = flags;
    const stream = streamOf(flags);
    const asked = {
      ...(stream !== undefined && { stream }),
      ...(prefix !== undefined && { prefix: addressBeginning(prefix, configuration.suppression.addresses) }),
      ...(cause !== undefined && { cause }),
    };
    const output = new Output(this.process.stdout);
    let entries = 0;
    let after: SuppressionKey | undefined;
    do {
      const page = await list.store.list({
        tenant,
        ...asked,
        nowMs,
        limit: PAGE,
        ...(after && { after }),
        ...(ended === true && { withEnded: true }),
      });
      if (entries === 0 && page.length > 0 && json !== true) output.add(SUPPRESSION_HEAD);
      for (const entry of page) {
        if (json === true) output.addJson(listedEntry(entry));
        else output.add(suppressionRow(entry));
      }
      entries += page.length;
      after = page.length < PAGE ? undefined : page.at(-1);
      if (output.isFull) await output.flush();
    } while (after !== undefined);
    if (json !== true) output.add(entries === 0 ? "Nobody is on the list that was asked for.\n" : `\nentries: ${entries}\n`);
    await output.flush();
  });
}
