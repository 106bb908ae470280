/** `/v1/keys`, `/v1/me`: who may do what. A key is told once, when it is made. */

import { z } from "zod";
import { ALL_TENANTS, type ApiKey as Stored } from "../../store/index.ts";
import { type Access, makeKey } from "../access/index.ts";
import { type ApiKey, ApiKeys, MadeApiKey, Me, NewApiKey } from "../contract/index.ts";
import { ApiProblem } from "../problem/index.ts";
import { given, instant, millis, type Route, route } from "../route/index.ts";

export const KEY_ROUTES: readonly Route[] = [
  route({
    operation: "me.get",
    method: "GET",
    path: "/v1/me",
    scopes: ["read", "send", "suppress", "operate", "admin"],
    summary: "See which key asks, and what it may",
    answers: { 200: { means: "The key", schema: Me } },
    example: {},
    handle({ access: { id, name, scopes, tenant, expiresAtMs } }) {
      const expiresAt = instant(expiresAtMs);
      return { status: 200, body: { key: id, name, scopes: [...scopes], tenant: tenant ?? ALL_TENANTS, ...given({ expiresAt }) } };
    },
  }),
  route({
    operation: "keys.list",
    method: "GET",
    path: "/v1/keys",
    scopes: ["admin"],
    summary: "List keys, also those that were revoked",
    answers: { 200: { means: "The oldest first", schema: ApiKeys } },
    example: {},
    async handle({ access }, service) {
      return { status: 200, body: { items: (await service.access.keys(access.tenant)).map(shownKey) } };
    },
  }),
  route({
    operation: "keys.add",
    method: "POST",
    path: "/v1/keys",
    scopes: ["admin"],
    body: { kind: "json", schema: NewApiKey },
    summary: "Make a key",
    description: "The answer has the key itself, once: an Idempotency-Key is not heard here, for nothing of the answer may be kept.",
    answers: { 201: { means: "The key", schema: MadeApiKey } },
    example: { body: { name: "newsletter", scopes: ["send", "suppress"], tenant: "default" } },
    async handle({ body, access }, service) {
      const { name, scopes, expiresAt } = body;
      const expiresAtMs = millis(expiresAt);
      if (expiresAtMs !== undefined && expiresAtMs <= service.nowMs)
        throw new ApiProblem("invalid-body", "expiresAt is over", { errors: [{ pointer: "#/expiresAt", detail: "a time to come" }] });
      const made = makeKey({ name, scopes, tenant: tenantOf(body.tenant, access), ...given({ expiresAtMs }) }, service.nowMs);
      await service.access.addKey(made.key, { who: access.who, nowMs: service.nowMs });
      return { status: 201, body: { ...shownKey(made.key), key: made.secret } };
    },
  }),
  route({
    operation: "keys.revoke",
    method: "DELETE",
    path: "/v1/keys/{id}",
    scopes: ["admin"],
    params: z.strictObject({ id: z.string().max(100).meta({ description: "Id of a key" }) }),
    summary: "Revoke a key",
    answers: { 204: { means: "It opens nothing any more, within seconds" } },
    example: { params: { id: "key_1" } },
    async handle({ params: { id }, access }, service) {
      const isSeen = (await service.access.keys(access.tenant)).some((key) => key.id === id);
      const isRevoked = isSeen && (await service.access.revokeKey(id, { who: access.who, nowMs: service.nowMs }));
      if (!isRevoked) throw new ApiProblem("not-found", `there is no key ${id}, or it was revoked before`);
      return { status: 204 };
    },
  }),
];

function tenantOf(asked: string | undefined, access: Access): string {
  if (asked !== ALL_TENANTS) return asked === undefined ? (access.tenant ?? ALL_TENANTS) : access.ownerOf(asked);
  access.demandAllTenants();
  return ALL_TENANTS;
}

function shownKey({ id, name, tenant, scopes, createdAtMs, expiresAtMs, revokedAtMs, lastUsedAtMs }: Stored): ApiKey {
  return {
    ...{ id, name, tenant },
    scopes: [...scopes],
    createdAt: instant(createdAtMs),
    ...given({ expiresAt: instant(expiresAtMs), revokedAt: instant(revokedAtMs), lastUsedAt: instant(lastUsedAtMs) }),
  };
}
