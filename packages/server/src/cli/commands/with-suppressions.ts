/** Opens the suppression list for a command; it may be filled before the daemon is started for the first time. */

import { addressSecret, type Configuration } from "../../config/index.ts";
import { SuppressionList } from "../../service/suppression/index.ts";
import type { Context } from "./context.ts";
import type { ConfigFlag } from "./flags.ts";
import { withStore } from "./with-store.ts";

/** An open list. */
export interface ListAccess {
  readonly list: SuppressionList;
  readonly configuration: Configuration;
  readonly nowMs: number;
}

/** Does something with the list. */
export async function withSuppressions(context: Context, flags: ConfigFlag, act: (access: ListAccess) => Promise<void>): Promise<void> {
  await withStore(context, flags, {
    command: "suppress",
    makesStore: true,
    act: async ({ store, configuration, nowMs }) => {
      const rules = () => configuration.suppression.addresses;
      const list = new SuppressionList({ store: store.suppressions, rules, nowMs: () => nowMs, secret: addressSecret(configuration) });
      await act({ list, configuration, nowMs });
    },
  });
}
