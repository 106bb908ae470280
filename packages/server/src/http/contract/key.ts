/** `/v1/keys`, `/v1/me`: who may do what. */

import { z } from "zod";
import { SCOPE_NAMES } from "../access/index.ts";
import { Instant, Tenant } from "./values.ts";

const text = z.string();
const scope = z.enum(SCOPE_NAMES).meta({ id: "Scope", description: "What a key may do" });
const scopes = z.array(scope).min(1).max(SCOPE_NAMES.length);

/** A key. */
export const ApiKey = z
  .strictObject({
    id: text,
    name: text,
    tenant: text.meta({ description: "* is all of them" }),
    scopes: z.array(text),
    createdAt: Instant,
    expiresAt: z.exactOptional(Instant),
    revokedAt: z.exactOptional(Instant),
    lastUsedAt: z.exactOptional(Instant.meta({ description: "To the minute" })),
  })
  .meta({ id: "ApiKey", description: "A key of the API; the key itself is told once, when it is made" });
export type ApiKey = z.output<typeof ApiKey>;

/** All of them. */
export const ApiKeys = z.strictObject({ items: z.array(ApiKey) }).meta({ id: "ApiKeys", description: "Keys, the oldest first" });

/** One to make. */
export const NewApiKey = z
  .strictObject({
    name: text
      .min(1)
      .max(100)
      .regex(/^[^\0-\x1f\x7f]*$/, "what can be printed, on one line")
      .meta({ description: "For people: whose it is" }),
    scopes,
    tenant: z.exactOptional(z.union([Tenant, z.literal("*")]).meta({ description: "* is all of them; the asking key's own when absent" })),
    expiresAt: z.exactOptional(Instant),
  })
  .meta({ id: "NewApiKey", description: "A key to make" });

/** The key, once. */
export const MadeApiKey = ApiKey.extend({ key: text.meta({ description: "rk_…; told this once" }) }).meta({
  id: "MadeApiKey",
  description: "A key that was made",
});

/** Who asks. */
export const Me = z
  .strictObject({
    key: text.meta({ description: "Its id" }),
    name: text,
    scopes: z.array(text),
    tenant: text,
    expiresAt: z.exactOptional(Instant),
  })
  .meta({ id: "Me", description: "The key that asks, and what it may" });
