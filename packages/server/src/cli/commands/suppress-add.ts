/** `ricochet suppress add`: holds addresses or whole domains back. */

import { holdByHand } from "../../service/suppression/index.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit-code.ts";
import { shown } from "./shown.ts";
import { type AddFlags, streamOf } from "./suppress-flags.ts";
import { fillingSuppressions } from "./with-suppressions.ts";

export async function addSuppressions(this: Context, flags: AddFlags, ...addresses: string[]): Promise<void> {
  await fillingSuppressions(this, flags, async ({ list, nowMs }) => {
    const { tenant = "default", note, for: spanMs } = flags;
    const until = spanMs === undefined ? {} : { untilMs: nowMs + spanMs };
    const asked = addresses.map((address) => ({
      tenant,
      stream: streamOf(flags) ?? "",
      address,
      ...until,
      ...(note !== undefined && { note }),
    }));
    const { added, wrong } = await holdByHand(list, asked, { who: "cli", nowMs, because: note ?? "ricochet suppress add" });
    for (const one of wrong) this.fail(EXIT.badInput, `ricochet suppress add: "${shown(one)}" is no address and no @domain`);
    const same = addresses.length - wrong.length - added;
    const text = `added: ${added}${same > 0 ? `, held as strongly before: ${same}` : ""}\n`;
    this.process.stdout.write(flags.json === true ? `${JSON.stringify({ added, wrong })}\n` : text);
  });
}
