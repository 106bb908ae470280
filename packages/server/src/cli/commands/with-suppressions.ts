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

type Act = (access: ListAccess) => Promise<void>;

/** Does something with the list of a store that is there. */
export async function withSuppressions(context: Context, flags: ConfigFlag, act: Act): Promise<void> {
  await withList(context, flags, { makesStore: false, act });
}

/** Writes to the list; where there is no store yet it is made. */
export async function fillingSuppressions(context: Context, flags: ConfigFlag, act: Act): Promise<void> {
  await withList(context, flags, { makesStore: true, act });
}

interface ListWork {
  readonly makesStore: boolean;
  readonly act: Act;
}

async function withList(context: Context, flags: ConfigFlag, { makesStore, act }: ListWork): Promise<void> {
  await withStore(context, flags, {
    command: "suppress",
    makesStore,
    act: async ({ store, configuration, nowMs }) => {
      const rules = () => configuration.suppression.addresses;
      const list = new SuppressionList({ store: store.suppressions, rules, nowMs: () => nowMs, secret: addressSecret(configuration) });
      await act({ list, configuration, nowMs });
    },
  });
}
