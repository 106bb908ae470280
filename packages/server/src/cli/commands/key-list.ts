/** `ricochet key list`: one row or one object a key, the oldest first. The keys themselves are known to nobody. */

import { ALL_TENANTS, type ApiKey } from "../../store/index.ts";
import type { Context } from "./context.ts";
import type { ConfigFlag, JsonFlag } from "./flags.ts";
import { Output } from "./output.ts";
import { shown } from "./shown.ts";
import { withStore } from "./with-store.ts";

const HEAD = ["ID", "NAME", "TENANT", "SCOPES", "LAST USED", "STATE"] as const;

export async function listKeys(this: Context, flags: ConfigFlag & JsonFlag): Promise<void> {
  await withStore(this, flags, {
    command: "key list",
    act: async ({ store, nowMs }) => {
      const keys = await store.access.keys();
      const output = new Output(this.process.stdout);
      if (flags.json === true) for (const key of keys) output.addJson(keyJson(key));
      else output.add(keys.length === 0 ? "There is no key; ricochet key add makes one.\n" : page(keys, nowMs));
      await output.flush();
    },
  });
}

function keyJson({ id, name, tenant, scopes, ...times }: ApiKey) {
  const { createdAtMs, expiresAtMs, revokedAtMs, lastUsedAtMs } = times;
  return {
    ...{ id, name, tenant, scopes, createdAt: iso(createdAtMs) },
    ...{ expiresAt: iso(expiresAtMs), revokedAt: iso(revokedAtMs), lastUsedAt: iso(lastUsedAtMs) },
  };
}

function iso(atMs: number | undefined): string | null {
  return atMs === undefined ? null : new Date(atMs).toISOString();
}

function page(keys: readonly ApiKey[], nowMs: number): string {
  const rows = [HEAD, ...keys.map((key) => rowOf(key, nowMs))];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join("  ")
          .trimEnd()}\n`,
    )
    .join("");
}

function rowOf(key: ApiKey, nowMs: number): readonly string[] {
  const tenant = key.tenant === ALL_TENANTS ? "all" : key.tenant;
  const used = key.lastUsedAtMs === undefined ? "never" : minute(key.lastUsedAtMs);
  return [key.id, shown(key.name), tenant, key.scopes.join(","), used, stateOf(key, nowMs)];
}

function stateOf({ revokedAtMs, expiresAtMs }: ApiKey, nowMs: number): string {
  if (revokedAtMs !== undefined) return `revoked ${minute(revokedAtMs)}`;
  if (expiresAtMs === undefined) return "good";
  return `${expiresAtMs <= nowMs ? "expired" : "until"} ${minute(expiresAtMs)}`;
}

function minute(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(0, 16).replace("T", " ")}Z`;
}
