/** `ricochet privacy erase`: takes an address out of all that is kept, and says what stays. */

import { addressSecret } from "../../config/index.ts";
import { tagSeparator } from "../../ledger/index.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit-code.ts";
import type { JsonFlag } from "./flags.ts";
import { Output } from "./output.ts";
import { canonicalOrFail, type PrivacyFlags } from "./privacy-flags.ts";
import { withStore } from "./with-store.ts";

export async function eraseAddress(this: Context, flags: PrivacyFlags & JsonFlag, text: string): Promise<void> {
  await withStore(this, flags, {
    command: "privacy erase",
    act: async ({ store, configuration, nowMs }) => {
      const address = canonicalOrFail(this, { text, configuration, command: "privacy erase" });
      if (address === undefined) return;
      const { tenant, json } = flags;
      const separator = tagSeparator(configuration.suppression.addresses);
      const asked = {
        address,
        separator,
        who: "cli",
        nowMs,
        secret: addressSecret(configuration),
        ...(tenant !== undefined && { tenant }),
      };
      const { erased, underWay } = await store.ledger.erase(asked);
      const output = new Output(this.process.stdout);
      if (json === true) output.addJson({ erased, underWay });
      else output.add(`rows erased: ${erased}\n`);
      await output.flush();
      if (underWay > 0)
        this.fail(
          EXIT.badInput,
          `ricochet privacy erase: ${underWay} recipients have mail under way, which stays until it has come to its end; erase again then`,
        );
    },
  });
}
