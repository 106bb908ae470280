/** Keys of the API: made and revoked together with the line of the audit log that tells of it. */

import type { AccessBy, ApiKey } from "../access-port.ts";
import type { ApiKeyRow } from "../schema/index.ts";
import { allKeys, endKey, insertKey, keysOfTenant, keyWithHash, touchKey } from "../statements/index.ts";
import { appendAudit } from "./audit.ts";
import { changesOf, rowOf, rowsOf, type Work } from "./work.ts";

/** One more. */
export function* addKey({ key, by }: { readonly key: ApiKey; readonly by: AccessBy }): Work<void> {
  const { id, tenant, name, hash, scopes, createdAtMs, expiresAtMs } = key;
  yield* changesOf(insertKey, {
    id,
    tenant,
    name,
    hash,
    scopes: JSON.stringify(scopes),
    created_at: createdAtMs,
    expires_at: expiresAtMs ?? null,
  });
  const because = `key "${name}" (${id}) for ${tenant === "*" ? "all tenants" : `tenant ${tenant}`}: ${scopes.join(", ")}`;
  yield* appendAudit({ atMs: by.nowMs, who: by.who, what: "key-add", because });
}

/** Revokes one; whether it was there to be revoked. */
export function* revokeKey({ id, by }: { readonly id: string; readonly by: AccessBy }): Work<boolean> {
  const ended = yield* rowOf(endKey, { id, now: by.nowMs });
  if (ended === undefined) return false;
  yield* appendAudit({ atMs: by.nowMs, who: by.who, what: "key-revoke", because: `key "${ended.name}" (${id})` });
  return true;
}

/** Notes that one was used. */
export function* noteKeyUse({ id, nowMs }: { readonly id: string; readonly nowMs: number }): Work<void> {
  yield* changesOf(touchKey, { id, now: nowMs });
}

/** All, or those of a tenant. */
export function* readKeys(tenant: string | undefined): Work<readonly ApiKey[]> {
  const rows = tenant === undefined ? yield* rowsOf(allKeys, {}) : yield* rowsOf(keysOfTenant, { tenant });
  return rows.map(keyOfRow);
}

/** The one with a hash. */
export function* readKeyByHash(hash: string): Work<ApiKey | undefined> {
  const row = yield* rowOf(keyWithHash, { hash });
  return row && keyOfRow(row);
}

function keyOfRow(row: ApiKeyRow): ApiKey {
  const { id, tenant, name, hash, scopes, created_at, expires_at, revoked_at, last_used_at } = row;
  return {
    id,
    tenant,
    name,
    hash,
    scopes: JSON.parse(scopes) as readonly string[],
    createdAtMs: created_at,
    ...(expires_at !== null && { expiresAtMs: expires_at }),
    ...(revoked_at !== null && { revokedAtMs: revoked_at }),
    ...(last_used_at !== null && { lastUsedAtMs: last_used_at }),
  };
}
