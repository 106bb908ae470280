/** `ricochet privacy export`: all that is known of an address, one row a line, as its owner may ask for it. */

import { tagSeparator } from "../../ledger/index.ts";
import type { TracePage } from "../../store/index.ts";
import type { Context } from "./context.ts";
import { Output } from "./output.ts";
import { canonicalOrFail, type PrivacyFlags } from "./privacy-flags.ts";
import { withStore } from "./with-store.ts";

export async function exportAddress(this: Context, flags: PrivacyFlags, text: string): Promise<void> {
  await withStore(this, flags, {
    command: "privacy export",
    act: async ({ store, configuration }) => {
      const address = canonicalOrFail(this, { text, configuration, command: "privacy export" });
      if (address === undefined) return;
      const separator = tagSeparator(configuration.suppression.addresses);
      const output = new Output(this.process.stdout);
      let place: TracePage["next"];
      do {
        const page: TracePage = await store.ledger.traces({ address, separator, tenant: flags.tenant, place });
        for (const row of page.rows) output.addJson({ table: page.table, ...readable(row) });
        await output.flush();
        place = page.next;
      } while (place !== undefined);
    },
  });
}

/** Octets as text: what is written of mail in rows is header lines. */
function readable(row: TracePage["rows"][number]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof Uint8Array ? Buffer.from(value).toString() : value]),
  );
}
