/** The statements on keys of the API. */

import type { ApiKeyRow } from "../schema/index.ts";
import { statement } from "./statement.ts";

const COLUMNS = ["id", "tenant", "name", "hash", "scopes", "created_at", "expires_at", "revoked_at", "last_used_at"] as const;

/** One more. */
export const insertKey = statement<Omit<ApiKeyRow, "revoked_at" | "last_used_at">, unknown>(({ db, slot }) =>
  db.insertInto("api_keys").values({
    id: slot("id"),
    tenant: slot("tenant"),
    name: slot("name"),
    hash: slot("hash"),
    scopes: slot("scopes"),
    created_at: slot("created_at"),
    expires_at: slot("expires_at"),
  }),
);

/** All of them, the oldest first. */
export const allKeys = statement<Record<never, never>, ApiKeyRow>(({ db }) =>
  db.selectFrom("api_keys").select(COLUMNS).orderBy("created_at").orderBy("id"),
);

/** Those of one tenant. */
export const keysOfTenant = statement<{ tenant: string }, ApiKeyRow>(({ db, slot }) =>
  db.selectFrom("api_keys").select(COLUMNS).where("tenant", "=", slot("tenant")).orderBy("created_at").orderBy("id"),
);

/** The one with a hash. */
export const keyWithHash = statement<{ hash: string }, ApiKeyRow>(({ db, slot }) =>
  db.selectFrom("api_keys").select(COLUMNS).where("hash", "=", slot("hash")),
);

/** Revokes one that is not revoked yet; its name. */
export const endKey = statement<{ id: string; now: number }, { name: string }>(({ db, slot }) =>
  db
    .updateTable("api_keys")
    .set({ revoked_at: slot("now") })
    .where("id", "=", slot("id"))
    .where("revoked_at", "is", null)
    .returning("name"),
);

/** Notes that one was used. */
export const touchKey = statement<{ id: string; now: number }, unknown>(({ db, slot }) =>
  db
    .updateTable("api_keys")
    .set({ last_used_at: slot("now") })
    .where("id", "=", slot("id")),
);
