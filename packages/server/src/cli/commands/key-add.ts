/** `ricochet key add`: makes a key of the API and prints it, which happens this once. */

import { makeKey } from "../../http/access/index.ts";
import { ALL_TENANTS } from "../../store/index.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit-code.ts";
import type { KeyAddFlags } from "./key-flags.ts";
import { shown } from "./shown.ts";
import { withStore } from "./with-store.ts";

const TENANT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const MAX_NAME = 100;

export async function addKey(this: Context, flags: KeyAddFlags): Promise<void> {
  const { name, scope = ["admin"], tenant = ALL_TENANTS, expires, json } = flags;
  const fault = faultOf({ name, tenant });
  if (fault !== undefined) {
    this.fail(EXIT.wrongUse, `ricochet key add: ${shown(fault)}. See ricochet key add --help`);
    return;
  }
  const nowMs = Date.now();
  const wish = { name, tenant, scopes: scope, ...(expires !== undefined && { expiresAtMs: nowMs + expires }) };
  const { key, secret } = makeKey(wish, nowMs);
  await withStore(this, flags, {
    command: "key add",
    makesStore: true,
    act: async ({ store }) => {
      await store.access.addKey(key, { who: "cli", nowMs });
      const facts = { id: key.id, key: secret, name, tenant, scopes: scope };
      this.process.stdout.write(json === true ? `${JSON.stringify(facts)}\n` : `${secret}\n`);
      if (json !== true) this.process.stderr.write("This is the key. It is stored nowhere: keep it, and show it to nobody.\n");
    },
  });
}

function faultOf({ name, tenant }: { readonly name: string; readonly tenant: string }): string | undefined {
  if (name.trim() === "" || name.length > MAX_NAME) return `--name has 1 to ${MAX_NAME} characters`;
  if (tenant === ALL_TENANTS || TENANT.test(tenant)) return undefined;
  return `--tenant "${tenant}" is none; write letters, digits, dots, dashes and underscores, 64 at most`;
}
