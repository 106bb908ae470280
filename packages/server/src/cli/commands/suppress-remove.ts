/** `ricochet suppress remove`: lets mail go to addresses again. */

import { liftByHand } from "../../service/suppression/index.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit-code.ts";
import { shown } from "./shown.ts";
import { type RemoveFlags, streamOf } from "./suppress-flags.ts";
import { withSuppressions } from "./with-suppressions.ts";

export async function removeSuppressions(this: Context, flags: RemoveFlags, ...addresses: string[]): Promise<void> {
  await withSuppressions(this, flags, async ({ list, nowMs }) => {
    const { tenant = "default", note, consent = false } = flags;
    const asked = addresses.map((address) => ({ tenant, stream: streamOf(flags), address }));
    const by = { who: "cli", nowMs, because: note ?? "ricochet suppress remove", hasConsent: consent, ...(note !== undefined && { note }) };
    const { removed, needConsent, wrong } = await liftByHand(list, asked, by);
    for (const one of wrong) this.fail(EXIT.badInput, `ricochet suppress remove: "${shown(one)}" is no address and no @domain`);
    for (const { address } of needConsent)
      this.fail(EXIT.badInput, `ricochet suppress remove: ${shown(address)} complained; if its owner asks for mail again, say --consent`);
    this.process.stdout.write(flags.json === true ? `${JSON.stringify({ removed, needConsent, wrong })}\n` : `removed: ${removed}\n`);
  });
}
