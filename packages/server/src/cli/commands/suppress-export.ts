/** `ricochet suppress export`: the whole list on the standard output, in our own forms or in that of a sending service. */

import { exportList } from "../../service/suppression/exchange/index.ts";
import type { Context } from "./context.ts";
import { CountBar } from "./count-bar.ts";
import { EXIT } from "./exit-code.ts";
import { Output } from "./output.ts";
import { shown } from "./shown.ts";
import { type ExportFlags, streamOf } from "./suppress-flags.ts";
import { withSuppressions } from "./with-suppressions.ts";

/** Behind every stream of an address. */
const LAST_STREAM = "\u{10ffff}";

export async function exportSuppressions(this: Context, flags: ExportFlags): Promise<void> {
  await withSuppressions(this, flags, async ({ list, nowMs }) => {
    const { tenant = "default", format = "csv", ended } = flags;
    const stream = streamOf(flags);
    const after = flags.after === undefined ? undefined : list.canonical(flags.after);
    if (after === "") {
      this.fail(EXIT.wrongUse, `ricochet suppress export: --after: "${shown(flags.after ?? "")}" is no address`);
      return;
    }
    const { stdout, stderr } = this.process;
    const bar = stdout.isTTY === true ? undefined : new CountBar(stderr);
    const output = new Output(stdout);
    const place = after === undefined ? {} : { after: { tenant, address: after, stream: LAST_STREAM } };
    const filter = { tenant, nowMs, ...place, ...(stream !== undefined && { stream }), ...(ended === true && { withEnded: true }) };
    let done = 0;
    let missing = 0;
    for await (const { text, entries, leftOut } of exportList(list.store, { format, filter })) {
      output.add(text);
      if (output.isFull) await output.flush();
      done += entries;
      missing += leftOut;
      await bar?.show({ done, words: "written" });
    }
    await output.flush();
    bar?.end();
    if (missing > 0)
      stderr.write(
        `ricochet suppress export: ${missing} ${missing === 1 ? "entry" : "entries"} left out: ${format} has no word for whole domains, for hashes, and for holds after repeated failures, which end\n`,
      );
  });
}
