/** `ricochet key revoke`: keys that open nothing any more. Those that are none are told, the others are revoked. */

import type { Context } from "./context.ts";
import { EXIT } from "./exit-code.ts";
import type { ConfigFlag, JsonFlag } from "./flags.ts";
import { shown } from "./shown.ts";
import { withStore } from "./with-store.ts";

export async function revokeKeys(this: Context, flags: ConfigFlag & JsonFlag, ...ids: string[]): Promise<void> {
  await withStore(this, flags, {
    command: "key revoke",
    act: async ({ store, nowMs }) => {
      for (const id of ids) {
        const isRevoked = await store.access.revokeKey(id, { who: "cli", nowMs });
        if (isRevoked)
          this.process.stdout.write(flags.json === true ? `${JSON.stringify({ id, isRevoked })}\n` : `${shown(id)} is revoked.\n`);
        else this.fail(EXIT.badInput, `ricochet key revoke: there is no key ${shown(id)}, or it was revoked before`);
      }
    },
  });
}
